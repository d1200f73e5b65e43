package dev.blueline.execute;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import java.nio.charset.StandardCharsets;

/** Small documents for tests. In their texts apostrophes stand for quotation marks. */
public final class Page {
  private Page() {}

  /** A screen of 375 by 812 px with these root components. */
  public static Blueprint of(String... components) {
    return with("", components);
  }

  /** As {@link #of}, with more fields of the document, such as {@code 'tokens':{},}. */
  public static Blueprint with(String fields, String... components) {
    return ofJson(
        "{'meta':{'screen':{'width':375,'height':812}},"
            + fields
            + "'components':["
            + String.join(",", components)
            + "]}");
  }

  public static Blueprint ofJson(String document) {
    return ofJson(document, BlueprintSchema.storefront());
  }

  public static Blueprint ofJson(String document, BlueprintSchema schema) {
    return Blueprint.of((JsonObject) json(document), schema, Integer.MAX_VALUE);
  }

  public static JsonValue json(String text) {
    byte[] utf8 = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return JsonParser.parse(utf8, ReadLimits.DEFAULT);
  }

  /** A card with a box, given as {@code x,y,width,height}, and children. */
  public static String card(String id, String box, String... children) {
    return "{'id':'"
        + id
        + "','type':'card','bbox':["
        + box
        + "],'children':["
        + String.join(",", children)
        + "]}";
  }

  /** A card without a box, with children. */
  public static String boxless(String id, String... children) {
    return "{'id':'" + id + "','type':'card','children':[" + String.join(",", children) + "]}";
  }
}
