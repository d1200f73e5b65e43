package dev.blueline.bench.peer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.flipkart.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;

/**
 * A document as what it says: the order of members and the spelling of numbers do not matter, so 16
 * and 16.0 are the same.
 */
public final class JsonTree {
  private static final JsonMapper MAPPER = new JsonMapper();

  // Asked about leaves only; trees compare themselves member by member.
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? a.decimalValue().compareTo(b.decimalValue())
              : a.equals(b) ? 0 : 1;

  private final JsonNode root;

  private JsonTree(JsonNode root) {
    this.root = root;
  }

  /** Reads a document. */
  public static JsonTree of(byte[] json) {
    return new JsonTree(read(json));
  }

  /** Returns whether two documents say the same. */
  public static boolean areSame(byte[] one, byte[] other) {
    return of(one).isSame(of(other));
  }

  static JsonNode read(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes this document by a patch as RFC 6902, with an implementation that is nobody's here. */
  void apply(byte[] patch) {
    JsonPatch.applyInPlace(read(patch), root);
  }

  boolean isSame(JsonTree other) {
    return root.equals(BY_VALUE, other.root);
  }

  /** Returns whether two documents say the same wherever a patch writes. */
  boolean isSameWhereWritten(byte[] patch, JsonTree other) {
    for (JsonNode operation : read(patch)) {
      JsonPointer place = JsonPointer.compile(operation.required("path").textValue());
      if (!root.at(place).equals(BY_VALUE, other.root.at(place))) {
        return false;
      }
    }
    return true;
  }
}
