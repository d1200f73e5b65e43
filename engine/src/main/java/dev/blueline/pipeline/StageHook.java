package dev.blueline.pipeline;

import dev.blueline.observe.Stage;
import java.util.Objects;

/**
 * An editor's own check around the stages of a command. Hooks are asked in the order in which the
 * options name them, on the thread that runs the command; an implementation is thread-safe, as an
 * engine serves many threads. One that throws is passed over for that call, and the result says so
 * in a warning.
 *
 * <p>Each stage that a command reaches is announced, whole commands, previews and the commands of a
 * batch alike; an atomic batch is verified once, so its hooks around {@link Stage#VERIFY} see it as
 * a whole. {@link Stage#SERIALIZE} comes before the commit where there are hooks. Undo and redo,
 * and trying out what a refusal suggests, pass no hooks.
 *
 * <p>For the same view a hook should answer the same: what it says is part of the result.
 */
public interface StageHook {
  /** Returns a name for results and logs. */
  String name();

  /** Is asked before a stage. */
  default Verdict before(Stage stage, StageView view) {
    return Verdict.PASS;
  }

  /** Is asked after a stage that did not refuse the command. */
  default Verdict after(Stage stage, StageView view) {
    return Verdict.PASS;
  }

  /**
   * What a hook says.
   *
   * @param kind whether the command goes on
   * @param message a sentence for people; empty where it just goes on
   */
  record Verdict(Kind kind, String message) {
    /** Nothing may be null. */
    public Verdict {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(message, "message");
    }

    /** The command goes on. */
    public static final Verdict PASS = new Verdict(Kind.PASS, "");

    /** Whether a command goes on. */
    public enum Kind {
      PASS,
      /** It goes on, and the result has a warning. */
      WARN,
      /** It is refused with {@link dev.blueline.plan.RefusalCode#POLICY_DENIED}. */
      VETO
    }

    /** Lets the command go on with a warning in its result. */
    public static Verdict warn(String message) {
      return new Verdict(Kind.WARN, message);
    }

    /** Refuses the command; nothing is changed. */
    public static Verdict veto(String message) {
      return new Verdict(Kind.VETO, message);
    }
  }
}
