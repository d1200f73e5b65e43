package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.blueline.BatchOptions;
import dev.blueline.BatchRequest;
import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Plan;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.fixture.Doc;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null is refused where it is given, by the name of the argument. */
class NullArgumentsTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();
  private static final Session SESSION = ENGINE.open(Doc.parse("text#a"));
  private static final Blueprint DOCUMENT = SESSION.blueprint();

  static Stream<Arguments> calls() {
    return Stream.of(
        call("options", () -> BlueprintEngine.create(null)),
        call("utf8", () -> ENGINE.read((byte[]) null)),
        call("json", () -> ENGINE.read((String) null)),
        call("utf8", () -> ENGINE.readPatch(null)),
        call("blueprint", () -> ENGINE.write(null)),
        call("channel", () -> ENGINE.write(DOCUMENT, null)),
        call("blueprint", () -> ENGINE.chunks(null)),
        call("blueprint", () -> ENGINE.report(null)),
        call("violation", () -> ENGINE.repairs(DOCUMENT, null)),
        call("blueprint", () -> ENGINE.open((Blueprint) null)),
        call("command", () -> SESSION.execute((String) null)),
        call("plan", () -> SESSION.execute((Plan) null)),
        call("patch", () -> SESSION.apply(null)),
        call("commands", () -> SESSION.executeBatch(null, BatchOptions.atomic())),
        call("options", () -> SESSION.executeBatch(List.of(), null)),
        call("commands", () -> new BatchRequest(SESSION, null)),
        call("operations", () -> JsonPatch.of((List<JsonPatch.Operation>) null)),
        call("schemas", () -> EngineOptions.builder().schemas((BlueprintSchema[]) null)),
        call("how", () -> ENGINE.open("x", DOCUMENT, null)),
        call("id", () -> ENGINE.openCopy(null)),
        call("requests", () -> ENGINE.runAll(null, BatchOptions.atomic())),
        call("commands", () -> SESSION.executeBatch(listOfNull(), BatchOptions.atomic())),
        call("schemas", () -> EngineOptions.builder().schemas((BlueprintSchema) null)),
        call("hooks", () -> EngineOptions.builder().hooks(listOfNull())),
        call("commands", () -> new BatchRequest(SESSION, listOfNull())),
        call("requests", () -> ENGINE.runAll(listOfNull(), BatchOptions.atomic())),
        call("validators", () -> EngineOptions.builder().validators(listOfNull())),
        call("step", () -> SESSION.preview("hide a").hasChanged(null)),
        call("directory", () -> JournalStore.open((Path) null)),
        call("id", () -> JournalStore.inMemory(StateOptions.defaults()).contains(null)),
        call("schemas", () -> StateOptions.builder().schemas((BlueprintSchema[]) null)),
        call("schemas", () -> StateOptions.builder().schemas((BlueprintSchema) null)),
        call("ids", () -> EditPolicy.builder().freeze((String[]) null)),
        call("blueprint", () -> new DeltaRecorder(DOCUMENT).rollBack(0, null)),
        call("validators", () -> EngineOptions.builder().validators(null)),
        call("hooks", () -> EngineOptions.builder().hooks(null)),
        call("agentTimeout", () -> EngineOptions.builder().agentTimeout(null)),
        call("actor", () -> SessionOptions.builder().actor(null)),
        call("patience", () -> SessionOptions.builder().patience(null)));
  }

  private static <T> List<T> listOfNull() {
    return Collections.singletonList(null);
  }

  private static Arguments call(String argument, ThrowingCallable call) {
    return Arguments.of(argument, call);
  }

  @Tag("API-3")
  @ParameterizedTest
  @MethodSource("calls")
  void call_ofNull_namesTheArgument(String argument, ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call).withMessage(argument);
  }
}
