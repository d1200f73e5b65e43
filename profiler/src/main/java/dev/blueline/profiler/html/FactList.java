package dev.blueline.profiler.html;

/** Names with their values under one heading. */
final class FactList {
  private final Markup page;

  FactList(Markup page, String heading) {
    this.page = page;
    page.open("div").element("h3", heading).open("dl");
  }

  FactList add(String name, String value) {
    page.open("div").element("dt", name).element("dd", value).close("div");
    return this;
  }

  void end() {
    page.close("dl").close("div");
  }
}
