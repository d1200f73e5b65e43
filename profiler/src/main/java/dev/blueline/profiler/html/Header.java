package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** What is seen first: what was measured, how it came out, and what to beware of. */
final class Header {
  private final Markup page;
  private final Members profile;

  private Header(Markup page, Members profile) {
    this.page = page;
    this.profile = profile;
  }

  static void write(Markup page, Members profile, List<Section> sections) {
    new Header(page, profile).write(sections);
  }

  private void write(List<Section> sections) {
    page.open("header");
    subject();
    TargetVerdict.write(page, profile);
    new Notices(profile).texts().forEach(n -> page.element("p", n, "class", "notice"));
    tiles();
    page.open("nav", "aria-label", "Parts of this page");
    sections.forEach(s -> page.element("a", s.title(), "href", "#" + s.id()));
    page.close("nav").open("noscript");
    page.element("p", "Charts need JavaScript; every number is in a table.", "class", "hint");
    page.close("noscript").close("header");
  }

  private void subject() {
    Members document = profile.object("document");
    page.element("p", "Blueline profile · " + profile.text("ended"), "class", "when");
    page.element("h1", nameOf(document));
    page.element("p", documentText(document) + "; " + commandText(), "class", "subject");
  }

  private static String documentText(Members document) {
    String components = Digits.count(document.number("components"));
    return components + " components, " + Measure.BYTES.text(document.number("bytes"));
  }

  private String commandText() {
    Members commands = profile.object("commands");
    String count = Digits.count(commands.number("count"));
    String runs = Digits.count(profile.object("total").number("count"));
    return count + " commands of " + nameOf(commands) + ", measured " + runs + " times in all";
  }

  /** The last part of a path, whose whole is told further down. */
  private static String nameOf(Members file) {
    String path = file.text("file");
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private void tiles() {
    Members total = profile.object("total");
    Members overhead = profile.object("overhead");
    double mean = total.number("mean_ns");
    page.open("dl", "class", "tiles");
    tile("Mean of a command", Measure.TIME.text(mean, total.number("error_ns")));
    tile("p50", Measure.TIME.text(total.number("p50_ns")));
    tile("p99", Measure.TIME.text(total.number("p99_ns")));
    tile("p99.9", Measure.TIME.text(total.number("p99_9_ns")));
    tile("Maximum", Measure.TIME.text(total.number("max_ns")));
    tile("Allocated", Measure.BYTES.text(total.number("allocated_bytes")));
    String share = Digits.percent(overhead.number("share"));
    tile("Measuring adds (" + share + ")", Measure.TIME.text(overhead.number("ns")));
    page.close("dl");
  }

  private void tile(String name, String value) {
    page.open("div").element("dt", name).element("dd", value).close("div");
  }
}
