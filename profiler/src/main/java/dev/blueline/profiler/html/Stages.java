package dev.blueline.profiler.html;

import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Members;
import java.util.ArrayList;
import java.util.List;

/** Stages as they are named, coloured and laid in one bar. */
final class Stages {
  private static final String STAGE = "stage";

  private Stages() {}

  /** The stages of a profile in the order of the pipeline, and all of them together. */
  static List<Members> withTotal(Members profile) {
    List<Members> rows = new ArrayList<>(profile.objects("stages"));
    Members total = profile.object("total");
    rows.add(
        new Members(
            total.json().with(STAGE, JsonString.of("total")).with("share", JsonNumber.of(1))));
    return rows;
  }

  /** As {@link #withTotal}, and the time since commands were due, where they were given a rate. */
  static List<Members> withResponse(Members profile) {
    List<Members> rows = withTotal(profile);
    if (profile.has("response")) {
      Members response = profile.object("response");
      rows.add(new Members(response.json().with(STAGE, JsonString.of("response"))));
    }
    return rows;
  }

  /** Writes a name behind a patch of the stage's colour. */
  static void name(Markup page, String stage) {
    page.open("span", "class", "stage").open("i", "class", "patch", "data-stage", stage);
    page.raw("</i>").text(stage).raw("</span>");
  }

  /** Writes the parts of a whole side by side; the whole scale is as wide as the bar can get. */
  static void bar(Markup page, Members parts, double scale) {
    page.open("span", "class", "bar", "aria-hidden", "true");
    for (String stage : parts.names()) {
      double share = parts.number(stage) / scale;
      if (share > 0 && share <= 1) {
        String width = "width:" + Digits.three(100 * share) + "%";
        page.open("i", "data-stage", stage, "style", width).raw("</i>");
      }
    }
    page.raw("</span>");
  }

  /** Adds a column of time for each stage that a first row tells of. */
  static Table<Members> columns(Table<Members> table, List<Members> rows) {
    Members first = rows.isEmpty() ? new Members(JsonObject.EMPTY) : rows.get(0);
    for (String stage : first.object("stages_ns").names()) {
      table.times(stage, row -> row.object("stages_ns").number(stage));
    }
    return table;
  }
}
