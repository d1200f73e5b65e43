package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonValue;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.StageHook;
import dev.blueline.pipeline.StageView;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.execute.Seam.Check;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What an editor brings may throw at any of its calls: clock, listeners, rules and hooks. */
@ExtendWith(Quiet.class)
class SeamFaultsTest {
  private static final EngineOptions SOUND = EngineOptions.defaults();

  /** "Nothing escapes as an exception: everything about a command is in its result." */
  @Tag("API-9")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS)
  void clock_thatThrowsAtAnyReading_isAnInternalErrorAndNothingElse(Deed deed) {
    new Seam(deed, SOUND, Faulty::clock)
        .requireLaw(Nth::once, Check.failsWith(RefusalCode.INTERNAL_ERROR));
  }

  /** "What it throws is dropped: a listener never takes a command down." */
  @Tag("OBS-6")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS)
  void stageListener_thatThrowsAtAnyCall_isPassedOver(Deed deed) {
    new Seam(deed, SOUND, Faulty::stageListener).requireLaw(Nth::once, Check.succeeds());
  }

  /** "What it throws is dropped." */
  @Tag("OBS-6")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS)
  void metricsListener_thatThrowsAtAnyCall_isPassedOver(Deed deed) {
    new Seam(deed, SOUND, Faulty::metricsListener).requireLaw(Nth::once, Check.succeeds());
  }

  /** "One that throws is switched off for the command at hand and reported." */
  @Tag("API-10")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS)
  void validator_thatThrowsAtAnyCall_isNamedInOneWarning(Deed deed) {
    Seam seam = new Seam(deed, SOUND, SeamFaultsTest::withValidator);
    int calls = seam.calls();
    assertThat(calls).isPositive();
    for (int i = 1; i <= calls; i++) {
      Seam.Run run = seam.run(i, Nth::once);
      Check.succeeds().check(run.results(), run.what());
      assertThat(run.results().stream().filter(SeamFaultsTest::isWarned)).hasSize(1);
      run.subject().requireWhole(run.what());
    }
  }

  private static boolean isWarned(CommandResult result) {
    return result.failedValidators().contains("late")
        && result.toJson().contains("\"validator_failed\"");
  }

  private static EngineOptions withValidator(Nth nth) {
    List<Validator> validators = new ArrayList<>(BuiltInValidators.all());
    validators.add(new LateValidator(nth));
    return EngineOptions.builder().validators(validators).build();
  }

  /** Finds fault with every size, so that it is asked about the version before as well. */
  private record LateValidator(Nth nth) implements Validator {
    @Override
    public String id() {
      return "late";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public Scope scope() {
      return Scope.FIELDS;
    }

    @Override
    public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
      nth.call();
      out.accept(new Violation(id(), severity(), component.id(), "all", 0, "is there"));
    }
  }

  /** "Listeners are called in commit order, outside locks, isolated when they throw." */
  @Tag("SES-27")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = "PREVIEW|RUN")
  void commitListener_thatThrows_takesNothingFromTheOthers(Deed deed) {
    Subject subject = new Subject(SOUND);
    List<Long> heard = new ArrayList<>();
    subject.session.onCommit(
        event -> {
          throw new IllegalStateException("a fault that is wanted");
        });
    subject.session.onCommit(event -> heard.add(event.version()));

    List<CommandResult> results = deed.on(subject);

    Check.succeeds().check(results, "a listener that throws");
    assertThat(heard).isNotEmpty().isSorted().endsWith(subject.session.version());
    new DeedLaw(deed, SOUND).require(subject, results, "a listener that throws");
  }

  /** "One that throws is passed over for that call, and the result says so in a warning." */
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS)
  void hook_thatThrowsAtAnyCall_isNamedInOneWarning(Deed deed) {
    Seam seam = new Seam(deed, SOUND, SeamFaultsTest::withHook);
    int calls = seam.calls();
    assertThat(calls).isPositive();
    for (int i = 1; i <= calls; i++) {
      Seam.Run run = seam.run(i, Nth::once);
      Check.succeeds().check(run.results(), run.what());
      assertThat(run.results().stream().flatMap(result -> result.notices().stream()))
          .as(run.what())
          .extracting(notice -> notice.code())
          .containsExactly("hook_failed");
      run.subject().requireWhole(run.what());
    }
  }

  private static EngineOptions withHook(Nth nth) {
    return EngineOptions.builder().hooks(List.of(new LateHook(nth))).build();
  }

  private record LateHook(Nth nth) implements StageHook {
    @Override
    public String name() {
      return "late";
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
  }

  /** "Applies a JSON Patch whole or not at all": one that is deep is no exception. */
  @Tag("SES-16")
  @Test
  void apply_patchOfAValueNestedTooDeep_isRefused() {
    JsonValue deep = JsonArray.EMPTY;
    for (int i = 0; i < 50_000; i++) {
      deep = JsonArray.of(deep);
    }
    JsonPatch patch =
        JsonPatch.of(List.of(new Operation(JsonPatch.Op.ADD, "/components/1/note", null, deep)));
    Subject subject = new Subject(EngineOptions.defaults());

    CommandResult result = subject.session.apply(patch);

    assertThat(result.status().isSuccess()).isFalse();
    subject.requireUntouched("a deep patch");
  }
}
