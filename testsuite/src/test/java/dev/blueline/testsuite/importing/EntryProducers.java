package dev.blueline.testsuite.importing;

import java.util.ArrayList;
import java.util.List;

/** "One malformed component (not an object, no id) does not cost the document." */
final class EntryProducers {
  /** Entries that are no components. */
  static final List<String> MALFORMED =
      List.of(
          "5",
          "-0.0",
          "1E+2",
          "null",
          "true",
          "'header_1'",
          "''",
          "[]",
          "[{'id':'inner_1','type':'text'}]",
          "{}",
          "{'id':''}",
          "{'id':7,'type':'text'}",
          "{'id':null,'type':'text','text':'\\u00e9'}",
          "{'id':['odd_1'],'type':'text'}",
          "{'id':{'value':'odd_1'}}",
          "{'ID':'odd_1','type':'text'}",
          "{'type':'text','text':'no id'}",
          "{'name':'odd_1','type':'card','children':[{'id':'inner_1','type':'text'},5]}",
          "{'type':'text','text':'" + "long ".repeat(500) + "'}");

  private EntryProducers() {}

  static List<Producer> all() {
    List<Producer> all = new ArrayList<>();
    for (String entry : MALFORMED) {
      all.add(
          Producer.storefront("entry " + start(entry), entry)
              .finding("structure -")
              .odd("odd_1", "inner_1"));
      all.add(Producer.web("web entry " + start(entry), entry).finding("structure -"));
    }
    all.add(Producer.storefront("every malformed entry", array(MALFORMED)).finding("structure -"));
    all.add(nested());
    all.add(
        Producer.of(
                "nothing but malformed entries, around one component",
                "{'components':[1,null,{'id':'text_1','type':'text','text':'Hi'},'x',{}]}",
                List.of("hide text_1", "duplicate text_1", "delete text_1", "add a text"))
            .finding("structure -"));
    return all;
  }

  private static Producer nested() {
    return Producer.storefront(
            "malformed entries among children",
            "{'id':'card_1','type':'card','bbox':[12,400,350,300],'children':[null,"
                + "{'id':'kid_1','type':'text','text':'Kid','bbox':[12,410,300,40]},"
                + "5,{'type':'text'},"
                + "{'id':'kid_2','type':'card','bbox':[12,500,300,100],'children':['x',[]]}]}")
        .finding("structure -")
        .working(
            "change the text of kid_1 to Hello",
            "make kid_1 10px wider",
            "add a text called kid_3 to kid_2",
            "delete kid_2",
            "delete card_1",
            "[{'op':'replace','path':'/components/3/children/1/text','value':'Hello'}]")
        .odd("card_1", "kid_1", "kid_2");
  }

  private static String array(List<String> entries) {
    return String.join(",", entries);
  }

  private static String start(String entry) {
    return entry.length() <= 40 ? entry : entry.substring(0, 40) + "…";
  }
}
