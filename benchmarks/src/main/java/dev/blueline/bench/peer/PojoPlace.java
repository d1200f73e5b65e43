package dev.blueline.bench.peer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where a component is in a document, which edits of fields do not change.
 *
 * @param indexes its index in the list it is in, after those of the components around it
 * @param pointer the same as a JSON Pointer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PojoPlace(int[] indexes, byte[] pointer) {
  private static final int[] NOWHERE = {};

  /** Puts all components of a document into a map from their ids. */
  static void putAll(PojoDocument document, Map<String, PojoPlace> places) {
    putAll(document.components, NOWHERE, "/components/", places);
  }

  private static void putAll(
      List<PojoComponent> components, int[] around, String prefix, Map<String, PojoPlace> places) {
    for (int i = 0; i < components.size(); i++) {
      PojoComponent component = components.get(i);
      int[] indexes = Arrays.copyOf(around, around.length + 1);
      indexes[around.length] = i;
      String pointer = prefix + i;
      places.put(component.id, new PojoPlace(indexes, pointer.getBytes(StandardCharsets.US_ASCII)));
      if (component.children != null) {
        putAll(component.children, indexes, pointer + "/children/", places);
      }
    }
  }

  PojoComponent in(PojoDocument document) {
    List<PojoComponent> components = document.components;
    for (int i = 0; i < indexes.length - 1; i++) {
      List<PojoComponent> children = components.get(indexes[i]).children;
      components = children == null ? List.of() : children;
    }
    return components.get(indexes[indexes.length - 1]);
  }
}
