package dev.blueline.decompose;

import dev.blueline.decompose.bind.ClauseTemplate;
import dev.blueline.decompose.bind.HiddenClause;
import dev.blueline.decompose.bind.Rival;
import dev.blueline.decompose.bind.Template;
import dev.blueline.decompose.clauses.AdditionReader;
import dev.blueline.decompose.clauses.ClauseReader;
import dev.blueline.decompose.clauses.FurtherReader;
import dev.blueline.decompose.clauses.Reading;
import dev.blueline.decompose.targets.Adjectives;
import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.PlainWords;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a command into clauses, only where a new clause really starts, and reads each. */
final class ClauseSplitter {
  /*
   * Idea. Words are read from left to right. At a word that may part clauses, the words so far are
   * a clause if they read as one; what follows, up to the next such word, must read as one too.
   * Otherwise the word joins: "the header and the footer" are two targets, "Salt and Pepper" is a
   * text. "Then", a semicolon and a new line always part.
   *
   * Trade-off. A cut is decided on what stands to its left and right, once; there is no search over
   * all ways to cut, which would be exponential, and no memory of it.
   *
   * Bound. Every word is read for the clause it is in and once more as what follows a cut; a clause
   * that still says nothing after MAX_JOINTS joints is given up.
   */
  private static final int MAX_JOINTS = 48;

  /** How many joints of its own a clause is looked through for. */
  private static final int MAX_JOINTS_WITHIN = 4;

  static final int MAX_CLAUSES = 1000;

  /** So many readings back the same words are asked for again. */
  private static final int REMEMBERED = 4;

  /** Each change is a step that holds its whole clause, so this bounds what a command grows to. */
  static final int MAX_CHANGES = 32;

  private final Words words;
  private final ClauseReader reader;
  private final Joints joints;
  private final List<ClauseTemplate> clauses = new ArrayList<>(2);
  private final List<Refusal> refusals = new ArrayList<>(0);
  private final List<HiddenClause> hidden = new ArrayList<>(0);
  private final Tried[] tried = new Tried[REMEMBERED];
  private int nextTried;
  private @Nullable Reading previous;

  /** How some words were read behind others. */
  private record Tried(int from, int to, @Nullable Reading previous, @Nullable Reading reading) {}

  ClauseSplitter(Words words) {
    this.words = words;
    this.reader = new ClauseReader(words);
    this.joints = new Joints(words, reader);
  }

  Template split() {
    int from = reader.skipCourtesy(0, words.size());
    boolean sequenced = false;
    while (from < words.size() && refusals.isEmpty()) {
      int to = clauseEnd(from);
      add(from, to, sequenced);
      int next = reader.skipCourtesy(to, words.size());
      sequenced = saysThen(to, next);
      from = next;
      if (clauses.size() > MAX_CLAUSES) {
        refusals.add(
            Refusal.of(RefusalCode.TOO_LARGE, "a command has at most " + MAX_CLAUSES + " clauses"));
      }
    }
    return new Template(words, clauses, refusals, hidden);
  }

  /** The same words are looked at to find where a clause ends, and once more for what it says. */
  private @Nullable Reading read(int from, int to, @Nullable Reading before) {
    for (Tried one : tried) {
      if (one != null && one.from == from && one.to == to && one.previous == before) {
        return one.reading;
      }
    }
    Reading reading = reader.read(from, to, before);
    tried[nextTried++ % REMEMBERED] = new Tried(from, to, before, reading);
    return reading;
  }

