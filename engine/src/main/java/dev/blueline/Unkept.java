package dev.blueline;

import dev.blueline.agent.Handoff;
import dev.blueline.state.CaughtUp;
import dev.blueline.state.CommandRecord;
import dev.blueline.state.InFlight;
import dev.blueline.state.SessionImage;
import dev.blueline.state.SessionLog;
import dev.blueline.state.StateException;
import dev.blueline.state.Transition;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The log of a session of which nothing is kept. */
final class Unkept implements SessionLog {
  private SessionImage present;

  Unkept(SessionImage first) {
    present = first;
  }

  private static StateException notKept() {
    return new StateException(
        StateException.Reason.UNAVAILABLE,
        "the session is not kept: open it by an id, with an engine that has a store");
  }

  @Override
  public String id() {
    return "";
  }

  @Override
  public SessionImage image() {
    return present;
  }

  @Override
  public @Nullable InFlight inFlight() {
    return null;
  }

  @Override
  public void requireTurn(SessionImage present) {}

  @Override
  public Handoff begin(InFlight what) {
    return Handoff.NONE;
  }

  @Override
  public void append(Transition transition, SessionImage after) {
    present = after;
  }

  @Override
  public void dismiss() {}

  @Override
  public void ended(Supplier<CommandRecord> how) {}

  @Override
  public void checkpoint(@Nullable String note) {
    throw notKept();
  }

  @Override
  public void handTo(@Nullable String actor) {
    throw notKept();
  }

  @Override
  public CaughtUp take(SessionImage present, @Nullable Duration patience) {
    throw notKept();
  }

  @Override
  public void close() {}
}
