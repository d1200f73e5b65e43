package dev.blueline.testsuite.rules;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Eight rules as the contract words them, from a document's JSON alone and as slowly as one likes.
 * A finding is "rule severity component", and "component:component" of a pair.
 */
final class PlainRules {
  static final Set<String> RULES =
      Set.of("box", "overlap", "bounds", "size", "touch_target", "font_size", "text", "confidence");

  private static final Pattern PX = Pattern.compile("-?\\d+(\\.\\d+)?(px)?");
  private static final Set<String> LABELLED = Set.of("button", "cta", "link", "label", "input");

  private final boolean isWeb;
  private final JsonObject document;
  private final Set<String> found = new TreeSet<>();

  private PlainRules(JsonObject document, boolean isWeb) {
    this.document = document;
    this.isWeb = isWeb;
  }

  /** Returns everything that is wrong with a document. */
  static Set<String> of(JsonObject document, boolean isWeb) {
    PlainRules rules = new PlainRules(document, isWeb);
    rules.list(document.get(isWeb ? "elements" : "components"), null);
    return rules.found;
  }

  private void find(String rule, Severity severity, String component) {
    found.add(rule + " " + severity.text() + " " + component);
  }

  private void findIf(boolean wrong, String rule, JsonObject component) {
    if (wrong) {
      find(rule, Severity.ERROR, component.text("id"));
    }
  }

  private void list(@Nullable JsonValue value, @Nullable JsonObject parent) {
    List<JsonObject> components = new ArrayList<>();
    for (int i = 0; value instanceof JsonArray array && i < array.size(); i++) {
      if (array.get(i) instanceof JsonObject entry && isComponent(entry)) {
        components.add(entry);
      }
    }
    for (JsonObject component : components) {
      one(component, parent);
      components.forEach(other -> overlap(component, other));
      list(component.get("children"), component);
    }
  }

  private static boolean isComponent(JsonObject entry) {
    String id = entry.text("id");
    return id != null && !id.isEmpty();
  }

  private void one(JsonObject component, @Nullable JsonObject parent) {
    double[] box = box(component);
    findIf(!isWeb && component.get("bbox") != null && box == null, "box", component);
    bounds(component, parent);
    double height = box != null ? box[3] : px(style(component, "height"));
    double width = box != null ? box[2] : px(style(component, "width"));
    String type = component.text("type");
    boolean anySize = type != null && Kit.OF_ANY_SIZE.contains(type);
    findIf(!anySize && (height < 20 || height > 600), "size", component);
    findIf(!anySize && (width < 20 || width > 500), "size", component);
    boolean tapped = Kit.TO_TAP.contains(String.valueOf(type)) || isRole(component, "cta");
    findIf(tapped && height < 44, "touch_target", component);
    double font = px(style(component, isWeb ? "fontSize" : "font_size"));
    findIf(font < 12 || font > 72, "font_size", component);
    text(component, type);
    JsonValue sure = component.get("confidence");
    double confidence = sure instanceof JsonNumber number ? number.value() : -1;
    findIf(sure != null && !(confidence >= 0 && confidence <= 1), "confidence", component);
  }

  private void overlap(JsonObject one, JsonObject other) {
    double[] a = seen(one);
    double[] b = seen(other);
    String first = one.text("id");
    String second = other.text("id");
    if (a == null || b == null || first.compareTo(second) >= 0) {
      return;
    }
    boolean across = a[0] < b[0] + b[2] && b[0] < a[0] + a[2];
    boolean down = a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
    if (across && down) {
      find("overlap", Severity.ERROR, first + ":" + second);
    }
  }

  private void bounds(JsonObject component, @Nullable JsonObject parent) {
    double[] own = seen(component);
    double[] room = parent == null ? screen() : box(parent);
    if (own == null || room == null) {
      return;
    }
    boolean inside =
        own[0] >= room[0]
            && own[1] >= room[1]
            && own[0] + own[2] <= room[0] + room[2]
            && own[1] + own[3] <= room[1] + room[3];
    findIf(!inside, "bounds", component);
  }

  private double[] screen() {
    double width =
        document.get("meta") instanceof JsonObject meta
                && meta.get("screen") instanceof JsonObject screen
                && screen.get("width") instanceof JsonNumber number
            ? number.value()
            : 500;
    return new double[] {0, 0, width, Double.MAX_VALUE};
  }

  private void text(JsonObject component, @Nullable String type) {
    JsonValue text = component.get("text");
    if (isWeb) {
      String key = type != null && LABELLED.contains(type) ? "label" : "content";
      text = component.get("props") instanceof JsonObject props ? props.get(key) : null;
    }
    long length = text instanceof JsonString string ? string.value().codePoints().count() : 0;
    if (length > 100) {
      Severity severity = length > 10_000 ? Severity.ERROR : Severity.WARNING;
      find("text", severity, component.text("id"));
    }
  }

  /** The box of what can be in the way: neither hidden nor an overlay. */
  private double @Nullable [] seen(JsonObject component) {
    boolean hidden = style(component, "visible") == JsonBoolean.FALSE;
    return hidden || isRole(component, "overlay") ? null : box(component);
  }

  private static boolean isRole(JsonObject component, String role) {
    return role.equals(component.text("role"));
  }

  private double @Nullable [] box(JsonObject component) {
    if (isWeb || !(component.get("bbox") instanceof JsonArray array) || array.size() != 4) {
      return null;
    }
    double[] box = new double[4];
    for (int i = 0; i < 4; i++) {
      box[i] = array.get(i) instanceof JsonNumber number ? number.value() : Double.NaN;
      if (!Double.isFinite(box[i])) {
        return null;
      }
    }
    return box[2] > 0 && box[3] > 0 ? box : null;
  }

  private @Nullable JsonValue style(JsonObject component, String key) {
    return component.get(isWeb ? "style" : "visual") instanceof JsonObject style
        ? style.get(key)
        : null;
  }

  private static double px(@Nullable JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.value();
    }
    boolean isPx = value instanceof JsonString text && PX.matcher(text.value()).matches();
    return isPx ? Double.parseDouble(((JsonString) value).value().replace("px", "")) : Double.NaN;
  }
}
