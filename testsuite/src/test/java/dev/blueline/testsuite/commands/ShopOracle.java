package dev.blueline.testsuite.commands;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What {@code commands.md} says of colours, sizes and places, computed for one document in the
 * plainest way: a second opinion, which shares nothing with the engine but the document.
 */
final class ShopOracle {
  private static final Set<String> BOX_LIKE =
      Set.of(
          "button",
          "cta",
          "card",
          "product_card",
          "product",
          "container",
          "section",
          "hero",
          "header",
          "nav",
          "footer",
          "input",
          "image",
          "divider");

  private static final Set<String> OF_ANY_SIZE =
      Set.of(
          "container",
          "section",
          "list",
          "card",
          "product_card",
          "hero",
          "header",
          "footer",
          "nav",
          "image",
          "divider",
          "spacer");

  private static final int SCREEN_WIDTH = 400;
  private static final int TOUCH_HEIGHT = 44;

  private final Blueprint document;

  ShopOracle(Blueprint document) {
    this.document = document;
  }

  Component component(String id) {
    return document.component(id);
  }

  private boolean has(String id, String key) {
    return component(id).style(key) != null;
  }

  /** "bg_color if present, else color, else text_color, else bg_color; a text-like one: ..." */
  String colourKey(String id) {
    List<String> keys =
        BOX_LIKE.contains(component(id).type())
            ? List.of("bg_color", "color", "text_color")
            : List.of("color", "text_color");
    return keys.stream()
        .filter(key -> has(id, key))
        .findFirst()
        .orElse(BOX_LIKE.contains(component(id).type()) ? "bg_color" : "text_color");
  }

  /** "text colour writes text_color or color, whichever is there". */
  String textColourKey(String id) {
    return has(id, "text_color") || !has(id, "color") ? "text_color" : "color";
  }

  Expected borderColour(Expected expected, String id, String hex) {
    String border = component(id).styleText("border");
    return border == null
        ? expected.style(id, "border_color", hex)
        : expected.style(id, "border", border.replaceFirst("#\\w+", hex));
  }

  /** A text on its own colour is refused; so is no test of where a colour goes. */
  boolean isReadable(String id, String hex) {
    boolean[] isSeen = {wears(id, hex)};
    for (String at = document.parentId(id); at != null; at = document.parentId(at)) {
      isSeen[0] |= wears(at, hex);
    }
    document.forEachWithin(id, inner -> isSeen[0] |= wears(inner.id(), hex));
    return !isSeen[0];
  }

  private boolean wears(String id, String hex) {
    return List.of("bg_color", "color", "text_color").stream()
        .anyMatch(key -> hex.equalsIgnoreCase(component(id).styleText(key)));
  }

  double number(String id, String key) {
    JsonValue value = component(id).style(key);
    return value instanceof JsonNumber number ? number.value() : Double.NaN;
  }

  static double rounded(double value) {
    return Math.floor(value + 0.5);
  }

  /** What becomes of heights; null where the schema forbids it or another rule takes part. */
  @Nullable Expected heights(List<String> ids, DoubleUnaryOperator change) {
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (String id : ids) {
      Box old = component(id).box();
      double height = rounded(change.applyAsDouble(old.height()));
      if (isTouchTarget(id)) {
        height = Math.max(height, Math.min(TOUCH_HEIGHT, old.height()));
      }
      boxes.put(id, new Box(old.x(), old.y(), old.width(), height));
    }
    return boxes.entrySet().stream()
            .allMatch(box -> isFree(box.getKey(), box.getValue(), boxes, true))
        ? sized(boxes, "height", "bbox.3", Box::height).withRoom()
        : null;
  }

  /** What becomes of widths; null where the schema forbids it: nothing gives way sideways. */
  @Nullable Expected widths(List<String> ids, DoubleUnaryOperator change) {
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (String id : ids) {
      Box old = component(id).box();
      double width = rounded(change.applyAsDouble(old.width()));
      boxes.put(id, new Box(old.x(), old.y(), width, old.height()));
    }
    return boxes.entrySet().stream()
            .allMatch(box -> isFree(box.getKey(), box.getValue(), boxes, false))
        ? sized(boxes, "width", "bbox.2", Box::width)
        : null;
  }

  private Expected sized(
      Map<String, Box> boxes, String key, String path, ToDoubleFunction<Box> side) {
    Expected expected = new Expected();
    boxes.forEach(
        (id, box) -> {
          expected.value(id, path, side.applyAsDouble(box));
          if (has(id, key)) {
            expected.style(id, key, side.applyAsDouble(box));
          }
        });
    return expected;
  }

  /** What becomes of a place; null where it is not free. */
  @Nullable Expected place(String id, double x, double y) {
    Box old = component(id).box();
    Box box = new Box(x, y, old.width(), old.height());
    boolean alone = document.childCount(id) == 0;
    return alone && isFree(id, box, Map.of(id, box), false)
        ? new Expected().value(id, "bbox.0", x).value(id, "bbox.1", y)
        : null;
  }

  private boolean isTouchTarget(String id) {
    return component(id).type().equals("button") || "cta".equals(component(id).role());
  }

  /** Whether a box breaks no rule where it is, siblings' new boxes given. */
  private boolean isFree(String id, Box box, Map<String, Box> boxes, boolean givesWay) {
    boolean anySize = OF_ANY_SIZE.contains(component(id).type());
    boolean sized =
        anySize
            || (box.height() >= 20
                && box.height() <= 600
                && box.width() >= 20
                && box.width() <= 500);
    if (!sized || box.height() < 1 || box.width() < 1) {
      return false;
    }
    String parent = document.parentId(id);
    Box around = parent == null ? around(id) : boxes.getOrDefault(parent, component(parent).box());
    boolean inside =
        box.x() >= around.x()
            && box.right() <= around.right()
            && box.y() >= around.y()
            && (givesWay || box.bottom() <= around.bottom());
    boolean clear =
        givesWay
            || document.children(parent).stream()
                .filter(other -> !other.id().equals(id) && !other.isHidden())
                .noneMatch(other -> boxes.getOrDefault(other.id(), other.box()).overlaps(box));
    boolean holds =
        document.children(id).stream()
            .allMatch(child -> box.contains(boxes.getOrDefault(child.id(), child.box())));
    return inside && clear && holds;
  }

  /** Returns the box that a component must stay in. */
  Box around(String id) {
    String parent = document.parentId(id);
    return parent == null
        ? new Box(0, 0, SCREEN_WIDTH, Integer.MAX_VALUE)
        : component(parent).box();
  }

  boolean areOfOneSize(String one, String two) {
    Box box = component(one).box();
    Box other = component(two).box();
    return box.width() == other.width() && box.height() == other.height();
  }

  /** Returns the siblings of a component, itself among them. */
  List<String> siblings(String id) {
    return DocumentChange.ids(document.parentId(id), document);
  }

  String list(String id) {
    String parent = document.parentId(id);
    return parent == null ? "root" : parent;
  }
}