  private boolean saysThen(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, "then") || words.is(i, "after")) {
        return true;
      }
    }
    return false;
  }

  private int clauseEnd(int from) {
    int seen = 0;
    for (int i = from + 1; i < words.size(); i++) {
      if (!joints.isAt(i)) {
        continue;
      }
      boolean isHard = joints.isHard(i);
      Reading left = seen++ < MAX_JOINTS ? read(from, i, previous) : null;
      if (left != null && left.openText() && words.is(i, "!")) {
        continue; // a text keeps its mark
      }
      int name = left == null ? i : joints.nameBehind(i);
      int said = left != null && left.openText() ? Math.max(name, joints.lastOfText(i)) : name;
      if (said > i) {
        i = said;
        continue;
      }
      boolean keepsText = isHard && left != null && left.openText();
      if ((isHard && !keepsText)
          || (left != null && isSure(left, from, i) && startsClause(from, i, left))) {
        return i;
      }
      i = joints.last(i);
    }
    return words.size();
  }

  /** Whether what stands behind a joint reads as a clause of its own, given the one before it. */
  private boolean startsClause(int clauseFrom, int joint, Reading left) {
    int from = reader.skipCourtesy(joint, words.size());
    if (from >= words.size()) {
      return false; // a courtesy, which may be the last word of a name: "delete Cancel and OK"
    }
    boolean verb = words.isVerb(from) && !(left.openText() && isOneWord(from));
    boolean isApart = words.is(joint, ",") && words.is(joint + 1, "and");
    if ((!isApart && isBareName(from, left)) || isAllOfLooks(from, left)) {
      return false;
    }
    boolean its = words.is(from, "its") || words.is(from, "their");
    if (left.openText() && !verb && !its && !joints.isHard(joint)) {
      return saysWhatOfWhat(from, left);
    }
    if (verb && !left.openText() && !Lexicon.isNounToo(words.get(from))) {
      return true;
    }
    return readsUpToSomeJoint(clauseFrom, from, left);
  }

  /** "Hide the nav and bold titles" hides both; "and bold the titles" would make them bold. */
  private boolean isBareName(int from, Reading left) {
    boolean isStyle = words.isKind(from, Kind.WORD) && Lexicon.style(words.get(from)) != null;
    String next = words.isKind(from + 1, Kind.WORD) ? words.get(from + 1) : "";
    return isStyle
        && FurtherReader.takesNames(left.verb())
        && !Lexicon.isDeterminer(next)
        && !Lexicon.isPronoun(next)
        && !next.equals("all")
        && !next.startsWith("every");
  }

  /** "Make all red and green buttons bold" makes nothing red: what is all stands behind it. */
  private boolean isAllOfLooks(int from, Reading left) {
    Noun all = left.target().single();
    boolean isAll = all != null && all.to() - all.from() == 1 && words.is(all.from(), "all");
    int at = from;
    while (isAll && at < words.size() && (joints.isAt(at) || Adjectives.isOne(words.get(at)))) {
      at++;
    }
    return at > from
        && words.isKind(at, Kind.WORD)
        && !words.isVerb(at)
        && !words.isPronoun(at)
        && !joints.isAt(at - 1)
        && !Lexicon.isDeterminer(words.get(at));
  }

  /** "Fast and Bold" is a text; "Fast and make it bold" goes on behind one. */
  private boolean isOneWord(int from) {
    int end = joints.next(from + 1);
    return Lexicon.isNounToo(words.get(from)) && reader.skipCourtesy(from + 1, end) == end;
  }

  /**
   * "Hello and the footer background to black" is a text and another clause: what follows names a
   * property and its value, or what is to say something, as hardly any text does.
   */
  private boolean saysWhatOfWhat(int from, Reading left) {
    int end = joints.next(from + 1);
    Reading right = read(from, end, left);
    if (right == null || right.problem() != null || right.isGuess()) {
      return false;
    }
    boolean isNamed = !right.target().isInherited();
    boolean says =
        AdditionReader.isNamed(right) || (isNamed && right.asksOnlyFor(Intent.EDIT_TEXT));
    boolean names = right.property() != null || words.propertyEnd(from, end - 1) > 0;
    return says || (names && (isNamed || !right.isOf(left.property())));
  }

  /** A clause may itself hold a few joints: "make the header and the footer bigger". */
  private boolean readsUpToSomeJoint(int clauseFrom, int from, Reading left) {
    int firstJoint = words.size();
    int end = joints.next(from + 1);
    for (int tries = 0; tries < MAX_JOINTS_WITHIN; tries++) {
      Reading right = read(from, end, left);
      if (right != null && !right.isGuess()) {
        return !partsLater(clauseFrom, firstJoint, end);
      }
      if (end == words.size() || joints.isHard(end) || isVerbBehind(end)) {
        return false;
      }
      firstJoint = tries == 0 ? end : firstJoint;
      end = joints.next(joints.last(end) + 1);
    }
    return false;
  }

  /**
   * "Hide the header and the footer and the cta should be red" parts at the second "and": what
   * stands before it reads as one clause, and what stands behind it as another.
   */
  private boolean partsLater(int clauseFrom, int joint, int to) {
    Reading left = joint < to ? read(clauseFrom, joint, previous) : null;
    int from = left == null ? to : reader.skipCourtesy(joint, to);
    Reading right = from < to ? read(from, to, left) : null;
    return right != null && !right.isGuess();
  }

  /**
   * Whether a clause that may end in a token's name ends there: "make the footer brand and the
   * header bigger" may as well be about two components, of which one is called so.
   */
  private boolean isSure(Reading left, int clauseFrom, int joint) {
    int from = reader.skipCourtesy(joint, words.size());
    if (!left.isGuess() || words.isVerb(from)) {
      return true;
    }
    int end = joint;
    for (int tries = 0; end < words.size() && tries < MAX_JOINTS_WITHIN; tries++) {
      end = joints.next(joints.last(end) + 1);
      Reading joined = read(clauseFrom, end, previous);
      if (joined != null && !joined.isGuess()) {
        return false;
      }
    }
    return true;
  }

  private boolean isVerbBehind(int joint) {
    int from = reader.skipCourtesy(joint, words.size());
    return words.isVerb(from) && !Lexicon.isNounToo(words.get(from));
  }

  private void add(int from, int to, boolean sequenced) {
    int end = trimmedEnd(from, to);
    Reading read = read(from, to, previous);
    if (read == null) {
      refusals.add(unread(from, end));
      return;
    }
    TextTail tail = TextTail.of(words, reader, read, from, end);
    Reading reading = tail == null ? read : tail.held(to < words.size());
    if (reading.problem() != null) {
      refusals.add(refused(reading.problem(), from, tail == null ? end : tail.end()));
      return;
    }
    if (reading.changes().size() > MAX_CHANGES) {
      String message = "a clause asks for at most " + MAX_CHANGES + " changes";
      refusals.add(refusal(RefusalCode.TOO_LARGE, message, from, end));
      return;
    }
    List<Rival> rivals =
        tail == null ? NamedLooks.rivals(words, reading, from, end) : tail.rivals();
    hidden.addAll(tail == null ? List.of() : tail.hidden(clauses.size() + 1));
    for (int i = 0; i < reading.changes().size(); i++) {
      clauses.add(
          new ClauseTemplate(
              reading.target(),
              reading.property(),
              reading.changes().get(i),
              reading.plainChange(i),
              reading.anchor(),
              reading.addition(),
              tail == null && i > 0 ? List.of() : rivals,
              words.typed(from, end),
              words.span(from, end),
              sequenced));
    }
    previous = reading;
  }

  private Refusal refused(Refusal problem, int from, int end) {
    List<String> suggestions = new ArrayList<>(problem.suggestions().size());
    for (String clause : problem.suggestions()) {
      suggestions.add(words.replaced(from, end, clause));
    }
    return new Refusal(
        problem.code(),
        problem.message(),
        clauses.size() + 1,
        words.span(from, end),
        List.of(),
        suggestions);
  }

  private Refusal refusal(RefusalCode code, String message, int from, int end) {
    return new Refusal(
        code, message, clauses.size() + 1, words.span(from, end), List.of(), List.of());
  }

  /** Why a clause was not read: it may be a wish that names no change. */
  private Refusal unread(int from, int end) {
    String typed = "'" + words.typed(from, end) + "'";
    for (int i = from; i < end; i++) {
      if (words.isKind(i, Kind.WORD) && PlainWords.isUnsupported(words.get(i))) {
        String message = typed + " asks for something that no blueprint can hold";
        return refusal(RefusalCode.UNSUPPORTED, message, from, end);
      }
    }
    for (int i = from; i < end; i++) {
      if (words.isKind(i, Kind.WORD) && PlainWords.isVague(words.get(i))) {
        String message = typed + " does not say what to change, and how";
        return refusal(RefusalCode.VAGUE_COMMAND, message, from, end);
      }
    }
    boolean isBegun = isVerbAlone(from, end);
    String message =
        isBegun ? " does not say what to change" : " is no instruction that Blueline knows";
    return refusal(RefusalCode.NOT_UNDERSTOOD, typed + message, from, end);
  }

  /** "Hide", "hide the": mostly somebody is still typing. */
  private boolean isVerbAlone(int from, int end) {
    int at = from + 1;
    while (at < end && words.isKind(at, Kind.WORD) && Lexicon.isDeterminer(words.get(at))) {
      at++;
    }
    return at == end && words.isVerb(from);
  }

  private int trimmedEnd(int from, int to) {
    int end = to;
    while (end > from + 1 && words.isAnyMark(end - 1)) {
      end--;
    }
    return end;
  }
}
