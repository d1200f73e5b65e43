package dev.blueline.testsuite.commands;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitrary command texts, from those that nobody would type to those that somebody did.
 *
 * <p><b>Noise</b> is characters of any kind; <b>babble</b> is words of the language in any order; a
 * <b>slip</b> is a command of the case files with some damage; <b>hostile</b> is what breaks
 * readers of text. All are lists of parts underneath, so that they shrink by losing parts.
 */
public final class CommandTexts {
  /** The longest command that is still read: 64 KiB. */
  static final int MAX_LENGTH = 64 << 10;

  private static final List<String> JOINTS =
      words("then|and then|after that|;|.|\n|, and|and|,|also|plus|:|\"|'|“|”|(|)|&|/|-|—");

  private static final List<String> VERBS =
      words(
          "make|change|set|paint|turn|resize|grow|shrink|rename|replace|move|put|place|align|center"
              + "|distribute|swap|hide|show|reveal|toggle|delete|remove|get rid of|drop|add|insert"
              + "|create|duplicate|copy|clone|enlarge|darken|lighten|recolour|nudge|unhide|halve"
              + "|double|increase|decrease|reduce|should be|make sure|switch places|bold|italic"
              + "|underline|strike|capitalize|animate|redesign");

  private static final List<String> NOUNS =
      words(
          "header|footer|the button|buttons|card|the cards|cta|call to action|nav|menu|navigation"
              + "|image|picture|photo|title|subtitle|heading|text|link|links|input|field|hero|banner"
              + "|product|grid|section|divider|list item|logo|price|card_1|card 2|header_1|it|its"
              + "|them|they|their|that|this|the same|everything|all components|the whole page"
              + "|Pricing|Shop Now|\"Shop Now\"|Help|Monthly|Where to?");

  private static final List<String> CHOICES =
      words(
          "the|all|every|both|each|first|second|third|4th|last|second to last|red|hidden|bold"
              + "|disabled|in|inside|under|of|with|except|but|everything but|on|from|to|by|at|above"
              + "|below|before|after|next to|left of|right of|between|into|as|for|a|an|one|two|2");

  private static final List<String> VALUES =
      words(
          "red|blue|dark blue|navy|#FF0000|#f00|#FF000|#11223344|rgb(1, 2, 3)|rgb(1,2|hsl(9,50%,50%)"
              + "|primary|accent|darker|lighter|bigger|much bigger|slightly|smaller|huge|tiny|taller"
              + "|shorter|wider|narrower|twice as big|half the size|30% wider|10px taller|by 8|to 240"
              + "|240px wide|-5|0|1e9|99999999999999999999|1.5|NaN|50%|\"Hello, and welcome\"|\"\"|Sale"
              + "|saying|called|visible|transparent|uppercase|left|right|up|down|top|bottom|start|end"
              + "|2 times|1000 times|horizontally|evenly|bold|italic|rounded|solid");

  private static final List<String> PROPERTIES =
      words(
          "color|colour|background|text color|border color|height|width|size|text|label|title|caption"
              + "|font|font size|font weight|padding|margin|border|radius|border radius|shadow|opacity"
              + "|spacing|font scale|align|id|type|role|bg_color|visible|text_transform|position|x|y");

  private static final List<String> FILLERS =
      words("please|can you|could you|I want to|let's|just|now|a bit of|very|really|not|no|don't");

  private static final List<String> NAMELESS =
      words(
          "then|and then|after that|;|and|,|also|plus|make|change|set|paint|turn|resize|grow|shrink"
              + "|rename|replace|move|put|place|align|swap|hide|show|reveal|toggle|delete|remove|drop"
              + "|duplicate|copy|clone|enlarge|darken|lighten|recolour|nudge|unhide|halve|double"
              + "|increase|decrease|reduce|underline|strike|the zork|all zorks|every gloop|the gloop"
              + "|both zorks|the last zork|zork_1|the red zork|zorks in the gloop|except the zork"
              + "|red|blue|#FF0000|rgb(1, 2, 3)|darker|lighter|bigger|much bigger|smaller|huge|tiny"
              + "|taller|wider|twice as big|half the size|30% wider|10px taller|by 8|to 240|to red"
              + "|240px wide|visible|transparent|uppercase|bold|italic|rounded|background|height|width"
              + "|opacity|padding|margin|shadow|to|above|below|up|down|20px right");

