package dev.blueline.state.journal;

import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;

/** Says why nobody may write to one session here, or not now. Immutable. */
final class TurnFailures {
  private final String session;

  TurnFailures(String session) {
    this.session = session;
  }

  private static StateException lost(String message) {
    return new StateException(Reason.LEASE_LOST, message);
  }

  /** Where it is not ours; in doubt is a session of which a write ended unexpectedly. */
  StateException notMine(boolean isClosed, boolean isInDoubt) {
    if (isClosed) {
      return new StateException(Reason.CLOSED, "the session " + session + " is closed");
    }
    return lost(
        "the lease of session "
            + session
            + (isInDoubt
                ? " is to be taken again, to see if the last command counts: writing it ended"
                    + " unexpectedly"
                : " is somebody else's; take it again"));
  }

  StateException writtenByOthers() {
    return lost("somebody else wrote to the session " + session + "; open it again");
  }

  StateException wentOn() {
    return lost("the session " + session + " went on meanwhile; take its turn again");
  }

  StateException lostWhileWritten() {
    return lost(
        "the lease of session "
            + session
            + " went to somebody else while this was written; take it again to see if it counts");
  }

  StateException groupTakenBack() {
    return lost("the group of session " + session + " was taken back when its lease was lost");
  }

  StateException forgotten() {
    return lost("the journal no longer holds what others did to " + session + "; open it again");
  }

  StateException missing() {
    return lost("what others did to session " + session + " is not there; open it again");
  }

  /** Where a group is open: still, or because its end could not be written yet. */
  StateException inGroup(boolean isOnItsWay) {
    return new StateException(
        Reason.FAILED,
        isOnItsWay
            ? "a group is on its way in session " + session
            : "the end of a group of session " + session + " is kept with its next command");
  }
}
