package dev.blueline.testsuite.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * What some tool writes.
 *
 * @param name what is odd about it
 * @param json the document
 * @param findings what is wrong with it, as {@code rule component}; the document is {@code -}
 * @param work commands, and patches, that have to be applied
 * @param odd names of what is odd, as commands may call it
 */
record Producer(
    String name, String json, List<String> findings, List<String> work, List<String> odd) {

  /** A sound storefront, which {@code %s} stands in the middle of. */
  private static final String STOREFRONT =
      """
      {'screen_id':'shop','screen_type':'storefront','orientation':'portrait',
       'tokens':{'base_spacing':16,'primary_color':'#1D3557','colors':{'ink':'#112233'}},
       'components':[
        {'id':'header_1','type':'header','role':'hero','text':'Welcome','bbox':[0,0,375,100],
         'visual':{'bg_color':'#1D3557','text_color':'#FFFFFF','font_size':28}},
        {'id':'title_1','type':'title','text':'Our shop','bbox':[12,120,350,48]},
        {'id':'cta_1','type':'button','role':'cta','text':'Buy','bbox':[12,200,350,60],
         'visual':{'bg_color':'#1D3557','text_color':'#FFFFFF'}},
        %s
        {'id':'footer_1','type':'footer','bbox':[0,900,375,100]}],
       'meta':{'screen':{'width':375,'height':812}}}""";

  private static final String WEB =
      """
      {'screen_id':'landing','tokens':{'primary_color':'#1D3557'},
       'elements':[
        {'id':'header_1','type':'header','props':{'content':'Welcome'},
         'style':{'backgroundColor':'#1D3557','color':'#FFFFFF','height':'100px'}},
        {'id':'title_1','type':'title','props':{'content':'Our shop'}},
        {'id':'cta_1','type':'button','props':{'label':'Buy'},
         'style':{'backgroundColor':'#1D3557','color':'#FFFFFF'}},
        %s
        {'id':'footer_1','type':'footer','style':{'padding':'8px 16px'}}]}""";

  private static final List<String> WORK =
      List.of(
          "change the text of title_1 to Hello",
          "make header_1 bigger",
          "hide footer_1",
          "remove footer_1",
          "duplicate cta_1",
          "add a button called extra_1 below cta_1",
          "paint cta_1 black",
          "make title_1 bold, then hide cta_1 and change the text of header_1 to \"Hi, there\"");

  private static final List<String> STOREFRONT_WORK =
      with(WORK, "[{'op':'replace','path':'/components/1/text','value':'Patched'}]");

  private static final List<String> WEB_WORK =
      with(WORK, "[{'op':'replace','path':'/elements/1/props/content','value':'Patched'}]");

  /** Returns a sound storefront with more entries in its list. */
  static Producer storefront(String name, String... entries) {
    return of(name, STOREFRONT.formatted(joined(entries)), STOREFRONT_WORK);
  }

  /** Returns a sound web page with more entries in its list. */
  static Producer web(String name, String... entries) {
    return of(name, WEB.formatted(joined(entries)), WEB_WORK);
  }

  /** Returns a sound storefront in which a text is replaced by another. */
  static Producer storefrontWith(String name, String old, String replacement) {
    return of(name, replaced(STOREFRONT.formatted(""), old, replacement), STOREFRONT_WORK);
  }

  static Producer of(String name, String json, List<String> work) {
    return new Producer(
        name,
        JsonText.quoted(json),
        List.of(),
        work.stream().map(each -> each.startsWith("[") ? JsonText.quoted(each) : each).toList(),
        List.of());
  }

  /** Returns this with what a report has to find, and nothing else. */
  Producer finding(String... all) {
    return new Producer(name, json, List.of(all), work, odd);
  }

  /** Returns this with more commands and patches that have to be applied. */
  Producer working(String... more) {
    return new Producer(
        name,
        json,
        findings,
        with(work, JsonText.quoted(String.join("\n", more)).split("\n")),
        odd);
  }

  /** Returns this with names of what is odd in it. */
  Producer odd(String... names) {
    return new Producer(name, json, findings, work, List.of(names));
  }

  private static String joined(String... entries) {
    return entries.length == 0 ? "" : String.join(",", entries) + ",";
  }

  private static String replaced(String text, String old, String replacement) {
    if (!text.contains(old)) {
      throw new IllegalArgumentException("there is no " + old);
    }
    return text.replace(old, replacement);
  }

  private static List<String> with(List<String> all, String... more) {
    List<String> result = new ArrayList<>(all);
    result.addAll(List.of(more));
    return result;
  }

  @Override
  public String toString() {
    return name;
  }
}
