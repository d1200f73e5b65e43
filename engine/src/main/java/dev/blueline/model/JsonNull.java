package dev.blueline.model;

/** The JSON literal {@code null}, which is a value and not an absence. */
public enum JsonNull implements JsonValue {
  NULL;

  @Override
  public Kind kind() {
    return Kind.NULL;
  }

  @Override
  public boolean isEquivalentTo(JsonValue other) {
    return other == this;
  }

  @Override
  public void writeTo(Utf8Buffer out) {
    out.ascii("null");
  }

  @Override
  public String toString() {
    return "null";
  }
}
