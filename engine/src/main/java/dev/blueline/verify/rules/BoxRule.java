package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Lengths;
import dev.blueline.model.Path;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A box, where there is one, is four finite numbers with a width and a height above 0. */
final class BoxRule extends FieldRule {
  private static final int DECIMALS = 6;

  BoxRule() {
    super("box", Severity.ERROR, Scope.FIELDS, Aspects.LAYOUT);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    Path path = component.schema().boxPath();
    if (path != null && component.field(path) != null && component.box() == null) {
      out.accept(
          violation(
              component,
              path.toString(),
              1,
              "the box is not four finite numbers with a width and a height above 0"));
    }
  }

  /** Four numbers that are spelled as texts are meant as numbers; nothing else is sure. */
  @Override
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    BlueprintSchema schema = component.schema();
    Path path = schema.boxPath();
    JsonArray numbers = path == null ? null : numbers(component.field(path));
    if (path == null || numbers == null || Box.read(numbers, schema.boxConvention()) == null) {
      return List.of();
    }
    return List.of(
        Repair.certain(
            "wrote the box of '" + component.id() + "' in numbers",
            null,
            (recorder, corrections) -> recorder.set(component.id(), path, numbers)));
  }

  private static @Nullable JsonArray numbers(@Nullable JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      return null;
    }
    JsonValue[] numbers = new JsonValue[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      double px = Lengths.px(array.get(i));
      if (!Double.isFinite(px)) {
        return null;
      }
      numbers[i] =
          array.get(i) instanceof JsonNumber number
              ? number
              : JsonNumber.of(new BigDecimal(px).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
    return JsonArray.of(numbers);
  }
}
