package dev.blueline.testsuite.importing;

import java.util.ArrayList;
import java.util.List;

/** Ids that are unique strings, and nothing more can be said for them. */
final class IdProducers {
  /** As JSON spells them. */
  private static final List<String> IDS =
      List.of(
          " ",
          "  two  blanks ",
          "a.b.c",
          "a/b",
          "/",
          "m~n",
          "~1",
          "~0~1",
          "say \\\"hi\\\"",
          "back\\\\slash",
          "it",
          "all",
          "the button",
          "header",
          "HEADER_1",
          "header 1",
          "headerOne",
          "red",
          "42",
          "0",
          "-",
          "null",
          "then",
          "hide cta_1",
          "a, b and c",
          "\u00fcnicode",
          "\\u00fc\\u006eicode",
          "\u6f22\u5b57",
          "\uD83D\uDE00",
          "\\ud800",
          "\\n\\t",
          "\\u0000",
          "\u202eabc",
          "e\u0301",
          "(children)",
          "components",
          "3f2504e0-4f89-11d3-9a0c-0305e82c3301");

  private IdProducers() {}

  static List<Producer> all() {
    List<Producer> all = new ArrayList<>();
    for (String id : IDS) {
      all.add(
          Producer.storefront("id <" + id + ">", text(id, 400))
              .odd(id, "\\\"" + id + "\\\"", id.replace("\\", "")));
    }
    all.add(Producer.storefront("long id", text("x".repeat(5_000), 400)).odd("x".repeat(5_000)));
    all.add(Producer.web("ids of the web", webTexts()).odd("a.b", "/", "it"));
    String[] both = {
      text("odd 1", 400), text("odd_1", 500), text("odd-1", 600), text("ODD 1", 700)
    };
    all.add(
        Producer.storefront("ids that differ in nothing but signs", both).odd("odd_1", "odd 1"));
    return all;
  }

  private static String[] webTexts() {
    return new String[] {
      "{'id':'a.b','type':'text'}", "{'id':'/','type':'text'}", "{'id':'it','type':'text'}"
    };
  }

  private static String text(String id, int y) {
    return "{'id':'"
        + id
        + "','type':'text','text':'Odd','bbox':[12,"
        + y
        + ",350,40],'visual':{'text_color':'#112233'}}";
  }
}
