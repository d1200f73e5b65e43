package dev.blueline.serialize;

import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Depth;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads blueprints, and refuses with line, column and JSON Pointer what is none. Immutable; any
 * thread may use it.
 */
public final class BlueprintReader {
  /** How many levels state puts around a document, and some. */
  private static final int STATE_DEPTH = 16;

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final List<BlueprintSchema> schemas;
  private final ReadLimits limits;
  private final Set<String> listKeys;

  /**
   * Creates a reader.
   *
   * @param schemas the schemas to choose from: the first whose root list a document has is its
   *     schema, else the first that has something else in its place, else the first of all
   */
  public BlueprintReader(List<BlueprintSchema> schemas, ReadLimits limits) {
    if (schemas.isEmpty()) {
      throw new IllegalArgumentException("a reader needs a schema");
    }
    this.schemas = List.copyOf(schemas);
    this.limits = limits;
    this.listKeys = listKeys(schemas);
  }

  private static Set<String> listKeys(List<BlueprintSchema> schemas) {
    Set<String> keys = new HashSet<>();
    for (BlueprintSchema schema : schemas) {
      keys.addAll(Depth.listKeys(schema));
    }
    return Set.copyOf(keys);
  }

  /**
   * Returns the blueprint of a file, of which no more is read than the limits allow.
   *
   * @throws IOException if the file cannot be read
   * @throws BlueprintFormatException if it is no blueprint
   */
  public Blueprint read(Path file) throws IOException {
    limits.requireSize(Files.size(file));
    return read(content(file));
  }

  /** Does not rely on the size, which special files do not tell and others may outgrow. */
  private byte[] content(Path file) throws IOException {
    int most = (int) Math.min(limits.maxBytes(), LARGEST_ARRAY);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(most);
      boolean isWhole = content.length < most || in.read() < 0;
      limits.requireSize(isWhole ? content.length : most + 1L);
      return content;
    }
  }

  /** Changes a document's text before it is taken for a blueprint. */
  @FunctionalInterface
  public interface Mending {
    /** Leaves everything as it is. */
    Mending NONE = (document, schema) -> document;

    /** Returns the document, mended. */
    JsonObject mend(JsonObject document, BlueprintSchema schema);
  }

  /**
   * Returns the blueprint that a document spells.
   *
   * @param utf8 the document; not written to, and not kept
   * @throws BlueprintFormatException if it is no blueprint
   */
  public Blueprint read(byte[] utf8) {
    return read(utf8, Mending.NONE);
  }

  /** As {@link #read(byte[])}, of a document that is mended first. */
  public Blueprint read(byte[] utf8, Mending mending) {
    JsonValue value = JsonParser.parse(utf8, limits, listKeys);
    if (!(value instanceof JsonObject document)) {
      throw new PointerLocator(utf8).refuse("a blueprint is an object", "");
    }
    try {
      BlueprintSchema schema = schemaOf(document);
      return Blueprint.of(mending.mend(document, schema), schema, limits.maxComponents());
    } catch (BlueprintFormatException e) {
      throw new PointerLocator(utf8).placed(e);
    }
  }

  /**
   * Returns the blueprint that a document spells, given as text.
   *
   * @throws BlueprintFormatException if it is no blueprint, or has half of a surrogate pair, which
   *     no UTF-8 can hold
   */
  public Blueprint read(String json) {
    int half = halfPair(json);
    if (half < json.length()) {
      byte[] before = json.substring(0, half).getBytes(StandardCharsets.UTF_8);
      throw TextPosition.at(before, before.length).refuse("half of a surrogate pair", "");
    }
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Where a surrogate stands that belongs to no other; the text's length if there is none. */
  private static int halfPair(String text) {
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        return i;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  /**
   * Returns the patch of documents that this reader would take.
   *
   * @param utf8 the patch; not written to, and not kept
   * @throws BlueprintFormatException if it is no patch; says where
   */
  public JsonPatch readPatch(byte[] utf8) {
    return PatchReader.read(utf8, limits, listKeys);
  }

  /**
   * Returns an object that holds documents, or parts of them, that this reader would take.
   *
   * @throws BlueprintFormatException if it is none
   */
  public JsonObject readState(byte[] utf8) {
    JsonValue value = JsonParser.parse(utf8, limits.maxDepth() + STATE_DEPTH, listKeys);
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new PointerLocator(utf8).refuse("it is an object", "");
  }

  /**
   * Returns the blueprint of a document that was parsed already.
   *
   * @throws BlueprintFormatException if it is no blueprint
   */
  public Blueprint of(JsonObject document) {
    return Blueprint.of(document, schemaOf(document), limits.maxComponents());
  }

  private BlueprintSchema schemaOf(JsonObject document) {
    for (BlueprintSchema schema : schemas) {
      if (document.get(schema.rootKey()) instanceof JsonArray) {
        return schema;
      }
    }
    for (BlueprintSchema schema : schemas) {
      if (document.indexOf(schema.rootKey()) >= 0) {
        return schema;
      }
    }
    return schemas.get(0);
  }
}
