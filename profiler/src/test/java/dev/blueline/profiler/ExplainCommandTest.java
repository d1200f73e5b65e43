package dev.blueline.profiler;

import static dev.blueline.profiler.Cli.STOREFRONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blueline.profiler.Cli.Said;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  private static Said explain(String command, Object... more) {
    Object[] arguments = new Object[5 + more.length];
    arguments[0] = "explain";
    arguments[1] = "--blueprint";
    arguments[2] = STOREFRONT.toString();
    arguments[3] = "--command";
    arguments[4] = command;
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Cli.run(arguments);
  }

  @Tag("CLI-28")
  @Test
  void text_narrowedTarget_saysWhyNotTheOthers() {
    Said said = explain("make the red button bigger");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .contains("height grows by 20% of cta_button\n")
        .contains("now red: cta_button, not buy_button_1")
        .endsWith("it would be applied\n");
  }

  @Tag("CLI-28")
  @Test
  void text_misspelt_saysWhatItWasReadAs() {
    assertThat(explain("chnage teh haeder colr to bleu").out())
        .startsWith("read as: change the header color to blue\n");
  }

  @Tag("CLI-28")
  @Test
  void text_brokenRule_saysWhatWouldPass() {
    Said said = explain("make the cta 700px tall");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("size: ").contains("try: make cta_button 600px tall\n");
  }

  @Tag("CLI-28")
  @Test
  void json_anyCommand_isOneObject() {
    JsonNode json = explain("hide the header", "--format", "json").onlyJson();

    assertThat(json.get("reading").asText()).isEqualTo("hide the header");
    assertThat(json.get("status").asText()).isEqualTo("applied");
    assertThat(json.at("/clauses/0/targets/0").asText()).isEqualTo("header_1");
    assertThat(json.at("/clauses/0/because/0").asText()).isEqualTo("'header' is a type: header_1");
    assertThat(json.get("changes")).hasSize(1);
  }

  @Test
  void command_missing_isUsage() {
    Said said = Cli.run("explain", "--blueprint", STOREFRONT.toString());

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).startsWith("blueline: ").doesNotContain("\tat ");
  }
}
