package dev.blueline.model;

/** A JSON literal {@code true} or {@code false}. */
public enum JsonBoolean implements JsonValue {
  FALSE("false"),
  TRUE("true");

  private final String text;

  JsonBoolean(String text) {
    this.text = text;
  }

  /** Returns the literal for a Java boolean. */
  public static JsonBoolean of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public Kind kind() {
    return Kind.BOOLEAN;
  }

  @Override
  public boolean isEquivalentTo(JsonValue other) {
    return other == this;
  }

  @Override
  public void writeTo(Utf8Buffer out) {
    out.ascii(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
