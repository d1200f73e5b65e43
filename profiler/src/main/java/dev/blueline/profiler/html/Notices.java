package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Members;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know before believing the numbers. */
final class Notices {
  /** More than this and the clock itself is a part of what is told. */
  private static final double MUCH_OVERHEAD = 0.1;

  private final Members profile;

  Notices(Members profile) {
    this.profile = profile;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    if (profile.isFalse("complete")) {
      texts.add(
          "Stopped early: the numbers are of what was measured until then, and less certain.");
    }
    if (profile.isFalse("steady")) {
      texts.add(
          "Times had not become steady when it began to count: the JVM was still compiling, or the"
              + " machine was busy.");
    }
    addCommands(texts);
    double overhead = profile.object("overhead").number("share");
    if (overhead > MUCH_OVERHEAD) {
      texts.add(
          "Measuring adds " + Digits.percent(overhead) + " to a command: true times are less.");
    }
    return texts;
  }

  private void addCommands(List<String> texts) {
    Members statuses = profile.object("commands").object("statuses");
    List<String> others = new ArrayList<>();
    double count = 0;
    for (String status : statuses.names()) {
      double number = statuses.number(status);
      if (!status.equals("applied") && number > 0) {
        others.add(Digits.count(number) + " " + Words.of(status));
        count += number;
      }
    }
    if (count > 0) {
      texts.add(notApplied(count, others));
    }
  }

  private String notApplied(double count, List<String> others) {
    String of = Digits.count(profile.object("commands").number("count"));
    return Digits.count(count)
        + (" of " + of + " commands were not wholly applied: " + String.join(", ", others))
        + ". They are measured too, and may be cheaper than the others.";
  }
}
