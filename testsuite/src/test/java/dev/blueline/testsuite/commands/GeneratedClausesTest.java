package dev.blueline.testsuite.commands;

import static dev.blueline.testsuite.commands.GeneratedCommands.ORACLE;
import static dev.blueline.testsuite.commands.GeneratedCommands.SHOP;

import dev.blueline.testsuite.commands.GeneratedCommands.Effect;
import dev.blueline.testsuite.commands.ShopTargets.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Commands of several clauses, which inherit targets and carry verbs over, said of every kind of
 * target. {@code commands.md}: "A command is one to many clauses".
 */
class GeneratedClausesTest {
  /** {@code commands.md}: "make the header bigger and red: two steps on the header". */
  @Tag("CMD-2")
  @TestFactory
  Stream<DynamicTest> run_severalClauses_inheritTheTarget() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target target : ShopTargets.all()) {
      GeneratedCommandsTest.COLOURS.forEach(
          (typed, hex) -> {
            if (target.ids().stream().allMatch(id -> ORACLE.isReadable(id, hex))) {
              addSeveral(all, target, typed, hex);
            }
          });
    }
    return all.tests(5);
  }

  private static void addSeveral(GeneratedCommands all, Target target, String typed, String hex) {
    Effect colour = (e, id) -> e.style(id, ORACLE.colourKey(id), hex);
    Effect bold = (e, id) -> e.style(id, "font_weight", "bold");
    Effect italic = (e, id) -> e.style(id, "font_style", "italic");
    Effect hidden = (e, id) -> e.style(id, "visible", false);
    Effect text = (e, id) -> e.value(id, "text", "Hello, and welcome");
    Effect background = (e, id) -> e.style(id, "bg_color", hex);
    Effect padding = (e, id) -> e.style(id, "padding", 7);
    all.addEach(
        List.of("make T V and bold", "make T bold and V", "paint T V and make it bold"),
        target,
        typed,
        (e, id) -> bold.on(colour.on(e, id), id));
    all.addEach(
        List.of(
            "make T V, bold and italic",
            "make T bold, change the color to V, and make it italic",
            "make T italic, V and bold"),
        target,
        typed,
        (e, id) -> italic.on(bold.on(colour.on(e, id), id), id));
    all.addEach(
        List.of(
            "hide T and make it V",
            "hide T, then change the color to V",
            "make T V; hide it",
            "make T V\nhide it"),
        target,
        typed,
        (e, id) -> hidden.on(colour.on(e, id), id));
    if (target.ids().size() == 1) {
      all.addEach(
          List.of(
              "set T padding to 7, its background to V and its text to \"Hello, and welcome\"",
              "change the text of T to \"Hello, and welcome\", its background to V and its padding to 7px"),
          target,
          typed,
          (e, id) -> padding.on(text.on(background.on(e, id), id), id));
    }
    Expected taller = ORACLE.heights(target.ids(), h -> h * 1.2);
    if (taller != null && !target.isText()) {
      target.ids().forEach(id -> colour.on(taller, id));
      all.add(GeneratedCommands.said("make T bigger and V", target, typed), taller);
      all.add(GeneratedCommands.said("make T V and 20% taller", target, typed), taller);
    }
  }

  /** {@code commands.md}: "two steps, the verb carried over". */
  @Tag("CMD-4")
  @TestFactory
  Stream<DynamicTest> run_severalTargets_carryTheVerb() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target one : ShopTargets.all()) {
      for (Target two : ShopTargets.all()) {
        if (areApart(one, two)) {
          addCarried(all, one, two);
        }
      }
    }
    return all.tests(11);
  }

  private static boolean areApart(Target one, Target two) {
    return one.ids().stream().noneMatch(two.ids()::contains)
        && !isOpen(one.phrase())
        && !isOpen(two.phrase());
  }

  /** Whether another name behind it could be read as a part of it. */
  private static boolean isOpen(String phrase) {
    return phrase.contains(" and ") || phrase.contains(" except ") || phrase.contains(" but ");
  }

  private static void addCarried(GeneratedCommands all, Target one, Target two) {
    Expected colours = new Expected();
    one.ids().forEach(id -> colours.style(id, ORACLE.colourKey(id), "#800080"));
    two.ids().forEach(id -> colours.style(id, ORACLE.colourKey(id), "#FFA500"));
    for (String saying :
        List.of(
            "make A purple and B orange",
            "change the color of A to purple and of B to orange",
            "paint A purple, B orange",
            "make A purple; make B orange")) {
      all.add(said(saying, one, two), colours);
    }
    Expected texts = new Expected();
    one.ids().forEach(id -> texts.value(id, "text", "A, and B"));
    two.ids().forEach(id -> texts.value(id, "text", "C"));
    all.add(said("set the text of A to \"A, and B\" and of B to \"C\"", one, two), texts);
    all.add(said("change the text of A to \"A, and B\" and the text of B to C", one, two), texts);
    Expected both = new Expected();
    one.ids().forEach(id -> both.style(id, "opacity", 0.3));
    two.ids().forEach(id -> both.style(id, "opacity", 0.3));
    all.add(said("set the opacity of A and B to 30%", one, two), both);
    Expected gone = new Expected();
    one.ids().forEach(id -> gone.style(id, "visible", false));
    two.ids().forEach(gone::removed);
    if (two.ids().stream()
        .noneMatch(id -> one.ids().stream().anyMatch(other -> SHOP.isWithin(other, id)))) {
      all.add(said("hide A and delete B", one, two), gone);
    }
  }

  private static String said(String saying, Target one, Target two) {
    return saying
        .replaceFirst("\\bA\\b", "\u0001")
        .replaceFirst("\\bB\\b(?!\")", "\u0002")
        .replace("\u0001", one.phrase())
        .replace("\u0002", two.phrase());
  }
}
