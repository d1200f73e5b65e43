package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a name with "and" or a comma within a list: {@code Fish and chips and Green curry} are two.
 * Asked only where a part of a list is the name of nothing.
 */
final class JoinedName {
  /** No name is looked for that is parted by more words than this. */
  private static final int MOST_PARTS = 4;

  private final NameFinder names;
  private final String whole;
  private final List<Noun> list;

  private JoinedName(NameFinder names, String whole, List<Noun> list) {
    this.names = names;
    this.whole = whole;
    this.list = list;
  }

  /** Returns a phrase with the parts around one as a single name; null where they are none. */
  static @Nullable TargetPhrase around(TargetPhrase phrase, int part, NameFinder names) {
    String whole = phrase.whole();
    List<Noun> list = phrase.nouns();
    List<Noun> joined =
        whole == null || list.size() < 3 ? null : new JoinedName(names, whole, list).joined(part);
    return joined == null ? null : new TargetPhrase(joined, phrase.exceptions(), whole, null);
  }

  private @Nullable List<Noun> joined(int part) {
    for (int from = Math.max(0, part - MOST_PARTS + 1); from <= part; from++) {
      for (int last = Math.min(list.size(), from + MOST_PARTS) - 1; last >= part; last--) {
        String name = from < last ? typed(from, last) : null;
        if (name != null && names.byIdOrSaying(name).components().size() == 1) {
          return with(from, last, name);
        }
      }
    }
    return null;
  }

  /** Some parts with what stands between them; null where they are not said so. */
  private @Nullable String typed(int from, int last) {
    int start = 0;
    int end = 0;
    for (int i = 0; i <= last; i++) {
      int at = whole.indexOf(list.get(i).full(), end);
      if (at < 0) {
        return null;
      }
      start = i == from ? at : start;
      end = at + list.get(i).full().length();
    }
    return whole.substring(start, end);
  }

  private List<Noun> with(int from, int last, String name) {
    List<Noun> nouns = new ArrayList<>(list.subList(0, from));
    int start = list.get(from).from();
    int end = list.get(last).to();
    nouns.add(Noun.called(start, end, name));
    nouns.addAll(list.subList(last + 1, list.size()));
    return nouns;
  }
}
