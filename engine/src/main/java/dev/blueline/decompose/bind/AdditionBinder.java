package dev.blueline.decompose.bind;

import dev.blueline.decompose.clauses.Addition;
import dev.blueline.decompose.clauses.AdditionReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.Letters;
import dev.blueline.plan.NewIds;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Relation;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the components that a command adds, so that "it" can stand for them before they are there.
 */
final class AdditionBinder {
  private final Blueprint base;

  /** The document with what this command has added so far: its name and type, at the end. */
  private Blueprint imagined;

  AdditionBinder(Blueprint blueprint) {
    this.base = blueprint;
    this.imagined = blueprint;
  }

  Blueprint imagined() {
    return imagined;
  }

  /**
   * New components.
   *
   * @param ids how they are called
   * @param components what is known of them already
   * @param parameters what the step needs to know
   */
  record Additions(List<String> ids, List<Component> components, Parameters parameters) {}

  Additions add(Addition addition, @Nullable String colour, @Nullable String anchor) {
    String type = type(addition);
    Component place = anchor == null ? null : imagined.component(anchor);
    if (place != null && addition.relation() == Relation.INSIDE) {
      requireRoom(type, place);
    }
    List<String> ids = new ArrayList<>(addition.count());
    List<Component> components = new ArrayList<>(addition.count());
    for (int i = 0; i < addition.count(); i++) {
      String id = idOf(addition, type);
      ids.add(id);
      components.add(imagine(JsonObject.builder().add("id", id).add("type", type).build(), id));
    }
    Parameters parameters =
        new Parameters.Add(type, addition.text(), colour, addition.relation(), anchor);
    return new Additions(ids, components, parameters);
  }

  /** "Add a card to the title": what is a text holds nothing but an image or an icon. */
  private void requireRoom(String type, Component place) {
    boolean isText = Lexicon.isTextLike(place.type());
    if (isText && base.schema().isBoxLike(type) && !type.equals("image")) {
      throw new UnboundException(
          RefusalCode.INVALID_VALUE, "'" + place.id() + "' is a text, and holds no " + type);
    }
  }

  private Component imagine(JsonObject json, String id) {
    if (!imagined.hasChildList(null)) {
      throw new UnboundException(
          RefusalCode.INVALID_VALUE, "the document has no list of components");
    }
    imagined = imagined.withInserted(json, null, imagined.childCount(null));
    Component component = imagined.component(id);
    if (component == null) {
      throw new IllegalStateException("what was inserted is there");
    }
    return component;
  }

  private String idOf(Addition addition, String type) {
    String id = addition.id();
    if (id == null) {
      return NewIds.next(type, 1, imagined::contains);
    }
    if (addition.count() > 1) {
      return NewIds.next(id, 1, imagined::contains);
    }
    if (id.isBlank() || imagined.contains(id)) {
      throw new UnboundException(
          RefusalCode.INVALID_VALUE, "there is a component called '" + id + "' already");
    }
    return id;
  }

  /**
   * Refuses what the schema has no type for, several without their number, and a text that may be
   * one and another component.
   */
  void requireSound(Addition addition) {
    type(addition);
    boolean isPlural = typeOf(addition.type(), base.schema()) == null;
    if (isPlural && addition.count() == 1) {
      throw new UnboundException(
          RefusalCode.INVALID_VALUE, "it does not say how many " + addition.type() + " to add");
    }
    String text = addition.isOpenText() ? addition.text() : null;
    int and = text == null ? -1 : text.lastIndexOf(" and ");
    if (text != null && and > 0 && isCounted(Letters.lower(text.substring(and + 5)))) {
      throw new UnboundException(
          RefusalCode.INVALID_VALUE,
          "'"
              + text.substring(and + 5)
              + "' may be a part of the text: quotation marks would tell");
    }
  }

  /** "A link", as the schema knows it. */
  private boolean isCounted(String phrase) {
    int space = phrase.indexOf(' ');
    String first = space < 0 ? "" : phrase.substring(0, space);
    return AdditionReader.isCount(first) && find(phrase.substring(space + 1)) != null;
  }

  /** The type that some words name, as the schema calls it. */
  private String type(Addition addition) {
    String type = find(addition.type());
    if (type == null) {
      throw new UnboundException(
          RefusalCode.UNSUPPORTED,
          "there is no type of component called '" + addition.type() + "'");
    }
    return type;
  }

  private @Nullable String find(String words) {
    List<String> phrases = new ArrayList<>(4);
    phrases.add(words);
    phrases.addAll(NameFinder.singulars(words));
    for (String phrase : phrases) {
      String type = typeOf(phrase, base.schema());
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private static @Nullable String typeOf(String phrase, BlueprintSchema schema) {
    String plain = phrase.replace(' ', '_').replace('-', '_');
    if (schema.isType(plain)) {
      return plain;
    }
    for (String synonym : schema.synonyms(phrase)) {
      if (schema.isType(synonym)) {
        return synonym;
      }
    }
    for (String generic : List.of(" component", " element")) {
      if (phrase.endsWith(generic)) {
        return typeOf(phrase.substring(0, phrase.length() - generic.length()), schema);
      }
    }
    return null;
  }

  /**
   * Copies.
   *
   * @param components what is known of them already
   * @param parameters what the step needs to know
   */
  record Copies(List<Component> components, Parameters.Duplicate parameters) {}

  Copies copy(List<Component> originals, int count) {
    List<String> ids = new ArrayList<>();
    List<Component> components = new ArrayList<>();
    for (Component original : originals) {
      for (int i = 0; i < count; i++) {
        String id = NewIds.copyOf(original.id(), imagined::contains);
        ids.add(id);
        JsonObject fields = original.fields();
        components.add(imagine(fields.withValue(fields.indexOf("id"), JsonString.of(id)), id));
      }
    }
    return new Copies(components, new Parameters.Duplicate(count, ids));
  }
}
