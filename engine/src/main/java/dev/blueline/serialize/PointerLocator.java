package dev.blueline.serialize;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.Path;

/**
 * Finds the place of a JSON Pointer (RFC 6901) in a text that was read without complaint. Costs a
 * scan of the text up to there, and nothing before it is asked.
 */
public final class PointerLocator {
  private final byte[] utf8;
  private final ValidJson json;

  /** Creates a locator for a text, which is valid JSON. */
  public PointerLocator(byte[] utf8) {
    this.utf8 = utf8;
    this.json = new ValidJson(utf8);
  }

  /**
   * Returns the offset of the first byte of the value a pointer names; where there is none, that of
   * the innermost value around it.
   *
   * @throws IllegalArgumentException if the text is no pointer
   */
  public int offset(String pointer) {
    int value = json.token(0);
    for (String segment : Path.ofPointer(pointer).segments()) {
      int inner = inside(value, segment);
      if (inner < 0) {
        return value;
      }
      value = inner;
    }
    return value;
  }

  private int inside(int value, String segment) {
    if (utf8[value] == '{') {
      int name = json.member(value, segment, 1);
      return name < 0 ? -1 : json.valueOfMember(name);
    }
    int index = utf8[value] == '[' ? Path.arrayIndex(segment) : -1;
    return index < 0 ? -1 : json.element(value, index);
  }

  /** Returns the refusal of the value a pointer names, with line and column. */
  BlueprintFormatException refuse(String problem, String pointer) {
    return TextPosition.at(utf8, offset(pointer)).refuse(problem, pointer);
  }

  /** Returns a refusal with the line and column of its pointer, if it has none yet. */
  public BlueprintFormatException placed(BlueprintFormatException refusal) {
    return refusal.line() > 0 ? refusal : refuse(refusal.problem(), refusal.pointer());
  }
}
