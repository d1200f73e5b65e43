package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Align;
import dev.blueline.plan.Parameters.Axis;
import dev.blueline.plan.Parameters.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads alignment: {@code align X left}, {@code center X in Y}, {@code align the left edges of X
 * with Y}, {@code distribute X evenly}.
 */
final class AlignmentReader {
  private static final Set<String> SCREENS = Set.of("page", "screen", "parent", "container", "app");

  private final Words words;
  private final TargetReader targets;

  AlignmentReader(Words words, TargetReader targets) {
    this.words = words;
    this.targets = targets;
  }

  /** Reads what follows "align". */
  @Nullable Reading align(int from, int to) {
    int with = index(from, to, "with");
    if (with > 0) {
      return alignWith(from, with, to);
    }
    for (int i = from + 1; i < to; i++) {
      Reading reading = aligned(from, i, to);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }

  private int index(int from, int to, String word) {
    for (int i = from + 1; i < to - 1; i++) {
      if (words.is(i, word)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Reading alignWith(int from, int with, int to) {
    for (int i = with + 2; i < to - 1; i++) {
      Edge edge = isToward(i) ? edgeAt(i, to) : null;
      TargetPhrase target = edge == null ? null : targets.read(from, with);
      TargetPhrase other = target == null ? null : targets.read(with + 1, i);
      if (edge != null && target != null && other != null) {
        return reading(target, edge, other);
      }
    }
    Edge only = edgeAt(with + 1, to);
    if (only != null) {
      return subject(from, with, only, null);
    }
    TargetPhrase anchor = isScreen(with + 1, to) ? null : targets.read(with + 1, to);
    if (anchor == null && !isScreen(with + 1, to)) {
      return null;
    }
    Reading edges = edgesOf(from, with, anchor);
    if (edges != null) {
      return edges;
    }
    for (int i = from + 1; i < with; i++) {
      Edge edge = edgeAt(i, with);
      TargetPhrase target = edge == null ? null : targets.read(from, i);
      if (edge != null && target != null) {
        return reading(target, edge, anchor);
      }
    }
    TargetPhrase target = anchor == null ? null : targets.read(from, with);
    return target == null ? null : reading(target, Edge.LEFT, anchor);
  }

  private boolean isToward(int index) {
    return words.is(index, "on") || words.is(index, "at") || words.is(index, "to");
  }

  /** "the left edges of X". */
  private @Nullable Reading edgesOf(int from, int to, @Nullable TargetPhrase anchor) {
    int start = targets.skipDeterminers(from, to);
    Edge edge = start < to ? Lexicon.edge(words.get(start)) : null;
    int of = start + (isEdgeNoun(start + 1) ? 2 : 1);
    boolean joined = edge != null && words.is(of, "of") && of + 1 < to;
    TargetPhrase target = joined ? targets.read(of + 1, to) : null;
    return edge == null || target == null ? null : reading(target, edge, anchor);
  }

  private boolean isEdgeNoun(int index) {
    return words.is(index, "edge")
        || words.is(index, "edges")
        || words.is(index, "side")
        || words.is(index, "sides");
  }

  /** "X [to the] left [edge] [of Y]". */
  private @Nullable Reading aligned(int from, int edgeAt, int to) {
    int at = edgeStart(edgeAt, to);
    Edge edge = at < to && words.isKind(at, Kind.WORD) ? Lexicon.edge(words.get(at)) : null;
    if (edge == null) {
      return null;
    }
    int end = at + (isEdgeNoun(at + 1) && at + 1 < to ? 2 : 1);
    if (end < to && isOf(end)) {
      boolean screen = isScreen(end + 1, to);
      TargetPhrase anchor = screen ? page(to) : targets.read(end + 1, to);
      return anchor == null && !screen ? null : subject(from, edgeAt, edge, anchor);
    }
    return end == to ? subject(from, edgeAt, edge, null) : null;
  }

  private int edgeStart(int index, int to) {
    int at = index;
    at += words.is(at, "to") || words.is(at, "on") || words.is(at, "in") ? 1 : 0;
    at += words.is(at, "at") ? 1 : 0;
    return at + (words.is(at, "the") && at < to ? 1 : 0);
  }

  private @Nullable Edge edgeAt(int index, int to) {
    int at = edgeStart(index, to);
    Edge edge = at < to ? Lexicon.edge(words.get(at)) : null;
    int end = at + (isEdgeNoun(at + 1) && at + 1 < to ? 2 : 1);
    return end == to ? edge : null;
  }

  private boolean isOf(int index) {
    return words.is(index, "of")
        || words.is(index, "in")
        || words.is(index, "on")
        || words.is(index, "within");
  }

  /** The page, or what the component lies in: no other component has to be named. */
  private boolean isScreen(int from, int to) {
    int at = from;
    while (at < to - 1 && (words.is(at, "the") || words.is(at, "its") || words.is(at, "their"))) {
      at++;
    }
    return at == to - 1 && SCREENS.contains(words.get(at));
  }

  /** The page as such, where that is the last word; null for what a component lies in. */
  private @Nullable TargetPhrase page(int to) {
    boolean isPage = words.is(to - 1, "page") || words.is(to - 1, "screen");
    return isPage ? TargetPhrase.PAGE : null;
  }

  /** The edge said of a component, or of its text. */
  private @Nullable Reading subject(int from, int to, Edge edge, @Nullable TargetPhrase anchor) {
    Subject subject = Subject.read(words, targets, from, to);
    if (subject == null) {
      return null;
    }
    Property property = subject.property();
    if (property == null) {
      return reading(subject.target(), edge, anchor);
    }
    return property.kind() == PropertyKind.TEXT
        ? Reading.of(Verb.ALIGN, subject.target(), Changes.aligned(edge))
            .withPlainChanges(List.of(new Change(Intent.ALIGN_COMPONENT, new Align(edge, null))))
        : null;
  }

  private static Reading reading(TargetPhrase target, Edge edge, @Nullable TargetPhrase anchor) {
    Change change = new Change(Intent.ALIGN_COMPONENT, new Align(edge, null));
    return Reading.of(Verb.ALIGN, target, change).withAnchor(anchor);
  }

  /** "left align X": the edge was said before. */
  @Nullable Reading alignTo(Edge edge, int from, int to) {
    int with = index(from, to, "with");
    TargetPhrase anchor = with < 0 ? null : targets.read(with + 1, to);
    return with > 0 && anchor == null ? null : subject(from, with < 0 ? to : with, edge, anchor);
  }

  /** Reads what follows "center". */
  @Nullable Reading center(int from, int to) {
    int end = to;
    Edge edge = Edge.CENTER;
    if (words.is(end - 1, "vertically") || words.is(end - 1, "horizontally")) {
      edge = words.is(end - 1, "vertically") ? Edge.MIDDLE : edge;
      end--;
    }
    for (int i = from + 1; i < end - 1; i++) {
      boolean within = isOf(i) || words.is(i, "inside") || words.is(i, "with");
      if (within && isScreen(i + 1, end)) {
        return subject(from, i, edge, page(end));
      }
      TargetPhrase anchor = within && !words.is(i, "of") ? targets.read(i + 1, end) : null;
      if (anchor != null) {
        int vertical = words.is(i - 1, "vertically") || words.is(i - 1, "horizontally") ? 1 : 0;
        edge = words.is(i - 1, "vertically") ? Edge.MIDDLE : edge;
        return centred(from, i, vertical, edge, anchor);
      }
    }
    return subject(from, end, edge, null);
  }

  /** "center the image in the footer": one that is in there, and none that is elsewhere. */
  private @Nullable Reading centred(int from, int in, int adverbs, Edge edge, TargetPhrase anchor) {
    Reading reading = subject(from, in - adverbs, edge, anchor);
    boolean isInside = !words.is(in, "with") && !words.is(in, "on");
    TargetPhrase inside = isInside && reading != null ? within(reading.target(), anchor) : null;
    return reading == null || inside == null || reading.property() != null
        ? reading
        : reading.withTarget(inside);
  }

  /** What is named as it lies in a place; null where the place is none. */
  private static @Nullable TargetPhrase within(TargetPhrase target, TargetPhrase place) {
    if (place.nouns().size() != 1 || !place.exceptions().isEmpty()) {
      return null;
    }
    List<Noun> nouns = new ArrayList<>(target.nouns());
    nouns.replaceAll(noun -> noun.place() == null ? noun.within(place.nouns().get(0)) : noun);
    return new TargetPhrase(nouns, target.exceptions(), null, null);
  }

  /** Reads what follows "distribute", "space" or "spread". */
  @Nullable Reading distribute(int from, int to) {
    int start = words.is(from, "out") ? from + 1 : from;
    int end = to;
    Axis axis = Axis.EITHER;
    boolean isAdverb = true;
    while (isAdverb && end > start + 1) {
      switch (words.get(end - 1)) {
        case "evenly", "equally", "out", "apart" -> end--;
        case "horizontally" -> {
          axis = Axis.HORIZONTAL;
          end--;
        }
        case "vertically" -> {
          axis = Axis.VERTICAL;
          end--;
        }
        default -> isAdverb = false;
      }
    }
    boolean said = end < to || start > from || words.is(from - 1, "distribute");
    TargetPhrase target = said ? targets.read(start, end) : null;
    return target == null
        ? null
        : Reading.of(
            Verb.DISTRIBUTE,
            target,
            new Change(Intent.ALIGN_COMPONENT, new Parameters.Distribute(axis)));
  }

  /** "move X to the center". */
  @Nullable Reading middle(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean in = words.is(i, "to") || words.is(i, "in") || words.is(i, "at");
      int noun = words.is(i + 1, "the") ? i + 2 : i + 1;
      Edge edge = in && noun < to ? Lexicon.edge(words.get(noun)) : null;
      if (edge == Edge.CENTER || edge == Edge.MIDDLE) {
        return align(from, to);
      }
    }
    return null;
  }
}
