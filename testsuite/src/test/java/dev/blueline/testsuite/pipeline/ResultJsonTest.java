package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a result looks like as JSON: docs/3-results.md. */
class ResultJsonTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static final Blueprint BASE =
      Doc.parse(
          "@tokens=`{\"base_spacing\":8}`"
              + " button#buy[12 120 350 60]{bg_color=#1D3557 height=60} 'Buy'"
              + " button#sell[12 200 350 60]{bg_color=#1D3557 height=60} 'Sell'"
              + " footer#footer_1[0 400 375 100]");

  private static JsonObject run(String command) {
    return ENGINE.run(BASE, command).toJsonObject();
  }

  private static List<String> names(Object json) {
    JsonObject object = (JsonObject) json;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < object.size(); i++) {
      names.add(object.name(i));
    }
    return names;
  }

  private static Stream<JsonObject> each(JsonObject result, String member) {
    JsonArray list = (JsonArray) result.get(member);
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(i -> (JsonObject) list.get(i));
  }

  private static List<String> changes(String command) {
    return each(run(command), "changes").map(JsonObject::toString).toList();
  }

  private static List<String> stepStatuses(JsonObject result) {
    return each(result, "steps").map(step -> step.text("status")).toList();
  }

  @Tag("SER-17")
  @Test
  void toJsonObject_ofAnyResult_hasTheseMembersInThisOrder() {
    String[] members =
        ("command status version base_hash hash confidence steps changes patch inverse corrections"
                + " warnings errors agent_calls cache trace timings")
            .split(" ");
    for (String command : List.of("hide buy", "hide the sidebar", "show buy", "")) {
      assertThat(names(run(command))).as(command).containsExactly(members);
    }
    assertThat(names(run("hide buy").get("timings")))
        .containsExactly("decompose_ns", "execute_ns", "verify_ns", "serialize_ns");
    assertThat(names(each(run("hide buy"), "steps").findFirst().orElseThrow()))
        .containsExactly("index", "intent", "targets", "source", "span", "confidence", "status");
  }

  @Tag("SER-18")
  @Test
  void toJson_ofTextInLines_isOneLine() {
    String json = ENGINE.run(BASE, "set the text of buy to \"one\ntwo\"").toJson();

    assertThat(json).contains("one\\ntwo").doesNotContain("\n");
  }

  /** An emoji is one code point, and two chars. */
  @Tag("SER-19")
  @Test
  void spans_behindAnEmoji_countCodePoints() {
    JsonObject result = run("set the text of buy to \"\uD83C\uDF89\", then hide the sidebar");

    assertThat(each(result, "errors").map(error -> String.valueOf(error.get("span"))))
        .containsExactly("[38,49]");
  }

  @Tag("SER-20")
  @Test
  void stepStatus_ofEachKind_isOneOfFour() {
    BlueprintEngine partial =
        BlueprintEngine.create(EngineOptions.builder().partialApplication(true).build());

    assertThat(stepStatuses(run("hide buy and show sell"))).containsExactly("applied", "no_change");
    assertThat(stepStatuses(partial.run(BASE, "hide buy and make sell 900px wide").toJsonObject()))
        .containsExactly("applied", "refused");
    assertThat(stepStatuses(run("hide buy and make sell 900px wide")))
        .contains("not_applied")
        .doesNotContain("applied", "no_change");
  }

  @Tag("SER-21")
  @Test
  void changes_ofAValue_haveItsPathAndBothValues() {
    assertThat(changes("make buy red"))
        .containsExactly(
            "{\"target\":\"buy\",\"path\":\"visual.bg_color\","
                + "\"before\":\"#1D3557\",\"after\":\"#FF0000\"}");
    assertThat(changes("set the base spacing to 16"))
        .containsExactly(
            "{\"target\":null,\"path\":\"tokens.base_spacing\",\"before\":8,\"after\":16}");
  }

  @Tag("SER-22")
  @Test
  void changes_ofTheTree_haveAnEmptyPathOrAPlace() {
    assertThat(changes("delete sell"))
        .singleElement()
        .asString()
        .startsWith("{\"target\":\"sell\",\"path\":\"\",\"before\":{\"id\":\"sell\"")
        .endsWith(",\"after\":null}");
    assertThat(changes("add a button called more below sell").get(0))
        .startsWith("{\"target\":\"more\",\"path\":\"\",\"before\":null,\"after\":{");
    assertThat(changes("move the footer to the top"))
        .contains(
            "{\"target\":\"footer_1\",\"path\":\"place\",\"before\":{\"parent\":null,\"index\":2},"
                + "\"after\":{\"parent\":null,\"index\":0}}");
  }

  /** Patch and inverse lead from one document to the other, and there is none where none is due. */
  @Tag("SER-16")
  @Test
  void patchAndInverse_leadThereAndBack() {
    for (String command : List.of("hide buy", "delete sell", "move the footer to the top")) {
      CommandResult result = ENGINE.run(BASE, command);
      assertThat(result.patch().applyTo(BASE.toJson()).isEquivalentTo(result.blueprint().toJson()))
          .isTrue();
      assertThat(
              result.inverse().applyTo(result.blueprint().toJson()).isEquivalentTo(BASE.toJson()))
          .isTrue();
    }
    for (String command : List.of("show buy", "hide the sidebar", "make sell 900px wide")) {
      assertThat(run(command).get("patch")).hasToString("[]");
      assertThat(run(command).get("inverse")).hasToString("[]");
    }
  }

  @Tag("SER-7")
  @Test
  void hashes_areOf32HexDigitsAndChainTheResults() {
    Session session = ENGINE.open(BASE);
    JsonObject first = session.execute("hide buy").toJsonObject();
    JsonObject second = session.execute("hide sell").toJsonObject();

    assertThat(first.text("hash")).matches("[0-9a-f]{32}").isNotEqualTo(first.text("base_hash"));
    assertThat(second.text("base_hash")).isEqualTo(first.text("hash"));
    assertThat(run("show buy").text("hash")).isEqualTo(BASE.hash());
  }

  @Tag("SER-23")
  @Test
  void confidence_hasOneDecimalOrTwo() {
    assertThat(run("hide buy").get("confidence")).hasToString("1.0");
    assertThat(String.valueOf(run("hdie buy").get("confidence"))).matches("0\\.\\d{1,2}");
  }

  @Tag("API-13")
  @Test
  void errors_haveCodeMessageAndPlaceInTheCommand() {
    JsonObject error =
        each(run("hide buy, then hide the sidebr"), "errors").findFirst().orElseThrow();

    assertThat(error.text("code")).isEqualTo("target_not_found");
    assertThat(error.text("message")).contains("sidebr");
    assertThat(error.get("span")).isNotNull();
    assertThat(error.get("candidates")).isInstanceOf(JsonArray.class);
    assertThat(error.get("suggestions")).isInstanceOf(JsonArray.class);
  }

  @Tag("SER-31")
  @Test
  void explanation_asJson_hasTheseMembersInThisOrder() {
    JsonObject json = ENGINE.open(BASE).explain("hdie buy").toJsonObject();

    assertThat(names(json))
        .containsExactly(
            "command",
            "reading",
            "clauses",
            "status",
            "confidence",
            "changes",
            "corrections",
            "warnings",
            "errors");
    assertThat(names(each(json, "clauses").findFirst().orElseThrow()))
        .containsExactly("source", "span", "says", "targets", "because");
    assertThat(json.text("reading")).isEqualTo("hide buy");
  }

  @Tag("API-12")
  @Test
  void refusalCodes_areThese() {
    assertThat(Stream.of(RefusalCode.values()).map(RefusalCode::text))
        .containsExactly(
            ("empty_command too_large vague_command unsupported not_understood target_not_found"
                    + " ambiguous_target invalid_value conflict policy_denied verification_failed"
                    + " budget_exceeded agent_failed agent_timed_out invalid_answer cancelled"
                    + " invalid_patch stale_version not_our_turn not_kept internal_error")
                .split(" "));
  }
}
