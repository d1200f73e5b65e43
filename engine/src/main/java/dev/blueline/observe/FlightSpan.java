package dev.blueline.observe;

/**
 * Something on its way into a flight recording of the JVM (JDK Flight Recorder): begun when it is
 * made, written when it ends. Where no recording wants it, which is the usual case, it is {@link
 * #none()}, and costs a look at a flag. For one thread.
 *
 * @param <T> what it is told of at its end
 */
public interface FlightSpan<T> {
  /** Ends it and writes it. */
  void end(T what);

  /** Returns the span of what nobody records. */
  @SuppressWarnings("unchecked") // it looks at nothing that it is told
  static <T> FlightSpan<T> none() {
    return (FlightSpan<T>) FlightEvents.NONE;
  }

  /** Begins a command: {@code dev.blueline.Command}. */
  static FlightSpan<CommandSample> ofCommand() {
    return FlightEvents.isRecorded() && CommandEvent.isOn() ? new CommandEvent() : none();
  }

  /** Begins a stage of a command: {@code dev.blueline.Stage}. */
  static FlightSpan<Stage> ofStage() {
    return FlightEvents.isRecorded() && StageEvent.isOn() ? new StageEvent() : none();
  }

  /** Begins a call of an agent: {@code dev.blueline.AgentCall}. */
  static FlightSpan<AgentSample> ofAgentCall() {
    return FlightEvents.isRecorded() && AgentCallEvent.isOn() ? new AgentCallEvent() : none();
  }
}
