package dev.blueline.serialize;

import dev.blueline.edit.JsonPatch;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonValue;

/** Reads JSON Patch documents (RFC 6902). */
public final class PatchReader {
  private PatchReader() {}

  /**
   * Returns the patch that a document spells.
   *
   * @param utf8 the document; not written to, and not kept
   * @throws BlueprintFormatException if it is no patch; says where
   */
  public static JsonPatch read(byte[] utf8, ReadLimits limits) {
    JsonValue value = JsonParser.parse(utf8, limits);
    try {
      return JsonPatch.of(value);
    } catch (BlueprintFormatException e) {
      throw new PointerLocator(utf8).placed(e);
    }
  }
}
