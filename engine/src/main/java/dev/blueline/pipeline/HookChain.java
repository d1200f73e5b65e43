package dev.blueline.pipeline;

import dev.blueline.observe.Guard;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.StageHook.Verdict;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks the hooks about one command, and remembers what they said. For one thread. */
final class HookChain {
  /** Nobody is asked, so nothing is ever noted. */
  private static final HookChain NONE = new HookChain(List.of(), List.of());

  private final List<StageHook> hooks;
  private final List<Notice> notices;

  private HookChain(List<StageHook> hooks, List<Notice> notices) {
    this.hooks = hooks;
    this.notices = notices;
  }

  static HookChain of(List<StageHook> hooks) {
    return hooks.isEmpty() ? NONE : new HookChain(hooks, new ArrayList<>(0));
  }

  boolean isEmpty() {
    return hooks.isEmpty();
  }

  List<Notice> notices() {
    return notices;
  }

  /** Asks one hook before or after a stage. */
  @FunctionalInterface
  private interface Question {
    Verdict ask(StageHook hook);
  }

  /** Returns the first veto before a stage; null if nobody objects. */
  @Nullable Refusal before(Stage stage, StageView view) {
    return isEmpty() ? null : ask("before", stage, hook -> hook.before(stage, view));
  }

  /** Returns the first veto after a stage; null if nobody objects. */
  @Nullable Refusal after(Stage stage, StageView view) {
    return isEmpty() ? null : ask("after", stage, hook -> hook.after(stage, view));
  }

  private @Nullable Refusal ask(String when, Stage stage, Question question) {
    for (StageHook hook : hooks) {
      Verdict verdict = verdict(hook, when, stage, question);
      if (verdict.kind() == Verdict.Kind.VETO) {
        return Refusal.of(
            RefusalCode.POLICY_DENIED, "'" + nameOf(hook) + "' objects: " + verdict.message());
      }
      if (verdict.kind() == Verdict.Kind.WARN) {
        notices.add(new Notice("hook_warning", nameOf(hook) + ": " + verdict.message()));
      }
    }
    return null;
  }

  private Verdict verdict(StageHook hook, String when, Stage stage, Question question) {
    try {
      return Objects.requireNonNull(question.ask(hook));
    } catch (Throwable e) {
      String where = when + " " + stage.text();
      Guard.passOver("a hook " + where, e);
      notices.add(
          new Notice(
              "hook_failed",
              "the hook '" + nameOf(hook) + "' failed " + where + " and was passed over"));
      return Verdict.PASS;
    }
  }

  private static String nameOf(StageHook hook) {
    try {
      return String.valueOf(hook.name());
    } catch (Throwable e) {
      Guard.letThrough(e);
      return "unnamed";
    }
  }
}
