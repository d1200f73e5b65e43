package dev.blueline.observe;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.blueline.Stage")
@Label("Stage")
@Description("A stage of a command")
@Category("Blueline")
@Enabled(false)
@StackTrace(false)
final class StageEvent extends Event implements FlightSpan<Stage> {
  private static final StageEvent SWITCH = new StageEvent();

  @Label("Stage")
  String stage = "";

  StageEvent() {
    begin();
  }

  static boolean isOn() {
    return SWITCH.isEnabled();
  }

  @Override
  public void end(Stage ended) {
    end();
    if (shouldCommit()) {
      stage = ended.text();
      commit();
    }
  }
}
