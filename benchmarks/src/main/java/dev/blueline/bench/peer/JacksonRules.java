package dev.blueline.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a Jackson tree must keep to: a JSON Schema, and what no schema can say, which is that ids
 * are unique and siblings do not overlap. For one thread.
 */
final class JacksonRules {
  private static final String SCHEMA = "storefront.schema.json";

  private final Schema schema = schema();
  private final OverlapSweep sweep = new OverlapSweep();
  private final Set<String> ids = new HashSet<>();

  private static Schema schema() {
    try (InputStream in = JacksonRules.class.getResourceAsStream(SCHEMA)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(in, SCHEMA));
      schema.initializeValidators();
      return schema;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hold(JsonNode document) {
    ids.clear();
    return schema.validate(document, OutputFormat.BOOLEAN) && holdIn(document.path("components"));
  }

  private boolean holdIn(JsonNode siblings) {
    sweep.clear();
    for (JsonNode component : siblings) {
      if (!ids.add(component.path("id").textValue())) {
        return false;
      }
      addBox(component);
    }
    return !sweep.findsOverlap() && holdBelow(siblings);
  }

  private boolean holdBelow(JsonNode components) {
    for (JsonNode component : components) {
      JsonNode children = component.get("children");
      if (children != null && !holdIn(children)) {
        return false;
      }
    }
    return true;
  }

  private void addBox(JsonNode component) {
    JsonNode box = component.get("bbox");
    boolean isExempt =
        "overlay".equals(component.path("role").textValue())
            || !component.path("visual").path("visible").asBoolean(true);
    if (box != null && !isExempt) {
      sweep.add(
          box.get(0).doubleValue(),
          box.get(1).doubleValue(),
          box.get(2).doubleValue(),
          box.get(3).doubleValue());
    }
  }
}
