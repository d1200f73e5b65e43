package dev.blueline.bench.peer;

import com.dslplatform.json.BoolConverter;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.NumberConverter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link PojoDocument} with DSL-JSON, by hand: names are bytes that are copied, and the
 * buffer is kept from document to document. For one thread.
 */
public final class DslJsonWriter {
  private static final byte[] ID = ascii("{\"id\":");
  private static final byte[] TYPE = ascii(",\"type\":\"");
  private static final byte[] ROLE = ascii("\",\"role\":\"");
  private static final byte[] TEXT = ascii(",\"text\":");
  private static final byte[] BOX = ascii(",\"bbox\":");
  private static final byte[] STYLE = ascii(",\"visual\":{");
  private static final byte[] CONFIDENCE = ascii("},\"confidence\":");
  private static final byte[] CHILDREN = ascii(",\"children\":");

  private static final byte[] BACKGROUND = ascii("\"bg_color\":");
  private static final byte[] COLOUR = ascii("\"text_color\":");
  private static final byte[] FONT_SIZE = ascii("\"font_size\":");
  private static final byte[] FONT_WEIGHT = ascii("\"font_weight\":");
  private static final byte[] PADDING = ascii("\"padding\":");
  private static final byte[] BORDER_RADIUS = ascii("\"border_radius\":");
  private static final byte[] IMAGE = ascii("\"image\":");
  private static final byte[] OPACITY = ascii("\"opacity\":");
  private static final byte[] VISIBLE = ascii("\"visible\":");

  private final JsonWriter out = new DslJson<>().newWriter(64 << 10);

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns the bytes of a document. */
  public byte[] write(PojoDocument document) {
    out.reset();
    out.writeAscii("{\"screen_id\":");
    out.writeString(document.screenId);
    out.writeAscii(",\"screen_type\":");
    out.writeString(document.screenType);
    out.writeAscii(",\"orientation\":");
    out.writeString(document.orientation);
    tokens(document.tokens);
    out.writeAscii(",\"components\":");
    components(document.components);
    screen(document.meta.screen);
    out.writeByte(JsonWriter.OBJECT_END);
    return out.toByteArray();
  }

  private void screen(PojoMeta.Screen screen) {
    out.writeAscii(",\"meta\":{\"screen\":{\"width\":");
    NumberConverter.serialize(screen.width, out);
    out.writeAscii(",\"height\":");
    NumberConverter.serialize(screen.height, out);
    out.writeAscii("}}");
  }

  private void tokens(PojoTokens tokens) {
    out.writeAscii(",\"tokens\":{\"base_spacing\":");
    NumberConverter.serialize(tokens.baseSpacing, out);
    out.writeAscii(",\"primary_color\":");
    out.writeString(tokens.primaryColor);
    out.writeAscii(",\"accent_color\":");
    out.writeString(tokens.accentColor);
    out.writeAscii(",\"colors\":");
    texts(tokens.colors);
    out.writeAscii(",\"font_scale\":");
    texts(tokens.fontScale);
    out.writeAscii(",\"border_radius\":");
    out.writeString(tokens.borderRadius);
    out.writeByte(JsonWriter.OBJECT_END);
  }

  private void texts(Map<String, String> texts) {
    byte before = JsonWriter.OBJECT_START;
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      out.writeByte(before);
      out.writeString(entry.getKey());
      out.writeByte(JsonWriter.SEMI);
      out.writeString(entry.getValue());
      before = JsonWriter.COMMA;
    }
    if (texts.isEmpty()) {
      out.writeByte(JsonWriter.OBJECT_START);
    }
    out.writeByte(JsonWriter.OBJECT_END);
  }

  private void components(List<PojoComponent> components) {
    out.writeByte(JsonWriter.ARRAY_START);
    for (int i = 0; i < components.size(); i++) {
      if (i > 0) {
        out.writeByte(JsonWriter.COMMA);
      }
      component(components.get(i));
    }
    out.writeByte(JsonWriter.ARRAY_END);
  }

  private void component(PojoComponent component) {
    words(component);
    out.writeAscii(BOX);
    NumberConverter.serialize(component.bbox, out);
    out.writeAscii(STYLE);
    style(component.visual);
    out.writeAscii(CONFIDENCE);
    NumberConverter.serialize(component.confidence, out);
    if (component.children != null) {
      out.writeAscii(CHILDREN);
      components(component.children);
    }
    out.writeByte(JsonWriter.OBJECT_END);
  }

  private void words(PojoComponent component) {
    out.writeAscii(ID);
    out.writeString(component.id);
    out.writeAscii(TYPE);
    out.writeAscii(component.type.word);
    if (component.role != null) {
      out.writeAscii(ROLE);
      out.writeAscii(component.role.word);
    }
    out.writeByte(JsonWriter.QUOTE);
    if (component.text != null) {
      out.writeAscii(TEXT);
      out.writeString(component.text);
    }
  }

  private void style(PojoStyle style) {
    boolean isFirst = text(BACKGROUND, style.bgColor, true);
    isFirst = text(COLOUR, style.textColor, isFirst);
    isFirst = whole(FONT_SIZE, style.fontSize, isFirst);
    isFirst = whole(FONT_WEIGHT, style.fontWeight, isFirst);
    isFirst = whole(PADDING, style.padding, isFirst);
    isFirst = whole(BORDER_RADIUS, style.borderRadius, isFirst);
    isFirst = text(IMAGE, style.image, isFirst);
    isFirst = number(OPACITY, style.opacity, isFirst);
    if (style.visible != null) {
      name(VISIBLE, isFirst);
      BoolConverter.serialize(style.visible.booleanValue(), out);
    }
  }

  private boolean text(byte[] name, @Nullable String value, boolean isFirst) {
    if (value == null) {
      return isFirst;
    }
    name(name, isFirst);
    out.writeString(value);
    return false;
  }

  private boolean whole(byte[] name, @Nullable Integer value, boolean isFirst) {
    if (value == null) {
      return isFirst;
    }
    name(name, isFirst);
    NumberConverter.serialize(value.intValue(), out);
    return false;
  }

  private boolean number(byte[] name, @Nullable Double value, boolean isFirst) {
    if (value == null) {
      return isFirst;
    }
    name(name, isFirst);
    NumberConverter.serialize(value.doubleValue(), out);
    return false;
  }

  private void name(byte[] name, boolean isFirst) {
    if (!isFirst) {
      out.writeByte(JsonWriter.COMMA);
    }
    out.writeAscii(name);
  }
}
