package dev.blueline.agent.builtin;

import dev.blueline.layout.Corner;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.BlueprintSchema.Size;
import dev.blueline.model.Box;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Limit;
import dev.blueline.model.Path;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Parameters.Add;

/** Spells a new component as the schema's dialect has it. */
final class NewComponent {
  private final BlueprintSchema schema;
  private final Add add;

  NewComponent(BlueprintSchema schema, Add add) {
    this.schema = schema;
    this.add = add;
  }

  /** Returns the component with an id, at a site: id, type, text, box and style, in this order. */
  JsonObject at(Site site, String id) {
    JsonObject json =
        JsonObject.of("id", JsonString.of(id)).with("type", JsonString.of(add.type()));
    String text = add.text();
    if (text != null) {
      json = with(json, schema.textPath(add.type()), JsonString.of(text));
    }
    Path boxPath = schema.boxPath();
    Corner corner = site.corner();
    if (boxPath != null && corner != null) {
      json = with(json, boxPath, box(corner, site.right()));
    }
    String colour = add.colour();
    String key = ColourKeys.keyOfNew(add.type(), schema);
    return colour == null ? json : with(json, schema.stylePath(key), JsonString.of(colour));
  }

  private JsonArray box(Corner corner, double right) {
    Size size = schema.defaultSize(add.type());
    boolean isTapped = schema.isTouchTarget(add.type(), null);
    int height =
        isTapped
            ? Math.max(size.height(), (int) Math.ceil(schema.limits().get(Limit.TOUCH_TARGET)))
            : size.height();
    double available = Math.floor(right - corner.x());
    double width = available >= 1 ? Math.min(size.width(), available) : size.width();
    boolean corners = schema.boxConvention() == Box.Convention.CORNERS;
    return JsonArray.of(
        number(corner.x()),
        number(corner.y()),
        number(corners ? corner.x() + width : width),
        number(corners ? corner.y() + height : height));
  }

  private static JsonNumber number(double value) {
    return JsonNumber.of(0).plus(value);
  }

  /** Adds a value with the objects that enclose it. */
  private static JsonObject with(JsonObject object, Path path, JsonValue value) {
    String first = path.segment(0);
    if (path.size() == 1) {
      return object.with(first, value);
    }
    JsonObject enclosing =
        object.get(first) instanceof JsonObject present ? present : JsonObject.EMPTY;
    return object.with(first, with(enclosing, path.from(1), value));
  }
}