  private static final List<List<String>> LANGUAGE =
      List.of(JOINTS, VERBS, NOUNS, CHOICES, VALUES, PROPERTIES, FILLERS);

  /** What has broken readers of text before: each is a part, mostly not even a character. */
  private static final List<String> ODDITIES =
      List.of(
          "\ud83d",
          "\ude00",
          "\ude00\ud83d",
          "\u202e",
          "\u202c",
          "\u200b",
          "\u200d",
          "\ufeff",
          "\u0301",
          "\u0301".repeat(200),
          "\u0000",
          "\u001b[31m",
          "\u00a0",
          "\u2028",
          "\u0085",
          "\r",
          "\t",
          "İ",
          "ı",
          "ß",
          "ﬃ",
          "Ǆ",
          "٣",
          "３",
          "½",
          "²",
          "“",
          "”",
          "‘",
          "’",
          "«",
          "\"",
          "'",
          "`",
          "\\",
          "\\u0000",
          "%s",
          "${x}",
          "{\"a\":1}",
          "</script>",
          "שלום",
          "红色",
          "🎉",
          "👨‍👩‍👧",
          "x".repeat(5000),
          "\"'".repeat(300),
          "(".repeat(500),
          "and ".repeat(300),
          "9".repeat(400),
          "#".repeat(50),
          "-",
          "--",
          ".",
          "…",
          "%");

  private CommandTexts() {}

  private static List<String> words(String list) {
    return List.of(list.split("\\|"));
  }

