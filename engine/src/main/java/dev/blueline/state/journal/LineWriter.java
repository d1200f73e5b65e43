package dev.blueline.state.journal;

import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.state.InFlight;
import dev.blueline.state.SessionImage;
import dev.blueline.state.Transition;

/** Writes the lines of one session to the journal, under its lease. For who has the turn. */
final class LineWriter {
  private final JournalStore store;
  private final String session;
  private final Lease lease;
  private final Utf8Buffer line = new Utf8Buffer(1024);

  LineWriter(JournalStore store, String session, Lease lease) {
    this.store = store;
    this.session = session;
    this.lease = lease;
  }

  /** Writes a note on what comes next; it lasts as soon as what comes behind it does. */
  void note(long ordinal, String kind, JsonValue json) {
    line.clear();
    JournalLine.write(line, session, ordinal, lease.epoch(), kind, json);
    store.journal().append(line, false, () -> {});
  }

  /** As {@link #note}, that a command begins which is to be done so. */
  void begin(long ordinal, InFlight what, PlanRecord plan) {
    line.clear();
    int start = JournalLine.begin(line, session, ordinal, lease.epoch(), CommandNotes.BEGIN);
    CommandNotes.writeBegin(line, what, plan);
    JournalLine.end(line, start);
    store.journal().append(line, false, () -> {});
  }

  /**
   * Writes a transition, as durably as the store's options say.
   *
   * @param whenWritten is run when it will last
   * @return how many bytes it took
   */
  int write(Transition transition, SessionImage before, Position after, Runnable whenWritten) {
    line.clear();
    int start =
        JournalLine.begin(
            line, session, after.ordinal(), lease.epoch(), TransitionKind.nameOf(transition));
    TransitionKind.write(line, transition, before, after.image(), after.atMillis());
    JournalLine.end(line, start);
    store.journal().append(line, true, whenWritten);
    return line.size();
  }
}
