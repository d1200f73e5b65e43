package dev.blueline.decompose.words;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that may be meant in one document: those of the language, of the schema, of colours and
 * tokens, and of the names and texts of components. Made only when a command was not understood.
 */
public final class Vocabulary {
  /*
   * Trade-off. A typed word is compared with each word there is that has the same number in it. That
   * is some hundreds of words and those of the document, of which at most MAX_SCANNED components are
   * looked at: a bound on what a refused command costs, at the price that names further down in a
   * very long document are not offered as repairs.
   */
  private static final int MAX_SCANNED = 2000;

  private static final int MAX_TEXT_LENGTH = 60;

  /** Shorter words are no misspelt ids. */
  private static final int LONG_WORD = 5;

  /** How much further off than one that may be meant a word is still looked at. */
  public static final int DOUBT = 5;

  /** Words of the language and the schema. */
  private final WordSet common;

  /** Words of this document's names and texts. */
  private final WordSet own;

  /** Ids as they stand, in lower case. */
  private final WordSet ids;

  private Vocabulary(WordSet common, WordSet own, WordSet ids) {
    this.common = common;
    this.own = own;
    this.ids = ids;
  }

  /**
   * Collects what may be meant in a document; it keeps nothing of the document but words.
   *
   * @param common the words of the language and the document's schema
   */
  public static Vocabulary of(Blueprint blueprint, WordSet common) {
    Set<String> own = new HashSet<>();
    Set<String> ids = new HashSet<>();
    addTokens(blueprint.tokens().fields(), own);
    for (Component component : blueprint.first(MAX_SCANNED)) {
      ids.add(Letters.lower(component.id()));
      add(component, own);
    }
    return new Vocabulary(common, new WordSet(own), new WordSet(ids));
  }

  /** Returns the words of the language, of colours and of a schema. */
  public static WordSet common(BlueprintSchema schema) {
    Set<String> common = new HashSet<>(Colour.names());
    Lexicon.spellings().forEach(common::add);
    for (String type : schema.types()) {
      addPhrase(type, common);
      common.add(type);
      common.add(type + "s");
    }
    schema.roles().forEach(role -> addPhrase(role, common));
    for (String phrase : schema.synonymPhrases()) {
      addPhrase(phrase, common);
      common.add(phrase.substring(phrase.lastIndexOf(' ') + 1) + "s");
    }
    return new WordSet(common);
  }

  private static void addTokens(JsonObject tokens, Set<String> own) {
    for (int i = 0; i < tokens.size(); i++) {
      addPhrase(tokens.name(i), own);
      JsonValue value = tokens.value(i);
      if (value instanceof JsonObject names) {
        for (int j = 0; j < names.size(); j++) {
          addPhrase(names.name(j), own);
        }
      }
    }
  }

  private static void add(Component component, Set<String> own) {
    addPhrase(component.id(), own);
    String text = component.text();
    if (text != null && text.length() <= MAX_TEXT_LENGTH) {
      addPhrase(text, own);
    }
  }

  private static boolean isLetter(char c) {
    return Letters.isLetterOrDigit(c) && !(c >= '0' && c <= '9');
  }

  /** Adds the words of a phrase, whatever joins them; a capital starts one too. */
  private static void addPhrase(String phrase, Set<String> words) {
    int start = 0;
    for (int i = 0; i <= phrase.length(); i++) {
      boolean end = i == phrase.length() || !isLetter(phrase.charAt(i));
      boolean hump =
          !end
              && i > start
              && Letters.isCapital(phrase.charAt(i))
              && !Letters.isCapital(phrase.charAt(i - 1));
      if (end || hump) {
        if (i - start > 1) {
          words.add(Letters.lower(phrase.substring(start, i)));
        }
        start = hump ? i : i + 1;
      }
    }
  }

  /** Returns whether a word is a good one: known here, or plain English. */
  public boolean isKnown(String word) {
    return common.contains(word)
        || own.contains(word)
        || ids.contains(word)
        || Lexicon.isSpelledWell(word);
  }

  /** Returns whether a word may be said in a command of this document. */
  public boolean isSaid(String word) {
    return common.contains(word) || own.contains(word) || ids.contains(word);
  }

  /**
   * A word that may have been meant.
   *
   * @param word the word
   * @param cost how far it is from what was typed
   */
  public record Candidate(String word, int cost) {}

  /**
   * Returns the words that are near to what was typed, nearest first: near enough to be meant, or
   * to raise a doubt about one that is. None if the nearest is a name that is never repaired: then
   * one further off is not meant either.
   */
  public List<Candidate> near(String typed) {
    Near near = new Near(typed, mostFor(typed.length()) + DOUBT);
    common.forEachNear(typed, near.most, word -> near.add(word, isOtherLetter(typed, word)));
    own.forEachNear(
        typed,
        near.most,
        word -> {
          if (!common.contains(word)) {
            near.add(word, isOtherName(typed, word));
          }
        });
    boolean isJoined = typed.indexOf('_') > 0 || typed.indexOf('-') > 0;
    if (isJoined || typed.length() > LONG_WORD) {
      ids.forEachNear(
          typed,
          near.most,
          id -> {
            if (!common.contains(id) && !own.contains(id)) {
              near.add(id, isOtherName(typed, id));
            }
          });
    }
    return near.sorted();
  }

  /** What is near to a word that was typed. */
  private static final class Near {
    final String typed;
    final int most;
    private final List<Candidate> found = new ArrayList<>();
    private int nearestOther = Integer.MAX_VALUE;

    Near(String typed, int most) {
      this.typed = typed;
      this.most = most;
    }

    void add(String word, boolean isOther) {
      int cost = EditDistance.between(typed, word, most);
      if (isOther) {
        nearestOther = Math.min(nearestOther, cost);
      } else if (cost <= most) {
        found.add(new Candidate(word, cost));
      }
    }

    List<Candidate> sorted() {
      found.sort(Comparator.comparingInt(Candidate::cost).thenComparing(Candidate::word));
      int nearest = found.isEmpty() ? Integer.MAX_VALUE : found.get(0).cost();
      return nearest <= most - DOUBT && nearest <= nearestOther ? found : List.of();
    }
  }

  /** How far off a word may be, of so many letters, that is meant. */
  public static int mostFor(int length) {
    if (length <= 3) {
      return EditDistance.LETTER;
    }
    return length <= 5 ? 14 : length <= 7 ? 17 : 24;
  }

  /** Names that differ in the last letter name different things, as those of other numbers do. */
  private static boolean isOtherName(String typed, String name) {
    int last = Math.min(typed.length(), name.length()) - 1;
    boolean same =
        Math.abs(typed.length() - name.length()) <= 1 && name.startsWith(typed.substring(0, last));
    boolean lastLetter =
        same
            && (typed.length() == name.length()
                || typed.startsWith(name)
                || name.startsWith(typed));
    return isOtherLetter(typed, name) || lastLetter;
  }

  /** A single letter behind the name counts too: "column_a". */
  private static boolean isOtherLetter(String typed, String name) {
    String tail = tail(typed);
    String other = tail(name);
    return (tail.length() == 1 || other.length() == 1) && !tail.equals(other);
  }

  private static String tail(String word) {
    return word.substring(Math.max(word.lastIndexOf('_'), word.lastIndexOf('-')) + 1);
  }
}