  /** Returns characters of any kind. */
  static Arbitrary<String> noise() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(200),
        Arbitraries.strings().ascii().ofMaxLength(200),
        Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(400));
  }

  /** Returns words of the language in any order. */
  static Arbitrary<String> babble() {
    return word().list().ofMinSize(1).ofMaxSize(14).map(words -> String.join(" ", words));
  }

  static Arbitrary<String> word() {
    return Arbitraries.of(LANGUAGE).flatMap(Arbitraries::of);
  }

  /** Returns sentences of the right shape: verb, target, what to do to it; one to three clauses. */
  public static Arbitrary<String> sentences() {
    Arbitrary<String> clause =
        Combinators.combine(
                Arbitraries.of(VERBS),
                Arbitraries.of(CHOICES).optional(0.5).map(choice -> choice.orElse("the")),
                Arbitraries.of(NOUNS),
                Arbitraries.of(PROPERTIES).optional(0.4).map(property -> property.orElse("")),
                Arbitraries.of(VALUES))
            .as(
                (verb, choice, noun, property, value) ->
                    String.join(" ", verb, choice, noun, property, value));
    return Combinators.combine(
            clause, Arbitraries.of(JOINTS), clause, Arbitraries.integers().between(1, 2))
        .as((one, joint, two, count) -> count == 1 ? one : one + " " + joint + " " + two);
  }

  /** Returns commands of the case files. */
  static Arbitrary<String> real() {
    return Arbitraries.of(
        CaseDocuments.cases().stream()
            .map(CommandCase::lastCommand)
            .filter(command -> command.length() < 400)
            .distinct()
            .toList());
  }

  /** Returns commands of the case files with some damage. */
  static Arbitrary<String> slips() {
    return Combinators.combine(real(), damage().list().ofMinSize(1).ofMaxSize(3), real())
        .as(
            (command, damages, other) -> {
              String text = command;
              for (Damage damage : damages) {
                text = damage.done(text, other);
              }
              return text;
            });
  }

  /** Returns texts of what breaks readers, alone and within commands. */
  static Arbitrary<String> hostile() {
    Arbitrary<String> part =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(ODDITIES)), Tuple.of(2, word()), Tuple.of(1, real()));
    return Combinators.combine(part.list().ofMinSize(1).ofMaxSize(8), Arbitraries.of("", " "))
        .as((parts, joint) -> String.join(joint, parts));
  }

  /**
   * Returns commands that name no component of any case document: no id, text, type, role, synonym,
   * pronoun or token, and nothing that stands for all.
   */
  static Arbitrary<String> nameless() {
    List<String> parts = new ArrayList<>(NAMELESS);
    parts.addAll(FILLERS);
    Arbitrary<String> part =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(parts)),
            Tuple.of(1, Arbitraries.of("\"zork\"", "\"gloop, glip\"", "zork", "42", "7px", "15%")));
    return part.list().ofMinSize(1).ofMaxSize(9).map(words -> String.join(" ", words));
  }

  /** Returns the texts at the limits of length and number. */
  static List<String> huge() {
    List<String> all = new ArrayList<>();
    for (String part :
        List.of(
            ",",
            ", ",
            " ",
            "a",
            "\"",
            "and ",
            "then ",
            ". ",
            "#",
            "(",
            "the ",
            "it ",
            "9",
            "\n",
            "\u0301",
            "red ",
            "the the button in ",
            "button and ",
            "card except ",
            "make it red and ",
            "hide the header, ",
            "header ",
            "not quite a word ",
            "teh haeder ",
            "%s")) {
      all.add(repeated(part, MAX_LENGTH - 1));
      all.add("make the header " + repeated(part, 2_000));
      all.add("make " + repeated(part, 10_000) + " bigger");
      all.add("hide the footer and change the text of the header to " + repeated(part, 9_000));
    }
    all.add(",".repeat(10_000));
    all.add("hide the header" + ",".repeat(10_000));
    return all;
  }

  private static String repeated(String part, int length) {
    return part.repeat(length / part.length() + 1).substring(0, length);
  }

  private enum Kind {
    DELETE_CHARACTER,
    DOUBLE_CHARACTER,
    SWAP_CHARACTERS,
    REPLACE_CHARACTER,
    DELETE_WORD,
    DOUBLE_WORD,
    SWAP_WORDS,
    REPLACE_WORD,
    SPLICE,
    CUT,
    JOIN
  }

  /** One damage, at a place given as a share of the length. */
  private record Damage(Kind kind, int share, String word, char character) {
    String done(String text, String other) {
      if (text.isEmpty()) {
        return other;
      }
      int at = (int) ((long) share * text.length() / 1000);
      String[] words = text.split(" ", -1);
      int word = (int) ((long) share * words.length / 1000);
      return switch (kind) {
        case DELETE_CHARACTER -> text.substring(0, at) + text.substring(at + 1);
        case DOUBLE_CHARACTER -> text.substring(0, at + 1) + text.substring(at);
        case SWAP_CHARACTERS ->
            at + 1 < text.length()
                ? text.substring(0, at)
                    + text.charAt(at + 1)
                    + text.charAt(at)
                    + text.substring(at + 2)
                : text;
        case REPLACE_CHARACTER -> text.substring(0, at) + character + text.substring(at + 1);
        case DELETE_WORD -> with(words, word, null);
        case DOUBLE_WORD -> with(words, word, words[word] + " " + words[word]);
        case SWAP_WORDS -> swapped(words, word);
        case REPLACE_WORD -> with(words, word, this.word);
        case SPLICE -> text.substring(0, at) + other.substring(other.length() * share / 1000);
        case CUT -> text.substring(0, at);
        case JOIN ->
            at < text.length()
                ? text.substring(0, at) + text.substring(at).replaceFirst(" ", "")
                : text;
      };
    }

    private static String with(String[] words, int at, String word) {
      List<String> out = new ArrayList<>(List.of(words));
      if (word == null) {
        out.remove(at);
      } else {
        out.set(at, word);
      }
      return String.join(" ", out);
    }

    private static String swapped(String[] words, int at) {
      String[] out = words.clone();
      int next = (at + 1) % out.length;
      String first = out[at];
      out[at] = out[next];
      out[next] = first;
      return String.join(" ", out);
    }
  }

  private static Arbitrary<Damage> damage() {
    return Combinators.combine(
            Arbitraries.of(Kind.values()),
            Arbitraries.integers().between(0, 999),
            word(),
            Arbitraries.chars().range(' ', '~'))
        .as(Damage::new);
  }
}
