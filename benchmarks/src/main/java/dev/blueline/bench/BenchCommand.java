package dev.blueline.bench;

import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * A command, and what it is to write.
 *
 * @param text the command
 * @param writes what it writes, in order
 */
record BenchCommand(String text, List<Write> writes) {

  /**
   * One value that is written.
   *
   * @param component the id of the component
   * @param path where in it, as results show it
   */
  record Write(String component, String path) {}

  /**
   * Checks that a result is that of this command, applied.
   *
   * @throws IllegalStateException if it was not, or made other edits
   */
  void requireApplied(CommandResult result) {
    if (result.status() != Status.APPLIED || !writes(result.delta()).equals(writes)) {
      throw new IllegalStateException(
          "\"" + text + "\" was to write " + writes + ", and its result is " + result.toJson());
    }
  }

  private static List<Write> writes(Delta delta) {
    List<Write> writes = new ArrayList<>(delta.size());
    for (int i = 0; i < delta.size(); i++) {
      writes.add(
          delta.edit(i) instanceof Edit.SetField set
              ? new Write(set.component(), set.path().toString())
              : new Write("", delta.edit(i).toString()));
    }
    return writes;
  }

  /**
   * Checks that a result is that of this command, rejected for its target.
   *
   * @throws IllegalStateException if it was not
   */
  void requireRejected(CommandResult result) {
    boolean forTarget =
        !result.errors().isEmpty()
            && switch (result.errors().get(0).code()) {
              case TARGET_NOT_FOUND, AMBIGUOUS_TARGET -> true;
              default -> false;
            };
    if (result.status() != Status.REJECTED || !forTarget) {
      throw new IllegalStateException(
          "\""
              + text
              + "\" was to be rejected for its target, and its result is "
              + result.toJson());
    }
  }
}
