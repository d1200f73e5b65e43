package dev.blueline.observe;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.blueline.AgentCall")
@Label("Agent Call")
@Description("A call of an agent, as long as the command waits for it")
@Category("Blueline")
@Enabled(false)
@StackTrace(false)
final class AgentCallEvent extends Event implements FlightSpan<AgentSample> {
  private static final AgentCallEvent SWITCH = new AgentCallEvent();

  @Label("Agent")
  String agent = "";

  @Label("Steps")
  int steps;

  @Label("Outcome")
  String outcome = "";

  AgentCallEvent() {
    begin();
  }

  static boolean isOn() {
    return SWITCH.isEnabled();
  }

  @Override
  public void end(AgentSample call) {
    end();
    if (shouldCommit()) {
      agent = call.agent();
      steps = call.steps();
      outcome = call.end().text();
      commit();
    }
  }
}
