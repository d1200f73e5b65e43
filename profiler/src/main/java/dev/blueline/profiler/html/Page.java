package dev.blueline.profiler.html;

import dev.blueline.model.JsonObject;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** The whole page, from the head to the scripts at its foot. */
final class Page {
  /** Forbids all loading; what is inline may run, and icons may be data. */
  private static final String POLICY =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:;"
          + " base-uri 'none'; form-action 'none'";

  private static final List<Section> SECTIONS =
      List.of(
          new StageSection(),
          new LatencySection(),
          new AllocationSection(),
          new SlowestSection(),
          new IntentSection(),
          new ScaleSection(),
          new CollectorSection(),
          new ComparisonSection(),
          new RunSection(),
          new ReadingSection());

  private final JsonObject json;
  private final Members profile;
  private final Markup page = new Markup();

  private Page(JsonObject json) {
    this.json = json;
    this.profile = new Members(json);
  }

  static String of(JsonObject json) {
    return new Page(json).write();
  }

  private String write() {
    page.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
    head();
    page.open("body");
    List<Section> present = SECTIONS.stream().filter(s -> s.isPresent(profile)).toList();
    Header.write(page, profile, present);
    page.open("main");
    present.forEach(this::section);
    page.close("main");
    foot();
    return page.close("body").close("html").toString();
  }

  private void head() {
    page.open("head").raw("<meta charset=\"utf-8\">");
    page.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.open("meta", "name", "color-scheme", "content", "light dark");
    page.open("meta", "name", "robots", "content", "noindex");
    // An empty icon: without one a browser asks the server for its own.
    page.open("link", "rel", "icon", "href", "data:,");
    page.element("title", "Profile of " + profile.object("document").text("file"));
    page.open("style").raw(Resource.text("report.css")).close("style").close("head");
  }

  private void section(Section section) {
    page.open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
    page.element("h2", section.title(), "id", section.id() + "-title");
    section.write(page, profile);
    page.close("section");
  }

  private void foot() {
    page.open("footer").open("details").element("summary", "Charts by Apache ECharts: licences");
    page.element("pre", Resource.text("echarts-notice.txt")).close("details").close("footer");
    page.open("script", "type", "application/json", "id", "profile");
    // A text inside a script element ends only at a tag, and no number or bracket has a '<'.
    page.raw(json.toString().replace("<", "\\u003c")).close("script");
    page.open("script").raw(Resource.text("echarts.common.min.js")).close("script");
    page.open("script").raw(Resource.text("report.js")).close("script");
  }
}
