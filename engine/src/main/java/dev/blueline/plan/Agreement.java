package dev.blueline.plan;

import static java.util.Map.entry;

import dev.blueline.plan.Parameters.Add;
import dev.blueline.plan.Parameters.Align;
import dev.blueline.plan.Parameters.Beside;
import dev.blueline.plan.Parameters.Distribute;
import dev.blueline.plan.Parameters.Duplicate;
import dev.blueline.plan.Parameters.MoveTo;
import dev.blueline.plan.Parameters.Paint;
import dev.blueline.plan.Parameters.Removal;
import dev.blueline.plan.Parameters.Reorder;
import dev.blueline.plan.Parameters.ReplaceText;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.Parameters.Shade;
import dev.blueline.plan.Parameters.Shift;
import dev.blueline.plan.Parameters.StyleFlag;
import dev.blueline.plan.Parameters.StyleNumber;
import dev.blueline.plan.Parameters.StyleWord;
import dev.blueline.plan.Parameters.Swap;
import dev.blueline.plan.Parameters.Text;
import dev.blueline.plan.Parameters.TokenColour;
import dev.blueline.plan.Parameters.TokenLength;
import dev.blueline.plan.Parameters.TokenShade;
import dev.blueline.plan.Parameters.Visibility;
import java.util.Map;
import java.util.Set;

/** Which intents go with which parameters: one row for each kind of these. */
final class Agreement {
  static final Map<Class<? extends Parameters>, Set<Intent>> INTENTS =
      Map.ofEntries(
          entry(Paint.class, Set.of(Intent.MODIFY_COLOR)),
          entry(Shade.class, Set.of(Intent.MODIFY_COLOR)),
          entry(Resize.class, Set.of(Intent.RESIZE_COMPONENT, Intent.MODIFY_STYLE)),
          entry(Text.class, Set.of(Intent.EDIT_TEXT)),
          entry(ReplaceText.class, Set.of(Intent.EDIT_TEXT)),
          entry(
              StyleWord.class,
              Set.of(Intent.MODIFY_STYLE, Intent.SET_PROPERTY, Intent.ALIGN_COMPONENT)),
          entry(StyleNumber.class, Set.of(Intent.MODIFY_STYLE, Intent.SET_PROPERTY)),
          entry(StyleFlag.class, Set.of(Intent.MODIFY_STYLE, Intent.SET_PROPERTY)),
          entry(Visibility.class, Set.of(Intent.SET_VISIBILITY)),
          entry(Removal.class, Set.of(Intent.REMOVE_COMPONENT)),
          entry(Reorder.class, Set.of(Intent.REORDER_COMPONENT)),
          entry(Shift.class, Set.of(Intent.MODIFY_POSITION)),
          entry(MoveTo.class, Set.of(Intent.MODIFY_POSITION)),
          entry(Beside.class, Set.of(Intent.MODIFY_POSITION)),
          entry(Align.class, Set.of(Intent.ALIGN_COMPONENT)),
          entry(Distribute.class, Set.of(Intent.ALIGN_COMPONENT)),
          entry(Swap.class, Set.of(Intent.SWAP_COMPONENTS)),
          entry(Add.class, Set.of(Intent.ADD_COMPONENT)),
          entry(Duplicate.class, Set.of(Intent.DUPLICATE_COMPONENT)),
          entry(TokenColour.class, Set.of(Intent.MODIFY_TOKEN)),
          entry(TokenShade.class, Set.of(Intent.MODIFY_TOKEN)),
          entry(TokenLength.class, Set.of(Intent.MODIFY_TOKEN)));

  private Agreement() {}

  /**
   * Requires that an intent goes with parameters. What a step is allowed to do is told by the one,
   * what it does by the other.
   *
   * @throws IllegalArgumentException if it does not
   */
  static void require(Intent intent, Parameters parameters) {
    Set<Intent> intents = INTENTS.get(parameters.getClass());
    if (intents == null || !intents.contains(intent)) {
      throw new IllegalArgumentException(
          "the intent " + intent + " does not go with " + parameters.getClass().getSimpleName());
    }
  }
}
