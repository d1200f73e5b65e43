package dev.blueline.decompose.bind;

import dev.blueline.decompose.words.Words;
import dev.blueline.plan.Parameters.ColourProperty;
import dev.blueline.plan.Parameters.Paint;
import java.util.List;

/** Tells what {@code change Undo to Redo} may have meant, where "redo" is no colour. */
final class UnknownColour {
  /** Courtesies before a verb are few. */
  private static final int MOST_COURTESIES = 8;

  private UnknownColour() {}

  /** Returns the command that makes a text of what was taken for a colour; maybe none. */
  static List<String> renaming(Template template, ClauseTemplate clause) {
    boolean isColour =
        clause.change().parameters() instanceof Paint paint
            && paint.property() == ColourProperty.MAIN
            && clause.property() == null;
    if (!isColour || template.clauses().size() > 1) {
      return List.of();
    }
    Words words = template.words();
    for (int i = 0; i < Math.min(words.size(), MOST_COURTESIES); i++) {
      if (words.isVerb(i)) {
        return List.of(words.replaced(i, i + 1, "rename"));
      }
    }
    return List.of();
  }
}
