package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.Quantifier;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.Letters;
import dev.blueline.plan.Parameters.Align;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Duplicate;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.Parameters.StyleWord;
import dev.blueline.plan.Parameters.Text;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads "the text" as that of a component, where none is called so. */
final class OwnText {
  private OwnText() {}

  /**
   * "Make the header navy and the text white": where no component is called text, it is the text of
   * what was spoken of. Null where a clause says no such thing.
   */
  static @Nullable ClauseTemplate ofSpoken(ClauseTemplate clause) {
    List<Noun> nouns = clause.target().nouns();
    boolean text =
        nouns.size() == 1
            && !nouns.get(0).isNarrowed()
            && nouns.get(0).quantifier() == Quantifier.ONE
            && clause.target().exceptions().isEmpty()
            && Letters.lower(nouns.get(0).head()).equals("text");
    Change change = text ? textChange(clause.change()) : null;
    return change == null ? null : clause.about(TargetPhrase.INHERITED, change);
  }

  /**
   * "Make the header navy and the text white": where something else is called text, either may be
   * meant, if what was spoken of has a text. Null where nobody would ask.
   *
   * @param found what the clause says by itself
   */
  static @Nullable Binding doubt(
      ClauseTemplate clause, Binding found, List<Component> spoken, Blueprint blueprint) {
    boolean mayBe = found.failure() == null && !spoken.isEmpty() && ofSpoken(clause) != null;
    if (!mayBe) {
      return null;
    }
    Component text = found.components().get(0);
    List<Component> both = new ArrayList<>(spoken);
    both.add(text);
    for (Component component : spoken) {
      boolean isOfIt = component == text || blueprint.isWithin(text.id(), component.id());
      if (isOfIt || component.text() == null) {
        return null;
      }
    }
    List<String> ways = new ArrayList<>(2);
    ways.add(text.id());
    if (spoken.size() == 1) {
      ways.add(spoken.get(0).id() + "'s text");
    }
    return new Binding(
        List.of(),
        0,
        RefusalCode.AMBIGUOUS_TARGET,
        "it does not say whose text is meant",
        TargetBinder.first(both),
        clause.target().nouns().get(0),
        ways);
  }

  private static @Nullable Change textChange(Change change) {
    Change ofText = Changes.ofText(change);
    if (ofText != change) {
      return ofText;
    }
    if (change.parameters() instanceof Resize resize) {
      return resize.dimension() == Dimension.FONT_SIZE ? change : null;
    }
    if (change.parameters() instanceof Align align) {
      return align.edge().isHorizontal() ? Changes.aligned(align.edge()) : null;
    }
    boolean style = change.parameters() instanceof StyleWord || change.parameters() instanceof Text;
    return style ? change : null;
  }

  /**
   * "Change the title of the header to Hi", "center the text in the header": where the header has
   * no such thing in it, its own text is meant. Null where a clause says no such thing.
   */
  static @Nullable ClauseTemplate ofPlace(
      ClauseTemplate clause, TargetBinder targets, List<Component> spoken, List<Step> steps) {
    List<Noun> nouns = clause.target().nouns();
    Noun place = nouns.size() == 1 ? nouns.get(0).place() : null;
    String head = place == null ? "" : Letters.lower(nouns.get(0).head());
    Change change = clause.change();
    Change ofText =
        change.parameters() instanceof Text && Lexicon.isTextLike(head)
            ? change
            : head.equals("text") ? textChange(change) : null;
    if (place == null || ofText == null) {
      return null;
    }
    List<Component> holders = targets.bindNoun(place, spoken).components();
    boolean isOne = holders.size() == 1 && !isCopy(holders.get(0), steps);
    return isOne && (change.parameters() instanceof Text || holders.get(0).text() != null)
        ? clause.about(new TargetPhrase(List.of(place), List.of(), null, null), ofText)
        : null;
  }

  /** Of a copy nobody knows here what lies in it: "duplicate the card and change its title". */
  private static boolean isCopy(Component component, List<Step> steps) {
    for (Step step : steps) {
      boolean isIn =
          step.parameters() instanceof Duplicate copies && copies.ids().contains(component.id());
      if (isIn) {
        return component.text() == null;
      }
    }
    return false;
  }
}
