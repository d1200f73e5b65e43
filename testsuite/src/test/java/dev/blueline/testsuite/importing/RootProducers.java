package dev.blueline.testsuite.importing;

import java.util.List;

/** "A document that is a list of root components keyed oddly": where the list should be. */
final class RootProducers {
  private static final String TOKENS =
      "'tokens':{'base_spacing':16,'primary_color':'#1D3557','border_radius':'8px'}";

  private static final String LIST =
      "[{'id':'header_1','type':'header','text':'Welcome','bbox':[0,0,375,100]},"
          + "{'id':'title_1','type':'title','text':'Our shop','bbox':[12,120,350,48]}]";

  /** What can be done where there is no component that could be named. */
  private static final List<String> WORK =
      List.of(
          "set the base spacing to 24",
          "change the primary color to #00AA77",
          "set the border radius to 12px",
          "[{'op':'add','path':'/meta','value':{'screen':{'width':375}}}]",
          "[{'op':'add','path':'/note','value':[1.0,'\\u00e9',null]}]");

  private RootProducers() {}

  static List<Producer> all() {
    return List.of(
        without("root list called widgets", "'widgets':" + LIST)
            .working("[{'op':'replace','path':'/widgets/0/text','value':'Hello'}]"),
        without("root list called children", "'children':" + LIST)
            .working("[{'op':'replace','path':'/children/0/text','value':'Hello'}]"),
        without("root list called nodes, inside an object", "'page':{'nodes':" + LIST + "}")
            .working("[{'op':'remove','path':'/page/nodes/1'}]"),
        without("root list called Components", "'Components':" + LIST),
        without(
            "root list that is an object keyed by id",
            "'components':{'header_1':{'type':'header'},'title_1':{'id':'title_1'}}"),
        without("root list that is null", "'components':null"),
        without("root list that is a string", "'components':'header_1, title_1'"),
        without("root list that is a number", "'components':2"),
        without(
            "root list that is one component", "'components':{'id':'header_1','type':'header'}"),
        without("root list of the web that is null", "'elements':null"),
        Producer.of("root list that is missing", "{" + TOKENS + "}", WORK).finding("structure -"),
        Producer.of("empty object", "{}", WORK.subList(3, 5))
            .working("[{'op':'add','path':'/tokens','value':{'base_spacing':8}}]")
            .finding("structure -"),
        Producer.of("empty list", "{" + TOKENS + ",'components':[]}", WORK)
            .working("add a button called buy", "add a header saying \"Hi\""),
        Producer.storefront("both root lists")
            .working("[{'op':'add','path':'/elements','value':[{'id':'header_1'}]}]"),
        Producer.of(
            "both root lists, the same ids in both",
            "{'elements':[{'id':'header_1','type':'gizmo'},7],'components':"
                + LIST
                + ",'widgets':"
                + LIST
                + "}",
            List.of(
                "hide header_1",
                "make title_1 bigger",
                "delete title_1",
                "[{'op':'replace','path':'/elements/0/type','value':'header'}]")));
  }

  private static Producer without(String name, String root) {
    return Producer.of(name, "{" + TOKENS + "," + root + "}", WORK).finding("structure -");
  }
}
