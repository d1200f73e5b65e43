package dev.blueline.testsuite.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.testsuite.fixture.PatchPeer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * zjsonpatch, by way of Jackson's tree. Numbers travel as decimals, which hold any JSON number, and
 * nothing travels as text, in which lone surrogates would be lost.
 */
public final class ZjsonpatchPeer implements PatchPeer {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * It decodes {@code ~0} before {@code ~1}, against RFC 6901 section 4, so that {@code ~01} is
   * read as {@code /} instead of {@code ~1}.
   */
  private static final Pattern MISREAD = Pattern.compile("~0[01]");

  @Override
  public boolean reads(JsonPatch patch) {
    return patch.operations().stream()
        .noneMatch(
            operation ->
                takesTheWholeOut(operation)
                    || isMisread(operation.path())
                    || isMisread(operation.from()));
  }

  /** It takes nothing out at the empty pointer, not even to put it back. */
  private static boolean takesTheWholeOut(Operation operation) {
    String source = operation.op() == Op.REMOVE ? operation.path() : operation.from();
    return operation.op() != Op.COPY && "".equals(source);
  }

  private static boolean isMisread(@Nullable String pointer) {
    return pointer != null && MISREAD.matcher(pointer).find();
  }

  @Override
  public JsonValue apply(JsonPatch patch, JsonValue document) {
    return value(com.flipkart.zjsonpatch.JsonPatch.apply(node(patch.toJson()), node(document)));
  }

  private static JsonNode node(JsonValue value) {
    return switch (value.kind()) {
      case NULL -> NODES.nullNode();
      case BOOLEAN -> NODES.booleanNode(value == JsonBoolean.TRUE);
      case NUMBER -> DecimalNode.valueOf(new BigDecimal(((JsonNumber) value).text()));
      case STRING -> NODES.textNode(((JsonString) value).value());
      case ARRAY -> arrayNode((JsonArray) value);
      case OBJECT -> objectNode((JsonObject) value);
    };
  }

  private static ArrayNode arrayNode(JsonArray array) {
    ArrayNode node = NODES.arrayNode(array.size());
    for (int i = 0; i < array.size(); i++) {
      node.add(node(array.get(i)));
    }
    return node;
  }

  private static ObjectNode objectNode(JsonObject object) {
    ObjectNode node = NODES.objectNode();
    for (int i = 0; i < object.size(); i++) {
      node.set(object.name(i), node(object.value(i)));
    }
    return node;
  }

  private static JsonValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL -> JsonNull.NULL;
      case BOOLEAN -> JsonBoolean.of(node.booleanValue());
      case NUMBER -> JsonNumber.spelled(node.decimalValue().toString());
      case STRING -> JsonString.of(node.textValue());
      case ARRAY -> array(node);
      case OBJECT -> object(node);
      default -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
    };
  }

  private static JsonArray array(JsonNode node) {
    List<JsonValue> elements = new ArrayList<>(node.size());
    node.forEach(element -> elements.add(value(element)));
    return JsonArray.copyOf(elements);
  }

  private static JsonObject object(JsonNode node) {
    JsonObject.Builder members = JsonObject.builder();
    node.fields().forEachRemaining(entry -> members.add(entry.getKey(), value(entry.getValue())));
    return members.build();
  }
}
