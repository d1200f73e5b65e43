package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BatchOptions;
import dev.blueline.BatchRequest;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.observe.Probe.Point;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.StageHook;
import dev.blueline.pipeline.StageView;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.execute.Seam.Check;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Code in Kotlin or Scala throws an IOException where none is declared: it was caught by name, and
 * so by nobody.
 */
@ExtendWith(Quiet.class)
class CheckedFaultBugsTest {
  private static final EngineOptions SOUND = EngineOptions.defaults();

  private static Throwable checked() {
    return new IOException("a fault that is wanted");
  }

  private static Nth from(int nth) {
    return Nth.from(nth, CheckedFaultBugsTest::checked);
  }

  private static void requireLaw(Deed deed, Function<Nth, EngineOptions> faulty, Check check) {
    new Seam(deed, SOUND, faulty).requireLaw(CheckedFaultBugsTest::from, check);
  }

  /** It escaped from a command that was committed, and the next listener never heard of that. */
  @Tag("API-23")
  @Tag("SES-27")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = "PREVIEW|RUN")
  void commitListener_thatThrowsUndeclared_takesNothingFromTheOthers(Deed deed) {
    Subject subject = new Subject(SOUND);
    List<Long> heard = new ArrayList<>();
    subject.session.onCommit(event -> Trap.throwUnchecked(checked()));
    subject.session.onCommit(event -> heard.add(event.version()));

    List<CommandResult> results = deed.on(subject);

    Check.succeeds().check(results, "a listener that throws undeclared");
    assertThat(heard).isNotEmpty().endsWith(subject.session.version());
    new DeedLaw(deed, SOUND).require(subject, results, "a listener that throws undeclared");
  }

  /** The commit is done, whatever becomes of the machine. */
  @Test
  void commitListener_underWhichMemoryRunsOut_takesNothingFromTheOthers() {
    Subject subject = new Subject(SOUND);
    List<Long> heard = new ArrayList<>();
    subject.session.onCommit(event -> Trap.throwUnchecked(new OutOfMemoryError("of a test")));
    subject.session.onCommit(event -> heard.add(event.version()));

    assertThat(subject.session.execute("hide buy").status()).isEqualTo(Status.APPLIED);
    assertThat(heard).containsExactly(subject.session.version());
  }

  @Tag("AGENT-38")
  @Tag("API-23")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS)
  void hook_thatThrowsUndeclared_isPassedOver(Deed deed) {
    Subject subject = new Subject(withHook(from(1)));

    List<CommandResult> results = deed.on(subject);

    Check.succeeds().check(results, "a hook that throws undeclared");
    assertThat(results).allMatch(result -> result.toJson().contains("\"hook_failed\""));
    subject.requireWhole("a hook that throws undeclared");
  }

  private static EngineOptions withHook(Nth nth) {
    StageHook hook =
        new StageHook() {
          @Override
          public String name() {
            nth.call();
            return "undeclared";
          }

          @Override
          public Verdict before(Stage stage, StageView view) {
            nth.call();
            return Verdict.PASS;
          }

          @Override
          public Verdict after(Stage stage, StageView view) {
            nth.call();
            return Verdict.PASS;
          }
        };
    return EngineOptions.builder().hooks(List.of(hook)).build();
  }

  /** A gate at which memory ran out is none that was passed. */
  @Test
  void hook_underWhichMemoryRunsOut_isNotPassedOver() {
    Subject subject = new Subject(withHook(Nth.never()));
    Nth nth = Nth.from(1, () -> new OutOfMemoryError("of a test"));
    BlueprintEngine engine = BlueprintEngine.create(withHook(nth));

    assertThatThrownBy(() -> engine.run(subject.session.blueprint(), "hide buy"))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Tag("API-23")
  @Tag("OBS-6")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS)
  void listener_thatThrowsUndeclared_isPassedOver(Deed deed) {
    requireLaw(deed, Faulty::stageListener, Check.succeeds());
    requireLaw(deed, Faulty::metricsListener, Check.succeeds());
  }

  @Tag("API-23")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS)
  void clock_thatThrowsUndeclared_isAnInternalError(Deed deed) {
    requireLaw(deed, Faulty::clock, Check.failsWith(RefusalCode.INTERNAL_ERROR));
  }

  @Tag("API-23")
  @ParameterizedTest
  @EnumSource(Point.class)
  void probe_thatThrowsUndeclared_doesNotEscape(Point point) {
    for (Deed deed : Deed.values()) {
      Trap trap = new Trap();
      Subject subject = new Subject(EngineOptions.builder().probe(trap).build());
      trap.set(point, 1, CheckedFaultBugsTest::checked);

      List<CommandResult> results = deed.on(subject);

      trap.unset();
      new DeedLaw(deed, SOUND).require(subject, results, deed + " at " + point);
    }
  }

  @Tag("API-23")
  @ParameterizedTest
  @EnumSource(names = {"EXECUTE", "EXECUTE_PLAN", "PREVIEW", "RUN"})
  void agentOrExecutor_thatThrowsUndeclared_isAFailedAgent(Deed deed) {
    requireLaw(deed, nth -> withAgent(nth, Nth.never()), Check.failsWith(RefusalCode.AGENT_FAILED));
    requireLaw(deed, nth -> withAgent(Nth.never(), nth), Check.failsWith(RefusalCode.AGENT_FAILED));
  }

  private static EngineOptions withAgent(Nth asked, Nth run) {
    EditAgent agent =
        new EditAgent() {
          @Override
          public String name() {
            return "undeclared";
          }

          @Override
          public List<Answer> edit(Bundle bundle) {
            asked.call();
            return new BuiltInAgent().edit(bundle);
          }
        };
    return EngineOptions.builder()
        .agent(agent)
        .agentRetries(0)
        .executor(
            work -> {
              run.call();
              work.run();
            })
        .build();
  }

  /** No engine could be made of it. */
  @Tag("API-23")
  @Test
  void agent_whoseNameThrowsUndeclared_works() {
    EditAgent nameless =
        new EditAgent() {
          @Override
          public String name() {
            Trap.throwUnchecked(checked());
            return "";
          }

          @Override
          public List<Answer> edit(Bundle bundle) {
            return new BuiltInAgent().edit(bundle);
          }
        };
    Subject subject = new Subject(EngineOptions.builder().agent(nameless).build());

    assertThat(subject.session.execute("hide buy").status()).isEqualTo(Status.APPLIED);
  }

  /** "Every request was run" was all that was said of it. */
  @Tag("API-23")
  @Tag("BATCH-26")
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void runAll_listenerThatThrowsUndeclared_failsNoBatch(int threads) {
    BlueprintEngine engine =
        BlueprintEngine.create(EngineOptions.builder().batchThreads(threads).build());
    List<Subject> subjects = Stream.generate(() -> new Subject(engine)).limit(4).toList();
    subjects.get(1).session.onCommit(event -> Trap.throwUnchecked(checked()));
    List<BatchRequest> requests =
        subjects.stream()
            .map(subject -> new BatchRequest(subject.session, List.of("hide buy")))
            .toList();

    assertThat(engine.runAll(requests, BatchOptions.atomic()))
        .extracting(BatchResult::status)
        .containsOnly(Status.APPLIED);
    subjects.forEach(subject -> subject.requireWhole("a listener that throws undeclared"));
  }
}
