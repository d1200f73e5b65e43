package dev.blueline.observe;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.blueline.Command")
@Label("Command")
@Description("A command, read, executed and verified")
@Category("Blueline")
@Enabled(false)
@StackTrace(false)
final class CommandEvent extends Event implements FlightSpan<CommandSample> {
  private static final CommandEvent SWITCH = new CommandEvent();

  @Label("Command")
  @Description("As it was given: words of a person")
  String command = "";

  @Label("Status")
  String status = "";

  @Label("Intents")
  @Description("Of its steps, in order")
  String intents = "";

  @Label("Refusals")
  String refusals = "";

  @Label("Edits")
  int edits;

  @Label("Corrections")
  int corrections;

  @Label("Words Known")
  boolean cacheHit;

  @Label("Agent Calls")
  int agentCalls;

  CommandEvent() {
    begin();
  }

  static boolean isOn() {
    return SWITCH.isEnabled();
  }

  @Override
  public void end(CommandSample sample) {
    end();
    if (shouldCommit()) {
      command = sample.command();
      status = sample.status();
      intents = String.join(" ", sample.intents());
      refusals = String.join(" ", sample.refusals());
      edits = sample.edits();
      corrections = sample.corrections();
      cacheHit = sample.isCacheHit();
      agentCalls = sample.agentCalls();
      commit();
    }
  }
}
