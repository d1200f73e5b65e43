package dev.blueline.serialize;

import dev.blueline.edit.JsonPatch;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonValue;
import java.util.Set;

/** Reads JSON Patch documents (RFC 6902). */
public final class PatchReader {
  /** A patch is a list of objects, around what is in the document. */
  private static final int PATCH_DEPTH = 2;

  private PatchReader() {}

  /**
   * Returns the patch that a document spells.
   *
   * @param utf8 the document; not written to, and not kept
   * @throws BlueprintFormatException if it is no patch; says where
   */
  public static JsonPatch read(byte[] utf8, ReadLimits limits) {
    return read(utf8, JsonParser.parse(utf8, limits));
  }

  /**
   * As {@link #read(byte[], ReadLimits)}, where what operations hold may be as deep as in a
   * document.
   *
   * @param listKeys the names of members whose arrays do not count as levels
   */
  static JsonPatch read(byte[] utf8, ReadLimits limits, Set<String> listKeys) {
    limits.requireSize(utf8.length);
    return read(utf8, JsonParser.parse(utf8, limits.maxDepth() + PATCH_DEPTH, listKeys));
  }

  private static JsonPatch read(byte[] utf8, JsonValue value) {
    try {
      return JsonPatch.of(value);
    } catch (BlueprintFormatException e) {
      throw new PointerLocator(utf8).placed(e);
    }
  }
}
