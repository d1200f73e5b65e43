package dev.blueline.verify.rules;

import dev.blueline.verify.Validator;
import java.util.List;

/** The rules that come with the library, in the order in which they report. */
public final class BuiltInValidators {
  private static final List<Validator> ALL =
      List.of(
          new EntriesRule(),
          new StructureRule(),
          new VocabularyRule("type"),
          new VocabularyRule("role"),
          new BoxRule(),
          new OverlapRule(),
          new BoundsRule(),
          new SizeRule(),
          new TouchTargetRule(),
          new FontSizeRule(),
          new ColourRule(),
          new PaletteRule(),
          new ContrastRule(),
          new TextRule(),
          new TokensRule(),
          new ConfidenceRule());

  private BuiltInValidators() {}

  /** Returns all of them; stateless, so one list serves every engine. */
  public static List<Validator> all() {
    return ALL;
  }
}
