package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {
  private final Page page = new Page();

  @Test
  void paragraph_longWords_areBrokenIntoLinesAndNoneIsLost() {
    String words = "seven letters ".repeat(40).strip();

    page.paragraph(words);

    assertThat(page.markdown().strip().lines()).hasSize(4).allMatch(line -> line.length() <= 140);
    assertThat(page.markdown().strip().replace('\n', ' ')).isEqualTo(words);
  }

  @Test
  void table_isMarkdown() {
    Table table = new Table("what", "a", "b");
    table.row("x", "1", "2");
    table.row("y");

    page.table(table);

    assertThat(page.markdown())
        .isEqualTo("\n| what | a | b |\n| --- | ---: | ---: |\n| x | 1 | 2 |\n| y |  |  |\n");
  }

  @Test
  void picture_isNamedAndKept() {
    page.picture("peers", "Peers", "<svg/>");

    assertThat(page.markdown()).isEqualTo("\n![Peers](images/performance-peers.svg)\n");
    assertThat(page.pictures()).containsEntry("performance-peers.svg", "<svg/>");
  }
}
