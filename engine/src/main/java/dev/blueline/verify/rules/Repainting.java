package dev.blueline.verify.rules;

import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.plan.CommandText;
import dev.blueline.verify.Repair;

/** Repairs that write another colour. */
final class Repainting {
  private Repainting() {}

  /** Returns the repair that gives a component a colour, under a style key of commands. */
  static Repair of(Component component, String key, Colour colour, boolean isCertain) {
    String id = component.id();
    return new Repair(
        "changed the " + key + " of '" + id + "' to " + colour,
        CommandText.colour(id, key, colour),
        isCertain,
        (recorder, corrections) ->
            recorder.set(id, component.schema().stylePath(key), JsonString.of(colour.toHex())));
  }
}
