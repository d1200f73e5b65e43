package dev.blueline.testsuite.importing;

import java.util.ArrayList;
import java.util.List;

/** Tokens, the screen and other members of the document, and the dialect of the web. */
final class DocumentProducers {
  private static final String TOKENS =
      "'tokens':{'base_spacing':16,'primary_color':'#1D3557','colors':{'ink':'#112233'}}";
  private static final String META = "'meta':{'screen':{'width':375,'height':812}}";

  private DocumentProducers() {}

  static List<Producer> all() {
    List<Producer> all = new ArrayList<>(tokens());
    all.addAll(documents());
    all.addAll(web());
    return all;
  }

  private static Producer tokens(String value, String... findings) {
    return Producer.storefrontWith("tokens " + value, TOKENS, "'tokens':" + value)
        .finding(findings)
        .odd("primary", "ink", "the primary color", "the base spacing");
  }

  private static List<Producer> tokens() {
    return List.of(
        Producer.storefrontWith("no tokens", TOKENS + ",", ""),
        tokens("null"),
        tokens("{}"),
        tokens("[]", "tokens -"),
        tokens("['#1D3557']", "tokens -"),
        tokens("'default'", "tokens -"),
        tokens("{'primary_color':null}", "tokens -"),
        tokens("{'primary_color':{'r':29}}", "tokens -"),
        tokens("{'primary_color':['#1D3557']}", "tokens -"),
        tokens("{'primary_color':7,'primary':'#1D3557'}", "tokens -"),
        tokens("{'primary_color':'{accent_color}','accent_color':'{primary_color}'}", "tokens -"),
        tokens("{'colors':{'a':'{a}','b':'{c}','c':'{b}'}}", "tokens -"),
        tokens("{'colors':[]}", "tokens -"),
        tokens(
            "{'colors':{'':'#fff','a/b':'nope'}}", "tokens -", "palette header_1", "palette cta_1"),
        tokens("{'base_spacing':'16px'}", "tokens -"),
        tokens("{'base_spacing':1e400}", "tokens -"),
        tokens("{'base_spacing':-8}", "tokens -"),
        tokens("{'base_spacing':7}", "tokens -"),
        tokens("{'border_radius':null,'font_scale':[28]}", "tokens -"),
        tokens("{'font_scale':{'h1':28,'h2':null},'shadows':[{'x':1.0}],'$ref':'#/tokens'}"));
  }

  private static Producer meta(String value) {
    return Producer.storefrontWith("meta " + value, META, "'meta':" + value);
  }

  private static List<Producer> documents() {
    return List.of(
        Producer.storefrontWith("no meta", META, "'note':1").working("make title_1 400px wide"),
        meta("null"),
        meta("[]"),
        meta("'375x812'"),
        meta("{'screen':null}"),
        meta("{'screen':{'width':'375px'}}"),
        meta("{'screen':{'width':-375}}"),
        meta("{'screen':{'width':null,'height':[]}}"),
        meta("{'screen':{'width':1e400}}"),
        Producer.storefrontWith("narrow screen", "'width':375", "'width':370")
            .finding("bounds header_1", "bounds footer_1"),
        Producer.storefrontWith("names of the screen", "'screen_id':'shop'", "'screen_id':null"),
        Producer.storefrontWith(
            "type of the screen", "'screen_type':'storefront'", "'screen_type':{}"),
        Producer.storefrontWith(
            "unknown members",
            "'screen_id':'shop'",
            "'$schema':'https://x/y#','':0,'a/b':{'~':[1.0,1e2,-0,1E+2,1.10]},'\\u0076':'\\/'"));
  }

  private static Producer odd(String members, String... findings) {
    return Producer.web("web " + members, "{'id':'odd_1','type':'text'," + members + "}")
        .finding(findings)
        .odd("odd_1");
  }

  private static List<Producer> web() {
    return List.of(
        Producer.web("web"),
        odd("'props':{'content':5}"),
        odd("'props':{'content':null,'label':'Hi'}"),
        odd("'props':{'content':{'en':'Hi'}}"),
        odd("'style':{'backgroundColor':5}", "colour odd_1"),
        odd("'style':{'color':'currentColour'}", "colour odd_1"),
        odd("'style':{'fontSize':'8px','padding':'1px 2px','bg_color':null}", "font_size odd_1"),
        odd("'style':{'fontSize':'2em','height':'calc(100% - 1px)','width':'auto'}"),
        odd("'bbox':[0,0,-1],'visual':null,'text':5"),
        odd("'confidence':null", "confidence odd_1"),
        odd("'children':null", "structure odd_1"),
        Producer.web("web deep", deep(100)).working("hide leaf_1", "delete box_50", "hide box_0"));
  }

  private static String deep(int depth) {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      json.append("{'id':'box_").append(i).append("','type':'container','children':[");
    }
    return json.append("{'id':'leaf_1','type':'text'}").append("]}".repeat(depth)).toString();
  }
}
