package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.function.Consumer;

/** The list of root components is an array, and every entry of every list is a component. */
final class EntriesRule extends BuiltInRule {
  private static final int SHOWN_CHARACTERS = 60;

  EntriesRule() {
    super("structure", Severity.ERROR, Scope.DOCUMENT, Aspects.NONE);
  }

  @Override
  public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
    String key = blueprint.schema().rootKey();
    if (!(blueprint.document().get(key) instanceof JsonArray)) {
      out.accept(violation(key, "the document has no array '" + key + "'"));
    }
    blueprint.forEachMalformed(
        (pointer, value) ->
            out.accept(violation(subject(value), "this entry is no component: " + shown(value))));
  }

  /** The entry itself tells two of them apart; where it stands changes with its neighbours. */
  private static String subject(JsonValue value) {
    String text = value.toString();
    return text.length() <= SHOWN_CHARACTERS ? text : shown(value) + text.hashCode();
  }

  private static String shown(JsonValue value) {
    String text = value.toString();
    return text.length() <= SHOWN_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS / 2)) + "…";
  }

  private Violation violation(String subject, String message) {
    return new Violation(id(), severity(), null, subject, 1, message);
  }
}
