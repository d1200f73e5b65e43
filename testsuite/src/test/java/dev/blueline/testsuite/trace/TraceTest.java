package dev.blueline.testsuite.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonString;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
  private static final Blueprint DOCUMENT =
      Doc.parse("header#head[0 0 375 100]{font_size=20} 'Shop' button#buy[16 120 120 48] 'Buy'");

  private final BlueprintEngine engine = BlueprintEngine.create();

  @Tag("SER-25")
  @Test
  void trace_appliedCommand_tellsStepsEditsAndHowItEnded() {
    CommandResult result =
        engine.run(DOCUMENT, "make the header text say \"Sale\", then hide the button");

    assertThat(result.trace())
        .containsExactly(
            "decompose: step 1 edit_text head",
            "decompose: step 2 set_visibility buy",
            "execute: 2 edits",
            "applied");
  }

  @Tag("SER-25")
  @Test
  void trace_misspeltCommand_tellsWhatWasReadInstead() {
    assertThat(engine.run(DOCUMENT, "hdie the button").trace())
        .containsExactly(
            "decompose: step 1 set_visibility buy",
            "decompose: spelling, read 'hdie' as 'hide'",
            "execute: 1 edit",
            "applied");
  }

  @Tag("SER-25")
  @Test
  void trace_refusedCommand_tellsWhy() {
    assertThat(engine.run(DOCUMENT, "hide the footer").trace())
        .containsExactly("refused: target_not_found, no component is called 'footer'", "rejected");
  }

  @Tag("SER-25")
  @Test
  void trace_undo_tellsItsEdits() {
    Session session = engine.open(DOCUMENT);
    session.execute("hide the button");

    assertThat(session.undo().trace()).containsExactly("execute: 1 edit", "applied");
    assertThat(session.undo().trace()).containsExactly("no_change");
  }

  @Tag("SER-26")
  @ParameterizedTest
  @ValueSource(strings = {"make the header bigger", "paint everything red", "hide teh footer", ""})
  void trace_sameCommandAndDocument_isTheSame(String command) {
    List<String> first = engine.run(DOCUMENT, command).trace();
    CommandResult known = engine.run(DOCUMENT, command);

    assertThat(known.trace()).isEqualTo(first).isEqualTo(known.trace());
    assertThat(BlueprintEngine.create().run(DOCUMENT, command).trace()).isEqualTo(first);
  }

  @Test
  void trace_readLater_isStillThatOfItsOwnCommand() {
    Session session = engine.open(DOCUMENT);
    CommandResult result = session.execute("hide the button");
    List<String> before = result.trace();

    session.execute("remove the button");

    assertThat(result.trace()).isEqualTo(before);
  }

  @Tag("SER-26")
  @Test
  void trace_isWhatTheJsonHas() {
    CommandResult result = engine.run(DOCUMENT, "make the button red and hide the header");
    List<String> inJson = new ArrayList<>();
    JsonArray trace = (JsonArray) result.toJsonObject().get("trace");
    for (int i = 0; i < trace.size(); i++) {
      inJson.add(((JsonString) trace.get(i)).value());
    }

    assertThat(result.trace()).isEqualTo(inJson);
  }

  @Test
  void trace_isNotForWriting() {
    List<String> trace = engine.run(DOCUMENT, "hide the button").trace();

    assertThatThrownBy(() -> trace.add("more")).isInstanceOf(UnsupportedOperationException.class);
  }
}
