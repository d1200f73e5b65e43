package dev.blueline.bench.peer;

/** A field of a component that commands write, and where its value lies. */
public enum PeerField {
  TEXT("text"),
  HEIGHT("bbox.3"),
  BACKGROUND("visual.bg_color"),
  COLOUR("visual.text_color"),
  FONT_SIZE("visual.font_size"),
  FONT_WEIGHT("visual.font_weight"),
  PADDING("visual.padding"),
  BORDER_RADIUS("visual.border_radius"),
  OPACITY("visual.opacity"),
  VISIBLE("visual.visible");

  /** Where the height is in a box. */
  static final int HEIGHT_INDEX = 3;

  private final String path;
  private final String name;

  PeerField(String path) {
    this.path = path;
    name = path.substring(path.indexOf('.') + 1);
  }

  static PeerField ofPath(String path) {
    for (PeerField field : values()) {
      if (field.path.equals(path)) {
        return field;
      }
    }
    throw new IllegalArgumentException("peers know no field " + path);
  }

  /** Returns the last part of the path: the name of a member, or an index. */
  String key() {
    return name;
  }

  /** Returns the path as a JSON Pointer inside the component. */
  String pointer() {
    return '/' + path.replace('.', '/');
  }
}
