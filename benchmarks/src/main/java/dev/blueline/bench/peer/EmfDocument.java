package dev.blueline.bench.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * A blueprint as an instance of {@link EmfModel}, with its components found by their ids. Reading
 * and writing are for comparison only; nobody times them.
 */
final class EmfDocument {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final EmfModel model = new EmfModel();
  private final Map<String, EObject> byId = new HashMap<>();
  private final Map<PeerField, EStructuralFeature> features = new EnumMap<>(PeerField.class);
  private final EObject root;

  EmfDocument(byte[] json) {
    for (PeerField field : PeerField.values()) {
      features.put(field, Objects.requireNonNull(model.feature(field)));
    }
    root = document(JsonTree.read(json));
  }

  EObject root() {
    return root;
  }

  EObject component(PeerEdit edit) {
    return Objects.requireNonNull(byId.get(edit.component()), edit.component());
  }

  EStructuralFeature feature(PeerEdit edit) {
    return Objects.requireNonNull(features.get(edit.field()));
  }

  private EObject document(JsonNode json) {
    EObject document = EcoreUtil.create(model.document);
    read(json, document, model.documentFields);
    read(json.required("meta").required("screen"), document, model.screenFields);
    document.eSet(model.documentTokens, tokens(json.required("tokens")));
    readComponents(json.required("components"), document, model.components);
    return document;
  }

  private EObject tokens(JsonNode json) {
    EObject tokens = EcoreUtil.create(model.tokens);
    read(json, tokens, model.tokenFields);
    readEntries(json.required("colors"), tokens, model.colors);
    readEntries(json.required("font_scale"), tokens, model.fontScale);
    return tokens;
  }

  private void readEntries(JsonNode json, EObject owner, EReference reference) {
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      EObject entry = EcoreUtil.create(model.entry);
      entry.eSet(model.entryName, member.getKey());
      entry.eSet(model.entryText, member.getValue().textValue());
      contents(owner, reference).add(entry);
    }
  }

  private void readComponents(JsonNode json, EObject owner, EReference reference) {
    for (JsonNode each : json) {
      EObject component = EcoreUtil.create(model.component);
      read(each, component, model.componentFields);
      read(each.required("visual"), component, model.styleFields);
      for (int i = 0; i < model.boxFields.size(); i++) {
        component.eSet(model.boxFields.get(i), each.required("bbox").required(i).intValue());
      }
      readComponents(each.path("children"), component, model.children);
      byId.put(each.required("id").textValue(), component);
      contents(owner, reference).add(component);
    }
  }

  @SuppressWarnings("unchecked") // contents are lists of objects by the model
  private static List<EObject> contents(EObject owner, EReference reference) {
    return (List<EObject>) owner.eGet(reference);
  }

  private static void read(JsonNode json, EObject object, List<EAttribute> fields) {
    for (EAttribute field : fields) {
      JsonNode value = json.get(field.getName());
      if (value != null) {
        object.eSet(field, MAPPER.convertValue(value, field.getEType().getInstanceClass()));
      }
    }
  }

  byte[] write() {
    ObjectNode json = write(root, model.documentFields, MAPPER.createObjectNode());
    write(root, model.screenFields, json.putObject("meta").putObject("screen"));
    EObject tokens = (EObject) root.eGet(model.documentTokens);
    ObjectNode tokensJson = write(tokens, model.tokenFields, json.putObject("tokens"));
    writeEntries(contents(tokens, model.colors), tokensJson.putObject("colors"));
    writeEntries(contents(tokens, model.fontScale), tokensJson.putObject("font_scale"));
    writeComponents(contents(root, model.components), json.putArray("components"));
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeEntries(List<EObject> entries, ObjectNode json) {
    for (EObject entry : entries) {
      json.put((String) entry.eGet(model.entryName), (String) entry.eGet(model.entryText));
    }
  }

  private void writeComponents(List<EObject> components, ArrayNode json) {
    for (EObject component : components) {
      ObjectNode each = write(component, model.componentFields, json.addObject());
      write(component, model.styleFields, each.putObject("visual"));
      ArrayNode box = each.putArray("bbox");
      model.boxFields.forEach(field -> box.add((Integer) component.eGet(field)));
      List<EObject> children = contents(component, model.children);
      if (!children.isEmpty()) {
        writeComponents(children, each.putArray("children"));
      }
    }
  }

  private static ObjectNode write(EObject object, List<EAttribute> fields, ObjectNode json) {
    for (EAttribute field : fields) {
      if (object.eIsSet(field)) {
        json.set(field.getName(), MAPPER.valueToTree(object.eGet(field)));
      }
    }
    return json;
  }
}
