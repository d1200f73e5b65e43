package dev.blueline.model;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One component's own fields: everything but its children, which the blueprint holds.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Component {
  private static final Box NO_BOX = new Box(0, 0, 0, 0);

  private final BlueprintSchema schema;

  /** Where it is in its blueprint and those made of it, as long as it is there. */
  private final int slot;

  private final JsonObject fields;
  private final String id;
  private final String type;
  private final int childrenPosition;
  private final @Nullable JsonObject style;

  /** Made when first needed, {@link #NO_BOX} for none; a benign race between equal values. */
  private @Nullable Box box;

  /** Made when first needed; a benign race between equal values. */
  private @Nullable Digest digest;

  private Component(BlueprintSchema schema, int slot, JsonObject fields, String id) {
    this.schema = schema;
    this.slot = slot;
    this.fields = fields;
    this.id = id;
    this.type = readType();
    this.style = readStyle();
    this.childrenPosition = readChildrenPosition();
  }

  /** Takes over what a write cannot have changed. */
  private Component(Component before, JsonObject fields, String written) {
    this.schema = before.schema;
    this.slot = before.slot;
    this.fields = fields;
    this.id = before.id;
    this.type = written.equals("type") ? readType() : before.type;
    this.style = written.equals(schema.styleKey()) ? readStyle() : before.style;
    boolean isSameOrder = fields.size() == before.fields.size();
    this.childrenPosition =
        isSameOrder && !written.equals(schema.childrenKey())
            ? before.childrenPosition
            : readChildrenPosition();
    Path boxPath = schema.boxPath();
    this.box = boxPath != null && written.equals(boxPath.segment(0)) ? null : before.box;
  }

  private String readType() {
    String own = fields.text("type");
    return own == null ? "" : own;
  }

  private @Nullable JsonObject readStyle() {
    return fields.get(schema.styleKey()) instanceof JsonObject own ? own : null;
  }

  private int readChildrenPosition() {
    int position = fields.indexOf(schema.childrenKey());
    return position >= 0 && fields.value(position) == JsonArray.EMPTY ? position : -1;
  }

  /**
   * Returns the component that an entry of a list spells, without its children; null where it
   * spells none: it is no object, or has no id, or an empty one.
   *
   * @param slot where it will be
   */
  static @Nullable Component read(BlueprintSchema schema, int slot, JsonValue entry) {
    if (!(entry instanceof JsonObject object)) {
      return null;
    }
    String id = object.text("id");
    if (id == null || id.isEmpty()) {
      return null;
    }
    int position = object.indexOf(schema.childrenKey());
    boolean hasList = position >= 0 && object.value(position) instanceof JsonArray;
    return new Component(
        schema, slot, hasList ? object.withValue(position, JsonArray.EMPTY) : object, id);
  }

  /** Returns the list of children that an entry spells; the empty one where it has none. */
  static JsonArray readChildren(BlueprintSchema schema, JsonValue entry) {
    return entry instanceof JsonObject object
            && object.get(schema.childrenKey()) instanceof JsonArray children
        ? children
        : JsonArray.EMPTY;
  }

  /**
   * Visits the ids of a component and of all within it, in the order in which they are spelled.
   * What spells no component is passed over, with all within it.
   */
  public static void forEachId(
      JsonObject component, BlueprintSchema schema, Consumer<String> visitor) {
    String id = component.text("id");
    if (id == null || id.isEmpty()) {
      return;
    }
    visitor.accept(id);
    JsonArray children = readChildren(schema, component);
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof JsonObject child) {
        forEachId(child, schema, visitor);
      }
    }
  }

  int slot() {
    return slot;
  }

  /** Returns the id, not empty and unique in its blueprint. */
  public String id() {
    return id;
  }

  /** Returns the type, or an empty text where the document gives none. */
  public String type() {
    return type;
  }

  /** Returns the role, or null where the document gives none. */
  public @Nullable String role() {
    return fields.text("role");
  }

  /** Returns the visible text, or null where there is none. */
  public @Nullable String text() {
    return field(schema.textPath(type)) instanceof JsonString string ? string.value() : null;
  }

  /** Returns the box in px, or null where there is none or it is malformed. */
  public @Nullable Box box() {
    Box known = box;
    if (known == null) {
      known = readBox();
      box = known;
    }
    return known == NO_BOX ? null : known;
  }

  private Box readBox() {
    Path path = schema.boxPath();
    Box read = path == null ? null : Box.read(field(path), schema.boxConvention());
    return read == null ? NO_BOX : read;
  }

  /** Returns a style value by its key in the spelling of commands, or null where there is none. */
  public @Nullable JsonValue style(String key) {
    return style == null ? null : style.get(schema.styleName(key));
  }

  /** Returns the text of a style value, or null where there is none or it is no string. */
  public @Nullable String styleText(String key) {
    return style(key) instanceof JsonString string ? string.value() : null;
  }

  /** Returns whether the component is hidden by its own style. */
  public boolean isHidden() {
    return style("visible") == JsonBoolean.FALSE;
  }

  /** Returns whether others keep clear of the component: it is not hidden, and no overlay. */
  public boolean takesSpace() {
    return !isHidden() && !"overlay".equals(role());
  }

  /** Returns the value at a path, or null where there is none. */
  public @Nullable JsonValue field(Path path) {
    return path.in(fields);
  }

  /**
   * Returns the own fields in document order; a list of children stands in it as an empty array.
   */
  public JsonObject fields() {
    return fields;
  }

  /** Returns the schema by which this component is read. */
  public BlueprintSchema schema() {
    return schema;
  }

  /** Returns whether the component has a list of children, be it empty. */
  public boolean hasChildList() {
    return childrenPosition >= 0;
  }

  /** Returns the position of the list of children among the fields, or -1. */
  int childrenPosition() {
    return childrenPosition;
  }

  /** Returns whether another one takes up the same space under the same name. */
  boolean isLaidOutAs(Component other) {
    return id.equals(other.id)
        && type.equals(other.type)
        && Objects.equals(role(), other.role())
        && isHidden() == other.isHidden()
        && hasChildList() == other.hasChildList()
        && Objects.equals(box(), other.box());
  }

  /**
   * Returns the component with other fields.
   *
   * @param written the one that was written, added or taken away
   */
  Component withFields(JsonObject changed, String written) {
    return changed == fields ? this : new Component(this, changed, written);
  }

  /** Returns the digest of the own fields. */
  Digest digest() {
    Digest known = digest;
    if (known == null) {
      known = Digest.of(fields);
      digest = known;
    }
    return known;
  }

  /** Returns the own fields as JSON. */
  @Override
  public String toString() {
    return fields.toString();
  }
}
