package dev.blueline.profiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a text: what it holds, what it must never hold. */
class HtmlReportTest {
  private static final List<String> SECTIONS =
      List.of(
          ("stages latency allocation slowest intents scale collectors comparison machine reading")
              .split(" "));

  @Test
  void write_wholeProfile_hasEverySectionOnceAndALinkToIt() throws IOException {
    String page = PageText.page(SampleProfile.whole());
    assertThat(PageText.sections(page)).isEqualTo(SECTIONS);
    assertThat(PageText.groups("href=\"#(\\w+)\"", page)).isEqualTo(PageText.sections(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scale", "collectors", "comparison", "intents", "slowest", "stages"})
  void write_partAbsent_leavesOutItsSectionOnly(String part) throws IOException {
    List<String> all = PageText.sections(PageText.page(SampleProfile.whole()));
    List<String> left = PageText.sections(PageText.page(without(SampleProfile.whole(), part)));
    assertThat(left).doesNotContain(part).isSubsetOf(all).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void write_pausesAbsent_saysSo() throws IOException {
    String told = "<dt>Pauses to collect garbage</dt>\n<dd>not to be had</dd>";
    assertThat(PageText.markup(SampleProfile.whole())).doesNotContain(told);
    assertThat(PageText.markup(without(SampleProfile.whole(), "pauses"))).contains(told);
  }

  @Tag("PROF-6")
  @Test
  void write_withARate_judgesTheTimeSinceCommandsWereDue() throws IOException {
    JsonObject response =
        SampleProfile.parse(
            "{\"count\":5,\"mean_ns\":2000000,\"p50_ns\":1,\"p90_ns\":2,\"p99_ns\":5000000,"
                + "\"p99_9_ns\":6000000,\"max_ns\":7000000}");
    String page = PageText.markup(SampleProfile.whole().with("response", response));
    assertThat(page).contains("p99 is 5.00 ms").contains(">response<");
    assertThat(PageText.markup(SampleProfile.whole())).doesNotContain(">response<");
  }

  @Test
  void write_comparison_headsItsColumnsInWords_andTellsItsNotes() throws IOException {
    JsonObject comparison = (JsonObject) SampleProfile.whole().get("comparison");
    JsonArray notes = JsonArray.of(JsonString.of("one JVM says <little>"));
    String page =
        PageText.markup(SampleProfile.whole().with("comparison", comparison.with("notes", notes)));
    assertThat(page).contains(">Verdict<").contains(">one JVM says &lt;little&gt;<");
  }

  @Test
  void write_emptyProfile_isStillAPage() throws IOException {
    String page = PageText.markup(JsonObject.EMPTY);
    assertThat(page).endsWith("</html>\n").doesNotContain("NaN").doesNotContain("null");
    assertThat(PageText.sections(page)).containsExactly("machine", "reading");
  }

  @Test
  void write_membersOfOtherKinds_isStillAPage() throws IOException {
    String page =
        PageText.page(
            SampleProfile.parse("{\"total\":[],\"stages\":{},\"slowest\":[1,null],\"target\":7}"));
    assertThat(PageText.sections(page)).containsExactly("machine", "reading");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5.32 ± 0.06 µs | the mean with its error",
        "2.19 ± 0.02 µs | of a stage",
        "898 µs | a far percentile",
        "5.41 µs | a part of the run",
        "2,187 | bytes of a stage",
        "1.34 µs | a stage of a slow command",
        "41.9% | share of an intent",
        "49 of 50 | commands that end the same",
        "475 µs | a longest pause",
        "−24.0% to −15.0% | an interval",
      })
  void write_numbersOfCharts_areInTables(String number, String what) throws IOException {
    assertThat(
            PageText.groups("<td class=\"\\w\">([^<]*)</td>", PageText.page(SampleProfile.whole())))
        .as(what)
        .contains(number);
  }

  @Tag("PROF-11")
  @Test
  void write_eachChart_hasATableInItsSection() throws IOException {
    String page = PageText.page(SampleProfile.whole());
    String[] sections = page.substring(0, page.indexOf("</main>")).split("<section ");
    assertThat(sections).filteredOn(part -> part.contains("data-chart=")).hasSize(6);
    assertThat(sections)
        .filteredOn(part -> part.contains("data-chart="))
        .allMatch(part -> part.contains("<tbody>") && part.contains("<caption>"));
  }

  @Test
  void write_eachChart_isDrawnByTheScript() throws IOException {
    String page = PageText.page(SampleProfile.whole());
    String script = Resource.text("report.js");
    assertThat(PageText.groups("data-chart=\"(\\w+)\"", page))
        .hasSize(7)
        .allMatch(name -> script.contains("const " + name + " =") || name.equals("stages"));
    assertThat(page.indexOf("self).echarts"))
        .isPositive()
        .isLessThan(page.indexOf("echarts.init("));
  }

  @Test
  void write_targetMetOrMissed_saysWhichWithTheNumber() throws IOException {
    String told = "p99 is 15.2 µs, which is 1.5% of the 1.00 ms allowed";
    assertThat(PageText.markup(SampleProfile.whole()))
        .contains("<strong>Target met</strong> " + told);
    JsonObject missed = SampleProfile.parse("{\"us\":10,\"quantile\":\"p99.9\",\"is_met\":false}");
    assertThat(PageText.markup(SampleProfile.whole().with("target", missed)))
        .contains(
            "<strong>Target missed</strong> p99.9 is 80.9 µs, which is 8.09 times the 10.0 µs");
  }

  @Test
  void write_regression_namesWhatIsSlower() throws IOException {
    assertThat(PageText.markup(SampleProfile.whole()))
        .contains("<strong>Slower than the baseline</strong> execute +10.7% against");
  }

  @Test
  void write_stoppedEarlyOrNotApplied_warns() throws IOException {
    assertThat(PageText.markup(SampleProfile.whole()))
        .doesNotContain("Stopped early")
        .contains("2 of 50 commands were not wholly applied: 1 no change, 1 rejected");
    JsonObject stopped = SampleProfile.parse("{\"complete\":false,\"commands\":{\"count\":4}}");
    assertThat(PageText.markup(stopped))
        .contains("Stopped early")
        .doesNotContain("not wholly applied");
  }

  @Test
  void write_channelTakesLittle_writesAllAndLeavesItOpen() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Miser out = new Miser(bytes);
    HtmlReport.write(SampleProfile.whole(), out);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(PageText.page(SampleProfile.whole()));
  }

  private static JsonObject without(JsonObject object, String name) {
    return object.without(object.indexOf(name));
  }

  /** Takes a thousand bytes at a time, and will not be closed. */
  private record Miser(ByteArrayOutputStream bytes) implements WritableByteChannel {
    @Override
    public int write(ByteBuffer source) {
      byte[] taken = new byte[Math.min(1000, source.remaining())];
      source.get(taken);
      bytes.writeBytes(taken);
      return taken.length;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      throw new AssertionError("closed");
    }
  }
}
