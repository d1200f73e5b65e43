package dev.blueline.agent;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some steps that one call is to do. None of them reads or writes what another writes, so each is
 * done as if it were alone. Immutable.
 *
 * @param steps what to do, in the order of the command; no two have the same index
 * @param blueprint the document to do it to; edits must fit this version
 * @param previous the document as it was when the session began the last command for which it
 *     called the agent; null if there was none, or too long ago
 * @param changes what has changed from {@code previous} to {@code blueprint}; empty where there is
 *     no previous one
 */
public record Bundle(
    List<Step> steps, Blueprint blueprint, @Nullable Blueprint previous, Delta changes) {

  /** Keeps a copy of the steps. */
  public Bundle {
    steps = List.copyOf(steps);
  }
}
