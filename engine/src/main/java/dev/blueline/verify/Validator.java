package dev.blueline.verify;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import java.util.List;
import java.util.function.Consumer;

/**
 * One rule. An implementation is stateless and thread-safe, and its answers depend on nothing but
 * the blueprint, within its scope. One that throws is switched off for the command at hand and
 * reported; it never takes the command down. The first exception of each class is logged, to {@code
 * dev.blueline}. An error of the machine, such as want of memory, goes on to who gave the command.
 * What it says of itself, its id, severities and scope, is asked once, when it is put into the
 * options.
 */
public interface Validator {
  /**
   * Returns the rule's id as results show it, and as its violations carry it; one by another id is
   * told under that. Validators of one id are parts of one rule to whoever reads results, as the
   * built-in {@code structure} is: take one that is not taken.
   */
  String id();

  /** Returns how bad a violation is. */
  Severity severity();

  /** Returns how bad a violation is that a command introduces. */
  default Severity introducedSeverity() {
    return severity();
  }

  /** Returns what the answers about one component may depend on. */
  Scope scope();

  /**
   * Returns whether the rule holds only for what commands write, not for documents as they come.
   */
  default boolean isForWritten() {
    return false;
  }

  /**
   * Returns the parts that answers depend on, of the component itself and of those that the scope
   * names: where a command changed none of them, the rule is not asked again. All, by default. One
   * too few is a bug, as a scope too small is.
   */
  default Aspects reads() {
    return Aspects.ALL;
  }

  /** Reports a component's violations. Not called for scope {@link Scope#DOCUMENT}. */
  default void check(Blueprint blueprint, Component component, Consumer<Violation> out) {}

  /** Reports the document's own violations. Called for scope {@link Scope#DOCUMENT} alone. */
  default void checkDocument(Blueprint blueprint, Consumer<Violation> out) {}

  /**
   * Returns ways to mend one of this rule's violations, the best first. Each is tried before it is
   * kept or proposed, so one that may fail does no harm. None where it takes a person, as by
   * default.
   *
   * @param blueprint the document; the violation in it may be larger or smaller by now
   */
  default List<Repair> repairs(Blueprint blueprint, Violation violation) {
    return List.of();
  }

  /**
   * What a validator's answer about one component may depend on. A scope too small is a bug that
   * the scoped-equals-full law finds.
   */
  public enum Scope {
    /** The component's own fields, and the malformed entries of its own list of children. */
    FIELDS,
    /** The component's fields and those of its siblings; the answer names pairs. */
    SIBLINGS,
    /** The component's fields, those of its parent, and the document's meta fields. */
    PARENT,
    /** The component's fields and the document's tokens. */
    TOKENS,
    /**
     * The component's fields, the {@link Surface} that it stands on, and the document's tokens;
     * what else is said of its ancestors is out of reach.
     */
    SURFACE,
    /**
     * The document's own fields; the validator is asked about the document, not about components.
     */
    DOCUMENT
  }
}
