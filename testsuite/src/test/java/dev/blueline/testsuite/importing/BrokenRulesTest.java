package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.JsonNumber;
import dev.blueline.plan.RefusalCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * "Documents with violations already in them: opened, reported, worked on; an edit that makes one
 * worse is refused, one that makes it better or leaves it is not."
 */
class BrokenRulesTest {
  /**
   * A component that breaks a rule.
   *
   * @param rule the rule's id
   * @param finding what the report says; empty where the rule holds for what is written alone
   * @param member the member at fault, with its JSON
   * @param worse a value that breaks it more
   * @param better one that breaks it less
   * @param sound one that keeps it
   */
  record Broken(
      String rule,
      String finding,
      String member,
      String json,
      String worse,
      String better,
      String sound) {
    @Override
    public String toString() {
      return rule + " " + member + " " + json;
    }

    ImportLaws laws() {
      String own = member.startsWith("visual/") ? "visual" : member;
      String value = own.equals(member) ? json : "{'" + member.substring(7) + "':" + json + "}";
      return new ImportLaws(
          JsonText.quoted(
              "{'components':[{'id':'odd_1','type':'button','%s':%s},".formatted(own, value)
                  + "{'id':'text_1','type':'text','text':'Hi','bbox':[0,200,100,40]}],"
                  + "'meta':{'screen':{'width':375}}}"));
    }

    CommandResult put(ImportLaws laws, String value) {
      return laws.act(
          JsonText.quoted(
              "[{'op':'replace','path':'/components/0/%s','value':%s}]".formatted(member, value)));
    }
  }

  static Stream<Broken> broken() {
    return Stream.of(
        new Broken(
            "overlap",
            "overlap odd_1",
            "bbox",
            "[0,160,100,50]",
            "[0,161,100,50]",
            "[0,159,100,50]",
            "[0,150,100,50]"),
        new Broken(
            "bounds",
            "bounds odd_1",
            "bbox",
            "[300,0,100,50]",
            "[301,0,100,50]",
            "[299,0,100,50]",
            "[275,0,100,50]"),
        new Broken(
            "bounds",
            "bounds odd_1",
            "bbox",
            "[0,-5,100,50]",
            "[0,-5.5,100,50]",
            "[0,-4.5,100,50]",
            "[0,0,100,50]"),
        new Broken(
            "touch_target",
            "touch_target odd_1",
            "bbox",
            "[0,0,100,30]",
            "[0,0,100,29.9]",
            "[0,0,100,30.1]",
            "[0,0,100,44]"),
        new Broken("size", "", "bbox", "[0,0,10,50]", "[0,0,9,50]", "[0,0,11,50]", "[0,0,20,50]"),
        new Broken("font_size", "font_size odd_1", "visual/font_size", "8", "7", "9", "12"),
        new Broken("font_size", "font_size odd_1", "visual/font_size", "80", "81", "79", "72"),
        new Broken("text", "text odd_1", "text", text(10_010), text(10_011), text(10_009), "'Hi'"));
  }

  private static String text(int length) {
    return "'" + "x".repeat(length) + "'";
  }

  @ParameterizedTest
  @MethodSource("broken")
  void report_ofABrokenRule_findsIt(Broken broken) {
    assertThat(String.join(",", broken.laws().findings())).isEqualTo(broken.finding());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void apply_whatMakesItWorse_isRefused(Broken broken) {
    CommandResult result = broken.put(broken.laws(), broken.worse());

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.VERIFICATION_FAILED);
    assertThat(result.blocking()).extracting("rule").containsExactly(broken.rule());
  }

  @Tag("VER-3")
  @ParameterizedTest
  @MethodSource("broken")
  void apply_whatMakesItBetter_isApplied(Broken broken) {
    assertThat(broken.put(broken.laws(), broken.better()).status()).isEqualTo(Status.APPLIED);
    assertThat(broken.put(broken.laws(), broken.sound()).status()).isEqualTo(Status.APPLIED);
    assertThat(broken.put(broken.laws(), broken.json()).status()).isEqualTo(Status.NO_CHANGE);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void execute_whatLeavesIt_isApplied(Broken broken) {
    ImportLaws laws = broken.laws();

    for (String command : new String[] {"make odd_1 bold", "hide text_1", "delete text_1"}) {
      assertThat(laws.act(command).status()).as(command).isEqualTo(Status.APPLIED);
    }
  }

  private static final String TOKENS =
      JsonText.quoted(
          "{'tokens':{'base_spacing':100,'primary_color':'nope','border_radius':'x'},"
              + "'components':[{'id':'a','type':'text','visual':{'bg_color':'nope'}}]}");

  private static CommandResult token(String member, String value) {
    return new ImportLaws(TOKENS)
        .act(
            JsonText.quoted(
                "[{'op':'replace','path':'/tokens/%s','value':%s}]".formatted(member, value)));
  }

  @Test
  void apply_tokenThatIsWorse_isRefused() {
    assertThat(token("base_spacing", "101").blocking()).extracting("rule").contains("tokens");
    assertThat(token("base_spacing", "null").blocking()).extracting("rule").contains("tokens");
  }

  @Test
  void apply_tokenThatIsBetterOrAsBad_isApplied() {
    assertThat(token("base_spacing", "99").status()).isEqualTo(Status.APPLIED);
    assertThat(token("base_spacing", "16").status()).isEqualTo(Status.APPLIED);
    assertThat(token("primary_color", "'never'").status()).isEqualTo(Status.APPLIED);
    assertThat(token("border_radius", "8").status()).isEqualTo(Status.APPLIED);
  }

  /** Another value of the same fault is no worse; a fault elsewhere is a new one. */
  @Test
  void apply_secondFaultOfTheSameRule_isRefused() {
    ImportLaws laws = new ImportLaws(TOKENS);
    String patch = "[{'op':'add','path':'/components/0/visual/%s','value':'nope'}]";

    assertThat(laws.act(JsonText.quoted(patch.formatted("text_color"))).blocking())
        .extracting("rule")
        .containsExactly("colour");
    assertThat(laws.act("paint a red").status()).isEqualTo(Status.APPLIED);
  }

  /** Undoing puts what was wrong back as it was, though no command could. */
  @Test
  void undo_ofARepair_bringsTheFaultBack() {
    ImportLaws laws = new ImportLaws(TOKENS);

    CommandResult repaired = laws.act("set the base spacing to 16");

    assertThat(repaired.blueprint().tokens().fields().get("base_spacing"))
        .isEqualTo(JsonNumber.of(16));
    assertThat(laws.findings()).containsExactlyInAnyOrder("tokens -", "colour a");
  }
}
