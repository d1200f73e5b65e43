package dev.blueline.testsuite.importing;

import java.util.ArrayList;
import java.util.List;

/** Components with an id whose other members are not as they should be. */
final class FieldProducers {
  private FieldProducers() {}

  static List<Producer> all() {
    List<Producer> all = new ArrayList<>();
    all.addAll(types());
    all.addAll(boxes());
    all.addAll(styles());
    all.addAll(children());
    all.addAll(texts());
    all.addAll(unknown());
    return all;
  }

  /** One odd component among sound ones. */
  private static Producer odd(String members, String... findings) {
    return Producer.storefront(members, "{'id':'odd_1'," + members + "}")
        .finding(findings)
        .odd("odd_1");
  }

  private static Producer oddText(String member, String... findings) {
    return odd("'type':'text'," + member, findings);
  }

  private static List<Producer> types() {
    return List.of(
        Producer.storefront("no type", "{'id':'odd_1'}").finding("structure odd_1").odd("odd_1"),
        odd("'type':7", "structure odd_1"),
        odd("'type':null,'text':'Hi'", "structure odd_1"),
        odd("'type':['text']", "structure odd_1"),
        odd("'type':''", "type odd_1"),
        odd("'type':'gizmo','text':'Hi'", "type odd_1"),
        odd("'type':'Header'", "type odd_1"),
        oddText("'role':null"),
        oddText("'role':'sidekick','text':'Hi'", "role odd_1"),
        odd("'type':'gizmo','role':'sidekick'", "role odd_1", "type odd_1"),
        oddText("'confidence':'0.9'", "confidence odd_1"),
        oddText("'confidence':1.5", "confidence odd_1"),
        oddText("'confidence':-1e-9", "confidence odd_1"));
  }

  private static List<Producer> boxes() {
    return List.of(
        oddText("'text':'no box'"),
        oddText("'bbox':null", "box odd_1"),
        oddText("'bbox':'12,400,100,40'", "box odd_1"),
        oddText("'bbox':['12','400','100','40']", "box odd_1"),
        oddText("'bbox':[12,400,100]", "box odd_1"),
        oddText("'bbox':[12,400,100,40,7]", "box odd_1"),
        oddText("'bbox':[]", "box odd_1"),
        oddText("'bbox':[12,400,100,null]", "box odd_1"),
        oddText("'bbox':[12,400,-100,40]", "box odd_1"),
        oddText("'bbox':[12,400,0,40]", "box odd_1"),
        oddText("'bbox':[12,400,100,-0.0]", "box odd_1"),
        oddText("'bbox':[0,0,0,0]", "box odd_1"),
        oddText("'bbox':{'x':12,'y':400,'w':100,'h':40}", "box odd_1"),
        oddText("'bbox':[[12,400],[100,40]]", "box odd_1"),
        oddText("'bbox':[1e400,400,100,40]", "box odd_1"),
        oddText("'bbox':[1e-1000000000,400,100,40]"),
        oddText("'bbox':[0,400,1e1000000000,40]", "box odd_1"),
        oddText("'bbox':[-20,400,100,40]", "bounds odd_1"),
        oddText("'bbox':[300,400,362,440]", "bounds odd_1"),
        oddText("'bbox':[12,400,1e9,40]", "bounds odd_1"),
        oddText("'bbox':[12,1.5e2,100.0,4E+1]", "overlap odd_1"),
        oddText("'bbox':[12,-5000,100,40]", "bounds odd_1"),
        oddText("'bbox':[0.0001,400.5,1e-3,40]"),
        odd("'type':'button','bbox':[12,400,100,20]", "touch_target odd_1"));
  }

  private static List<Producer> styles() {
    return List.of(
        oddText("'visual':{}"),
        oddText("'visual':{'bg_color':null}", "colour odd_1"),
        oddText("'visual':{'bg_color':true}", "colour odd_1"),
        oddText("'visual':{'bg_color':{'r':1}}", "colour odd_1"),
        oddText("'visual':{'bg_color':['#FFFFFF']}", "colour odd_1"),
        oddText("'visual':{'bg_color':''}", "colour odd_1"),
        oddText("'visual':{'bg_color':'#FFFFF'}", "colour odd_1"),
        oddText("'visual':{'bg_color':'{nothing}'}", "colour odd_1"),
        oddText("'visual':{'bg_color':'{ink}'}"),
        oddText("'visual':{'border_color':16777215}", "colour odd_1"),
        oddText(
            "'text':'Hi','visual':{'bg_color':'#FFFFFF','text_color':'white'}", "contrast odd_1"),
        oddText("'visual':{'font_size':8}", "font_size odd_1"),
        oddText("'visual':{'font_size':1e400}", "font_size odd_1"),
        oddText("'visual':{'font_size':1e-1000000000,'padding':1e1000000000}", "font_size odd_1"),
        oddText("'visual':{'font_size':'80px'}", "font_size odd_1"),
        oddText("'visual':{'visible':'no','opacity':{'a':1},'padding':[1,2],'height':null}"),
        oddText("'visual':{'style':{'style':{'style':[{'bg_color':null}]}}}"),
        oddText("'visual':{'visible':null,'height':'40','width':'wide','font_weight':true}"));
  }

  private static List<Producer> children() {
    return List.of(
        odd("'type':'card','children':null", "structure odd_1"),
        odd("'type':'card','children':'kid_1'", "structure odd_1"),
        odd("'type':'card','children':0", "structure odd_1"),
        odd("'type':'card','children':{'kid_1':{'id':'kid_1'}}", "structure odd_1"),
        odd("'type':'card','children':[null]", "structure -"),
        odd("'type':'card','children':[]"),
        odd(
            "'type':'card','children':[{'id':'kid_1','type':7},[5]]",
            "structure -",
            "structure kid_1"),
        odd(
            "'type':'card','bbox':[12,400,100,40],'children':["
                + "{'id':'kid_1','type':'text','bbox':[0,0,100,40]}]",
            "bounds kid_1"));
  }

  private static List<Producer> texts() {
    return List.of(
        oddText("'text':''"),
        oddText("'text':'" + "long ".repeat(21) + "'", "text odd_1"),
        oddText("'text':'" + "x".repeat(10_001) + "'", "text odd_1"),
        oddText("'text':'\\ud83d\\ude00\\n\\t\\u0000\\ud800 \\\\ \\\"'"),
        oddText("'text':'\uD83D\uDE00 e\u0301 \u202Eabc'"));
  }

  private static List<Producer> unknown() {
    return List.of(
        oddText("'locked':true,'zIndex':1.0,'meta':{'a':{'b':[{'c':null}]}},'':0,'a/b~c':1e2"),
        oddText("'onClick':'() => alert(\\\"x\\\")','version':-0,'big':12345678901234567890"),
        oddText("'visual':{'bg_color':'#112233','x':{'y':[[[[[]]]]]}},'\\u0062box2':[1E+2,-0.0]"),
        Producer.storefront("four of them", four("'type':'gizmo','extra':[1.10,{'k':{}}]"))
            .finding("type odd_0", "type odd_1", "type odd_2", "type odd_3")
            .odd("odd_2"));
  }

  private static String[] four(String members) {
    String[] entries = new String[4];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = "{'id':'odd_" + i + "'," + members + "}";
    }
    return entries;
  }
}
