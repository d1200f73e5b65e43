package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.model.Path;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses about tokens that are no colours: {@code change the base spacing to 24}, {@code set
 * the h1 font scale to 32}. A colour token is named like a component, so the binder finds it.
 */
public final class TokenReader {
  private static final String ALL_ENTRIES = "*";

  private static final Set<String> ENDS = Set.of("spacing", "unit", "token", "scale", "property");

  private final Words words;
  private final ValueReader values;

  TokenReader(Words words, ValueReader values) {
    this.words = words;
    this.values = values;
  }

  /** Reads "TOKEN to VALUE"; null where the words name no such token. */
  @Nullable Reading assign(int from, int leftEnd, int valueFrom, int to, Verb verb) {
    Path path = path(from, leftEnd);
    if (path == null) {
      return null;
    }
    Amount amount = values.amount(valueFrom, to, Amount.Kind.TO);
    boolean sound = amount != null && (amount.kind() == Amount.Kind.PERCENT || amount.value() >= 0);
    return amount == null || !sound
        ? Reading.invalid(
            verb, TargetPhrase.TOKENS, "'" + words.raw(valueFrom, to) + "' is no length in px")
        : change(path, amount, verb);
  }

  /** Reads "TOKEN by VALUE" where the value is known already. */
  @Nullable Reading change(int from, int to, Amount amount, Verb verb) {
    Path path = path(from, to);
    return path == null ? null : change(path, amount, verb);
  }

  private static Reading change(Path path, Amount amount, Verb verb) {
    Parameters parameters = new Parameters.TokenLength(List.of(path), amount);
    return Reading.of(verb, TargetPhrase.TOKENS, new Change(Intent.MODIFY_TOKEN, parameters));
  }

  /** Returns the token that some words name; an asterisk stands for all sizes of a scale. */
  private @Nullable Path path(int from, int to) {
    int start = from < to && Lexicon.isDeterminer(words.get(from)) ? from + 1 : from;
    Path whole = token(start, to);
    if (whole != null) {
      return isScale(whole) ? whole.child(ALL_ENTRIES) : whole;
    }
    for (int split = start + 1; split < to; split++) {
      Path entry = entry(start, split, to);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  /** "h1 font scale", "font scale h1", "font scale of h1". */
  private @Nullable Path entry(int start, int split, int to) {
    Path scale = token(start, split);
    int name = words.is(split, "of") || words.is(split, "for") ? split + 1 : split;
    if (scale != null && isScale(scale) && name == to - 1) {
      return scale.child(words.get(name));
    }
    Path behind = token(split, to);
    return behind != null && isScale(behind) && split == start + 1
        ? behind.child(words.get(start))
        : null;
  }

  private @Nullable Path token(int from, int to) {
    boolean may = from < to && to - from <= 4 && mayEnd(words.get(to - 1));
    Property property = may ? words.property(from, to) : null;
    return property != null && property.kind() == PropertyKind.TOKEN
        ? Path.of("tokens", property.key())
        : null;
  }

  /** Most words end no token's name, and need not be looked up with those before them. */
  private static boolean mayEnd(String word) {
    return ENDS.contains(word) || Lexicon.isJoined(word);
  }

  private static boolean isScale(Path path) {
    return path.last().equals("font_scale");
  }

  /** Tells whether a path stands for all entries of a table, as only a document knows them. */
  public static boolean isAllEntries(Path path) {
    return path.last().equals(ALL_ENTRIES);
  }
}
