package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Members;
import java.util.List;

/** How the page is to be read, in five sentences. */
final class ReadingSection implements Section {
  private static final List<String> SENTENCES =
      List.of(
          "Every command was run from the call to its finished result, serialized bytes included,"
              + " again and again after a time of warming up that does not count.",
          "p99 is the time that 99 of 100 commands keep within; look at it before the mean, since a"
              + " user remembers the slow ones.",
          "± is half of the 95% confidence interval of the mean: two means whose ranges overlap may"
              + " well be the same.",
          "The maximum is one single command, mostly one that had to wait for the garbage"
              + " collector or the operating system, and it differs from run to run.",
          "Compare runs of the same machine, JVM and options only, with nothing else running"
              + " beside.");

  @Override
  public String id() {
    return "reading";
  }

  @Override
  public String title() {
    return "How to read this page";
  }

  @Override
  public void write(Markup page, Members profile) {
    page.open("ol");
    SENTENCES.forEach(sentence -> page.element("li", sentence));
    page.close("ol");
  }
}
