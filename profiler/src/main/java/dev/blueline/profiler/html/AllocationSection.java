package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Members;

/** What each stage leaves to the garbage collector. */
final class AllocationSection implements Section {
  @Override
  public String id() {
    return "allocation";
  }

  @Override
  public String title() {
    return "What it allocates";
  }

  @Override
  public boolean isPresent(Members profile) {
    return profile.objects("stages").stream().anyMatch(stage -> stage.has("allocated_bytes"));
  }

  @Override
  public void write(Markup page, Members profile) {
    Chart.write(page, "allocation", "Bytes allocated by each stage, per command.");
    double total = profile.object("total").number("allocated_bytes");
    Table<Members> table = new Table<>("Allocated per command");
    table
        .marked("Stage", (cell, stage) -> Stages.name(cell, stage.text("stage")))
        .numbers("Bytes", stage -> Digits.count(stage.number("allocated_bytes")))
        .numbers("Share", stage -> Digits.percent(stage.number("allocated_bytes") / total))
        .writeFolded(page, Stages.withTotal(profile));
  }
}
