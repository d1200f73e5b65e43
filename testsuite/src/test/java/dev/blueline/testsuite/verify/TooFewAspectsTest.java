package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.verify.ForwardingValidator;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tag;

/**
 * Built-in rules that keep one part that they read to themselves: "one too few is a bug, as a scope
 * too small is", and the law must catch each of them.
 */
class TooFewAspectsTest {
  private static final int SAMPLES = 20_000;

  private static final Map<String, Aspects> ASPECTS =
      new TreeMap<>(
          Map.of(
              "type", Aspects.TYPE,
              "role", Aspects.ROLE,
              "text", Aspects.TEXT,
              "layout", Aspects.LAYOUT,
              "paint", Aspects.PAINT,
              "font", Aspects.FONT,
              "state", Aspects.STATE,
              "other", Aspects.OTHER));

  /** Where the text lies depends on the type. */
  private static final BlueprintSchema LABELS =
      BlueprintSchema.storefront().toBuilder("labels")
          .text(Path.of("text"), Map.of("button", Path.of("label")))
          .build();

  /** A rule that does not say that it reads one part. */
  private static final class Secretive extends ForwardingValidator {
    private final Validator rule;
    private final String hidden;

    Secretive(Validator rule, String hidden) {
      super(rule);
      this.rule = rule;
      this.hidden = hidden;
    }

    @Override
    public Aspects reads() {
      Aspects told = Aspects.NONE;
      for (Map.Entry<String, Aspects> aspect : ASPECTS.entrySet()) {
        boolean isTold = rule.reads().meet(aspect.getValue()) && !aspect.getKey().equals(hidden);
        told = isTold ? told.and(aspect.getValue()) : told;
      }
      return told;
    }

    @Override
    public String toString() {
      return rule.id() + " without " + hidden;
    }
  }

  /** Whoever reads surfaces is always asked about what is painted. */
  private static boolean isToldAnyway(Validator rule, String aspect) {
    boolean isPaint = List.of("paint", "type", "role").contains(aspect);
    return rule.scope() == Validator.Scope.SURFACE && isPaint;
  }

  private static List<Validator> secretive() {
    List<Validator> rules = new ArrayList<>();
    for (Validator rule : BuiltInValidators.all()) {
      for (String aspect : ASPECTS.keySet()) {
        boolean isRead =
            rule.scope() != Validator.Scope.DOCUMENT && rule.reads().meet(ASPECTS.get(aspect));
        if (isRead && !isToldAnyway(rule, aspect)) {
          rules.add(new Secretive(rule, aspect));
        }
      }
    }
    return rules;
  }

  @Tag("VER-6")
  @Example
  void law_rulesThatReadMoreThanTheySay_areAllBroken() {
    List<Validator> uncaught = secretive();
    Stream<Edited> edits =
        Stream.concat(
            sensitive(),
            Edits.on(Blueprints.any()).generator(1000, true).stream(new Random(42))
                .map(Shrinkable::value)
                .limit(SAMPLES));
    Iterator<Edited> next = edits.iterator();
    while (!uncaught.isEmpty() && next.hasNext()) {
      Edited edited = next.next();
      uncaught.removeIf(rule -> Violations.isLawBroken(new Verifier(List.of(rule)), edited));
    }

    assertThat(uncaught).as("what the law does not catch").isEmpty();
  }

  /** What edits of any kind come to seldom: texts and buttons at the edge of what a rule allows. */
  private static Stream<Edited> sensitive() {
    String faint = "text#a[0 0 200 40]{text_color=#808080 bg_color=#FFFFFF font_size=16} 'Hi'";
    String hidden = "text#a[0 0 900 40]{visible=false} text#b[0 0 100 40]";
    return Stream.of(
        edited(faint.replace("16", "24"), "visual.font_size", JsonNumber.of(16)),
        edited(faint.replace("16", "16 visible=false"), "visual.visible", JsonBoolean.TRUE),
        edited(faint.replace("text#a", "text#a.decoration"), "role", JsonString.of("cta")),
        edited(hidden, "visual.visible", JsonBoolean.TRUE),
        edited(
            hidden.replace("#a", "#a.overlay").replace("visible=false", ""),
            "role",
            JsonString.of("cta")),
        edited("text#a[0 0 100 30]", "role", JsonString.of("cta")),
        edited("text#a[0 0 100 30]", "type", JsonString.of("button")),
        edited("section#a[0 0 100 700]", "type", JsonString.of("text")),
        edited(
            Doc.parse("text#a[0 0 100 50] @label='" + "long ".repeat(30) + "'", LABELS),
            "type",
            JsonString.of("button")));
  }

  private static Edited edited(String document, String path, JsonValue value) {
    return edited(Doc.parse(document), path, value);
  }

  /** A document in which a value of the component 'a' was written. */
  private static Edited edited(Blueprint base, String path, JsonValue value) {
    DeltaRecorder recorder = new DeltaRecorder(base);
    recorder.set("a", Path.of(path.split("[.]")), value);
    return new Edited(List.of(base, recorder.blueprint()), recorder.delta());
  }

  /** "Every validator runs on every command": it looks where something can have changed. */
  @Example
  void reads_ofEveryRuleOfComponents_isSomething() {
    assertThat(BuiltInValidators.all())
        .filteredOn(rule -> rule.scope() != Validator.Scope.DOCUMENT)
        .allSatisfy(rule -> assertThat(rule.reads().meet(Aspects.ALL)).isTrue());
  }
}
