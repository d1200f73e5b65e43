package dev.blueline.bench.peer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Well-known libraries wired together: the document is a Jackson tree, a command copies it and sets
 * its fields, zjsonpatch finds the difference, a JSON Schema and a sweep say whether the copy is
 * valid, and the old tree is what undo goes back to.
 *
 * <p>As fast as its parts go: the schema is compiled and asked for yes or no, components are found
 * by remembered pointers, and the diff looks for no moves and copies, which would hash the whole
 * document.
 */
public final class JacksonStack implements Peer {
  /** Versions that undo goes back; the more of them, the more there is for the collector to do. */
  static final int KEPT = 8;

  private static final EnumSet<DiffFlags> NO_MOVES = DiffFlags.dontNormalizeOpIntoMoveAndCopy();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonMapper mapper =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
  private final JacksonRules rules = new JacksonRules();
  private final Map<String, JsonPointer> places = new HashMap<>();
  private final Deque<JsonNode> versions = new ArrayDeque<>(KEPT + 1);
  private JsonNode tree = NODES.objectNode();
  private JsonNode patch = NODES.arrayNode();

  @Override
  public void open(byte[] json) {
    tree = JsonTree.read(json);
    patch = NODES.arrayNode();
    versions.clear();
    places.clear();
    remember(tree.path("components"), "/components");
  }

  private void remember(JsonNode components, String pointer) {
    for (int i = 0; i < components.size(); i++) {
      JsonNode component = components.get(i);
      String place = pointer + '/' + i;
      places.put(component.path("id").asText(), JsonPointer.compile(place));
      remember(component.path("children"), place + "/children");
    }
  }

  @Override
  public boolean run(PeerCommand command) {
    JsonNode copy = tree.deepCopy();
    set(copy, command.first());
    set(copy, command.second());
    if (!rules.hold(copy)) {
      return false;
    }
    patch = JsonDiff.asJson(tree, copy, NO_MOVES);
    versions.addLast(tree);
    if (versions.size() > KEPT) {
      versions.removeFirst();
    }
    tree = copy;
    return true;
  }

  private void set(JsonNode copy, PeerEdit edit) {
    ObjectNode component = (ObjectNode) copy.at(places.get(edit.component()));
    JsonNode value = node(edit.value());
    switch (edit.field()) {
      case TEXT -> component.set(edit.field().key(), value);
      case HEIGHT -> ((ArrayNode) component.get("bbox")).set(PeerField.HEIGHT_INDEX, value);
      default -> ((ObjectNode) component.get("visual")).set(edit.field().key(), value);
    }
  }

  private static JsonNode node(Object value) {
    if (value instanceof String text) {
      return NODES.textNode(text);
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    return value instanceof Integer whole
        ? NODES.numberNode(whole.intValue())
        : NODES.numberNode(((Double) value).doubleValue());
  }

  @Override
  public byte[] patch() {
    return write(patch);
  }

  @Override
  public byte[] document() {
    return write(tree);
  }

  private byte[] write(JsonNode node) {
    try {
      return mapper.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean undo() {
    JsonNode before = versions.pollLast();
    if (before == null) {
      return false;
    }
    tree = before;
    return true;
  }
}
