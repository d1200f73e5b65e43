package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Explanation;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.observe.Probe.Point;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.StageHook;
import dev.blueline.pipeline.StageView;
import dev.blueline.plan.RefusalCode;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Faults that leave a session otherwise than the contract says; each was found by these tests. */
@ExtendWith(Quiet.class)
class FaultBugsTest {
  private static final String WANTED = "a fault that is wanted";

  /** "Nothing escapes as an exception": what is caught before the commit is caught in it too. */
  @Tag("API-8")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = "COMMIT.*")
  void execute_stackOverflowInTheCommit_doesNotEscape(Point point) {
    Trap trap = new Trap();
    Subject subject = new Subject(EngineOptions.builder().probe(trap).build());
    trap.set(point, 1, StackOverflowError::new);

    List<CommandResult> results = Deed.EXECUTE.on(subject);

    new DeedLaw(Deed.EXECUTE, EngineOptions.defaults()).require(subject, results, point + "");
  }

  @Tag("API-8")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = "COMMIT_READY|COMMITTED")
  void undo_stackOverflowInTheCommit_doesNotEscape(Point point) {
    Trap trap = new Trap();
    Subject subject = new Subject(EngineOptions.builder().probe(trap).build());
    trap.set(point, 1, StackOverflowError::new);

    List<CommandResult> results = Deed.UNDO.on(subject);

    new DeedLaw(Deed.UNDO, EngineOptions.defaults()).require(subject, results, point + "");
  }

  /** "Listeners are called in commit order, outside locks, isolated when they throw." */
  @Test
  void onCommit_listenerThatThrowsAnError_doesNotEscapeNorSilenceTheOthers() {
    Subject subject = new Subject(EngineOptions.defaults());
    Nth once = Nth.from(1, () -> new AssertionError(WANTED));
    subject.session.onCommit(event -> once.call());

    Throwable escaped = thrownBy(() -> subject.session.execute("hide buy"));
    once.mend();
    subject.session.execute("hide sell");

    subject.requireWhole("an error of a listener");
    assertThat(escaped).isNull();
  }

  private static Throwable thrownBy(Runnable work) {
    try {
      work.run();
      return null;
    } catch (RuntimeException | Error e) {
      return e;
    }
  }

  /** "Everything about a command is in its result", and so it can be read. */
  @Tag("API-9")
  @Test
  void toJson_clockThatThrows_doesNotEscape() {
    Nth nth = Nth.from(1, () -> new IllegalStateException(WANTED));
    EngineOptions options =
        EngineOptions.builder()
            .clock(
                () -> {
                  nth.call();
                  return 0;
                })
            .build();
    CommandResult result = new Subject(options).session.execute("hide buy");

    assertThat(result.toJson()).contains("\"internal_error\"");
  }

  /** Explaining looked at the clock outside of what catches. */
  @Tag("API-9")
  @Test
  void explain_clockThatThrows_doesNotEscape() {
    Subject subject =
        new Subject(Faulty.clock(Nth.from(1, () -> new IllegalStateException(WANTED))));

    Explanation explanation = subject.session.explain("hide buy");

    assertThat(explanation.result().toJson()).contains("\"internal_error\"");
    assertThat(explanation.clauses()).isEmpty();
  }

  @Tag("API-9")
  @Test
  void patch_clockThatThrowsWhenItIsRead_isStillThere() {
    Nth counter = Nth.never();
    Subject counted = new Subject(Faulty.clock(counter));
    counted.session.execute("hide buy");
    Nth nth = Nth.once(counter.calls() + 1);
    CommandResult result = new Subject(Faulty.clock(nth)).session.execute("hide buy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.patch().isEmpty()).isFalse();
  }

  /** "What it throws is dropped: a listener never takes a command down." */
  @Tag("OBS-6")
  @Test
  void stageListener_thatOverflowsTheStack_isPassedOver() {
    EngineOptions options =
        EngineOptions.builder().stageListener((stage, nanos) -> overflow()).build();

    CommandResult result = BlueprintEngine.create(options).run(Subject.BASE, "hide buy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
  }

  private static void overflow() {
    throw new StackOverflowError();
  }

  /** "One that throws is passed over for that call, and the result says so in a warning." */
  @Tag("AGENT-38")
  @Test
  void hook_thatOverflowsTheStack_isPassedOver() {
    CommandResult result = withHook("deep", FaultBugsTest::overflow).execute("hide buy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.toJson()).contains("\"hook_failed\"");
  }

  /** As above, where even its name cannot be had. */
  @Test
  void hook_thatThrowsTwice_isPassedOver() {
    CommandResult result =
        withHook(
                null,
                () -> {
                  throw new IllegalStateException(WANTED);
                })
            .execute("hide buy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.toJson()).contains("\"hook_failed\"");
  }

  private static Session withHook(String name, Runnable work) {
    StageHook hook =
        new StageHook() {
          @Override
          public String name() {
            return Objects.requireNonNull(name);
          }

          @Override
          public Verdict before(Stage stage, StageView view) {
            work.run();
            return Verdict.PASS;
          }
        };
    return new Subject(EngineOptions.builder().hooks(List.of(hook)).build()).session;
  }

  /** "One that throws is switched off for the command at hand; it never takes the command down." */
  @Test
  void validator_thatOverflowsTheStack_isPassedOver() {
    Validator validator =
        new Validator() {
          @Override
          public String id() {
            return "deep";
          }

          @Override
          public Severity severity() {
            return Severity.ERROR;
          }

          @Override
          public Scope scope() {
            return Scope.FIELDS;
          }

          @Override
          public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
            overflow();
          }
        };
    EngineOptions options = EngineOptions.builder().validators(List.of(validator)).build();

    CommandResult result = BlueprintEngine.create(options).run(Subject.BASE, "hide buy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.failedValidators()).containsExactly("deep");
  }

  /** The executor of an editor that has no more threads says so with an error. */
  @Test
  void executor_thatThrowsAnError_isAFailedAgent() {
    EngineOptions options =
        EngineOptions.builder()
            .agent(new BuiltInAgent())
            .agentRetries(0)
            .executor(
                work -> {
                  throw new OutOfMemoryError("unable to create native thread");
                })
            .build();

    List<CommandResult> results = new ArrayList<>();
    Throwable escaped =
        thrownBy(() -> results.add(BlueprintEngine.create(options).run(Subject.BASE, "hide buy")));

    assertThat(escaped).isNull();
    assertThat(results.get(0).errors().get(0).code()).isEqualTo(RefusalCode.AGENT_FAILED);
  }
}
