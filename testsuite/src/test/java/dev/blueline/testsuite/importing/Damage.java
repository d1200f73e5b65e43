package dev.blueline.testsuite.importing;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What may befall one member or element anywhere in a document. Ids stay unique: what is made up is
 * called by the number of the damage.
 *
 * @param kind what happens
 * @param share where: so many of 10,000 parts of the way through the document
 */
record Damage(Kind kind, int share) {

  /** What happens to a value. */
  enum Kind {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT,
    ENCLOSE,
    REMOVE,
    RENAME
  }

  static Arbitrary<Damage> any() {
    return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 9_999))
        .as(Damage::new);
  }

  /** Returns a document with this done to it. */
  JsonObject done(JsonObject document, int number) {
    int places = places(document) - 1;
    int at = (int) ((long) share * places / 10_000);
    return (JsonObject) within(document, at, number);
  }

  /** Returns the number of values, the whole and all inside it. */
  private static int places(JsonValue value) {
    int count = 1;
    for (int i = 0; i < size(value); i++) {
      count += places(part(value, i));
    }
    return count;
  }

  private static int size(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object.size();
    }
    return value instanceof JsonArray array ? array.size() : 0;
  }

  private static JsonValue part(JsonValue value, int index) {
    return value instanceof JsonObject object
        ? object.value(index)
        : ((JsonArray) value).get(index);
  }

  private JsonValue within(JsonValue value, int at, int number) {
    int left = at;
    for (int i = 0; i < size(value); i++) {
      JsonValue part = part(value, i);
      int places = places(part);
      if (left == 0) {
        return damaged(value, i, number);
      }
      if (left < places) {
        return with(value, i, within(part, left - 1, number));
      }
      left -= places;
    }
    return value;
  }

  private static JsonValue with(JsonValue value, int index, JsonValue part) {
    return value instanceof JsonObject object
        ? object.withValue(index, part)
        : ((JsonArray) value).with(index, part);
  }

  private JsonValue damaged(JsonValue value, int index, int number) {
    JsonValue part = part(value, index);
    JsonObject made = JsonObject.of("id", JsonString.of("made_" + number));
    return switch (kind) {
      case NULL -> with(value, index, JsonNull.NULL);
      case BOOLEAN -> with(value, index, JsonBoolean.of(number % 2 == 0));
      case NUMBER -> with(value, index, JsonNumber.spelled(number % 2 == 0 ? "-1.50" : "7E+2"));
      case STRING -> with(value, index, JsonString.of("odd " + number));
      case ARRAY -> with(value, index, JsonArray.of(made, JsonNull.NULL));
      case OBJECT -> with(value, index, made.with("type", JsonString.of("text")));
      case ENCLOSE -> with(value, index, JsonArray.of(part));
      case REMOVE ->
          value instanceof JsonObject object ? object.without(index) : without(value, index);
      case RENAME -> value instanceof JsonObject object ? renamed(object, index, number) : value;
    };
  }

  private static JsonArray without(JsonValue array, int index) {
    return ((JsonArray) array).without(index);
  }

  private static JsonObject renamed(JsonObject object, int index, int number) {
    return object
        .without(index)
        .withInserted(index, object.name(index) + "_" + number, object.value(index));
  }
}
