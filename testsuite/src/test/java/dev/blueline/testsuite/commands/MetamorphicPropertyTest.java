package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/**
 * What says the same does the same: every command of the case files, said in other ways. {@code
 * commands.md}: "Letter case and spacing do not matter outside values", "Courtesy and filler change
 * nothing", "British and American spelling", "Split at ...".
 */
class MetamorphicPropertyTest {
  /** Words that take a value from another component. */
  private static final Pattern COMPARES =
      Pattern.compile("\\b(as \\w+ as|same|match|that of|(to|with) .*'s|size of .* link)\\b");

  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static final Pattern BACKWARD =
      Pattern.compile(
          "\\b(the text|it|its|them|they|their|that|this|same|also|too|then|everything|all but)\\b");

  private static final String ORDER =
      "(?s)(make|change|set|hide|show|delete|remove|move|paint|turn|add|rename|align|swap|put"
          + "|duplicate|resize|grow|shrink) .*";

  private static final Pattern SPELLING =
      Pattern.compile("(?i)colour|color|grey|gray|centre|center|capitalise|capitalize");

  private static final Map<String, String> OTHER_SPELLING =
      Map.of(
          "colour", "color",
          "color", "colour",
          "grey", "gray",
          "gray", "grey",
          "centre", "center",
          "center", "centre",
          "capitalise", "capitalize",
          "capitalize", "capitalise");

  private static final List<String> JOINTS =
      List.of(
          " and ",
          ", and ",
          ", ",
          "; ",
          " then ",
          " and then ",
          ". ",
          "\n",
          " also ",
          " plus ",
          ", after that ");

  /** A command that was applied. */
  record Applied(Blueprint document, String command, CommandResult result) {
    boolean hasOneClause() {
      return result.steps().size() == 1 && !command.matches("(?s).*[.;\n].*");
    }

    boolean looksBack() {
      return BACKWARD.matcher(command).find();
    }

    /** Whether all that it wrote is values of components that were there. */
    boolean isPlain() {
      return result.steps().stream()
          .allMatch(
              step ->
                  !Set.of(
                          Intent.ADD_COMPONENT,
                          Intent.DUPLICATE_COMPONENT,
                          Intent.REMOVE_COMPONENT,
                          Intent.REORDER_COMPONENT,
                          Intent.SWAP_COMPONENTS,
                          Intent.MODIFY_TOKEN)
                      .contains(step.intent()));
    }
  }

  private static final List<Applied> ALL = applied();

  private static final List<Applied> WITHOUT_TEXT =
      ALL.stream().filter(MetamorphicPropertyTest::hasNoTextValue).toList();

  private static List<Applied> applied() {
    List<Applied> all = new ArrayList<>();
    for (CommandCase test : CaseDocuments.cases()) {
      if (test.commands().size() == 1 && !test.isRefused()) {
        Blueprint document = CaseDocuments.of(test);
        CommandResult result = ENGINE.run(document, test.lastCommand());
        if (result.status() == Status.APPLIED) {
          all.add(new Applied(document, test.lastCommand(), result));
        }
      }
    }
    return all;
  }

  private static boolean hasNoTextValue(Applied applied) {
    return applied.command().chars().noneMatch(c -> "\"'“”‘’".indexOf(c) >= 0)
        && applied.result().steps().stream()
            .noneMatch(
                step ->
                    step.intent() == Intent.EDIT_TEXT
                        || step.intent() == Intent.ADD_COMPONENT
                        || (step.parameters() instanceof Parameters.StyleWord word
                            && word.key().equals("font_family")));
  }

  @Example
  void commands_areManyHundreds() {
    assertThat(ALL).hasSizeGreaterThan(1200);
    assertThat(WITHOUT_TEXT).hasSizeGreaterThan(800);
  }

  @Tag("CMD-10")
  @Example
  void run_inOtherLetterCase_givesTheSame() {
    List<String> faults = new ArrayList<>();
    compare(WITHOUT_TEXT, text -> text.toUpperCase(Locale.ROOT), faults);
    compare(WITHOUT_TEXT, MetamorphicPropertyTest::alternating, faults);
    compare(WITHOUT_TEXT, MetamorphicPropertyTest::withCapital, faults);
    assertThat(faults).isEmpty();
  }

  private static String withCapital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String alternating(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i += 2) {
      out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
    }
    return out.toString();
  }

  @Tag("CMD-10")
  @Example
  void run_withMoreSpace_givesTheSame() {
    List<String> faults = new ArrayList<>();
    compare(WITHOUT_TEXT, text -> text.replace(" ", "   "), faults);
    compare(WITHOUT_TEXT, text -> text.replace(" ", "\t"), faults);
    List<Applied> plain = WITHOUT_TEXT.stream().filter(a -> a.command().indexOf('(') < 0).toList();
    compare(plain, text -> text.replace(" ", " \t\u00a0 "), faults);
    compare(ALL, text -> "  \t" + text, faults);
    compare(WITHOUT_TEXT, text -> text + " \t ", faults);
    assertThat(faults).isEmpty();
  }

  @Tag("CMD-9")
  @Example
  void run_withCourtesy_givesTheSame() {
    List<String> faults = new ArrayList<>();
    List<Applied> plain =
        ALL.stream().filter(a -> !a.command().startsWith("now ")).toList(); // "now playing"
    for (String words :
        List.of("please ", "Please, ", "just ", "now ", "now please ", "just now ")) {
      compare(plain, text -> words + text, faults);
    }
    List<Applied> others =
        WITHOUT_TEXT.stream()
            .filter(a -> !a.command().equals("delete Shop"))
            .toList(); // "Shop now"
    for (String words : List.of(" please", ", please", " please.", " now please")) {
      compare(others, text -> text.replaceFirst("[.\\s]+$", "") + words, faults);
    }
    assertThat(faults).isEmpty();
  }

  @Tag("CMD-9")
  @Example
  void run_withARequestInFront_givesTheSame() {
    List<Applied> orders = ALL.stream().filter(a -> a.command().matches(ORDER)).toList();
    List<String> faults = new ArrayList<>();
    for (String words :
        List.of(
            "can you ",
            "could you ",
            "could you please ",
            "I want to ",
            "let's ",
            "Let's just ",
            "can you just ")) {
      compare(orders, text -> words + text, faults);
    }
    compare(
        orders.stream().filter(MetamorphicPropertyTest::hasNoTextValue).toList(),
        text -> "could you " + text.replaceFirst("[.\\s]+$", "") + "?",
        faults);
    assertThat(faults).isEmpty();
  }

  @Tag("CMD-11")
  @Example
  void run_inTheOtherSpelling_givesTheSame() {
    List<String> faults = new ArrayList<>();
    List<Applied> others = WITHOUT_TEXT.stream().filter(a -> !isSpelledInAName(a)).toList();
    compare(others, MetamorphicPropertyTest::inTheOtherSpelling, faults);
    assertThat(faults).isEmpty();
  }

  /** An id is spelled as it is. */
  private static boolean isSpelledInAName(Applied applied) {
    return applied.result().steps().stream()
        .flatMap(step -> step.targets().stream())
        .anyMatch(id -> SPELLING.matcher(id).find());
  }

  private static String inTheOtherSpelling(String text) {
    return SPELLING
        .matcher(text)
        .replaceAll(match -> OTHER_SPELLING.get(match.group().toLowerCase(Locale.ROOT)));
  }

  private static void compare(
      List<Applied> commands, UnaryOperator<String> change, List<String> faults) {
    for (Applied applied : commands) {
      String other = change.apply(applied.command());
      if (!other.equals(applied.command())) {
        CommandResult result = ENGINE.run(applied.document(), other);
        if (!isSame(result, applied.result())) {
          faults.add(fault(applied.command(), other, result));
        }
      }
    }
  }

  private static boolean isSame(CommandResult result, CommandResult expected) {
    return result.blueprint().hash().equals(expected.blueprint().hash())
        && EditLaws.text(result.blueprint()).equals(EditLaws.text(expected.blueprint()));
  }

  private static String fault(String command, String other, CommandResult result) {
    return "'"
        + command
        + "' as '"
        + other
        + "': "
        + result.status()
        + " "
        + result.patch().toJson()
        + " "
        + result.errors();
  }

  @Tag("CMD-8")
  @Property(seed = CommandLaws.SEED)
  void run_clausesInTheOtherOrder_givesTheSame(
      @ForAll("pairs") List<Applied> pair, @ForAll("joints") String joint) {
    Applied one = pair.get(0);
    Applied two = pair.get(1);
    CommandResult forth = ENGINE.run(one.document(), one.command() + joint + two.command());
    CommandResult back = ENGINE.run(one.document(), two.command() + joint + one.command());

    assertThat(forth.status())
        .as("%s%s%s: %s", one.command(), joint, two.command(), forth.errors())
        .isEqualTo(Status.APPLIED);
    assertThat(EditLaws.text(back.blueprint()))
        .as("%s%s%s: %s", two.command(), joint, one.command(), back.errors())
        .isEqualTo(EditLaws.text(forth.blueprint()));
  }

  @Tag("CMD-5")
  @Property(seed = CommandLaws.SEED)
  void run_clausesOneByOne_givesTheSame(
      @ForAll("pairs") List<Applied> pair, @ForAll("joints") String joint) {
    Applied one = pair.get(0);
    Applied two = pair.get(1);
    String whole = one.command() + joint + two.command();
    CommandResult together = ENGINE.run(one.document(), whole);
    Session session = ENGINE.open(one.document());
    session.execute(one.command());
    CommandResult second = session.execute(two.command());

    // Targets of one command are found before it: "the blue button" may be another one after it.
    List<String> before = ENGINE.run(two.document(), two.command()).steps().get(0).targets();
    Assume.that(!second.steps().isEmpty() && second.steps().get(0).targets().equals(before));
    assertThat(EditLaws.text(together.blueprint()))
        .as("%s: %s", whole, together.errors())
        .isEqualTo(EditLaws.text(session.blueprint()));
  }

  /** A text without quotation marks takes in no clause, be it misspelt. */
  @Tag("CMD-108")
  @Property(seed = CommandLaws.SEED)
  void run_clauseBehindAText_isDoneOrRefused(
      @ForAll("textsAndOrders") List<Applied> pair,
      @ForAll("joints") String joint,
      @ForAll @IntRange(max = 40) int slipAt) {
    Applied text = pair.get(0);
    Applied order = pair.get(1);
    String slipped = slipped(order.command(), slipAt);
    Session session = ENGINE.open(text.document());
    session.execute(text.command());
    CommandResult second = session.execute(slipped);
    Assume.that(second.status() == Status.APPLIED);
    Assume.that(second.steps().get(0).targets().equals(order.result().steps().get(0).targets()));

    CommandResult together = ENGINE.run(text.document(), text.command() + joint + slipped);

    if (together.status().isSuccess()) {
      assertThat(together.steps()).as(text.command() + joint + slipped).hasSize(2);
      assertThat(EditLaws.text(together.blueprint())).isEqualTo(EditLaws.text(session.blueprint()));
    }
  }

  /** With two letters of a longer word swapped, if one starts at an index or behind it. */
  private static String slipped(String command, int from) {
    Matcher word = Pattern.compile("(?<![\\w-])[a-z]{4,}(?![\\w-])").matcher(command);
    if (!word.find(Math.min(from, command.length()))) {
      return command;
    }
    int at = word.start() + 1;
    return command.substring(0, at)
        + command.charAt(at + 1)
        + command.charAt(at)
        + command.substring(at + 2);
  }

  /** A command that writes a text without quotation marks, and another one for its document. */
  @Provide
  Arbitrary<List<Applied>> textsAndOrders() {
    List<Applied> texts =
        ALL.stream()
            .filter(a -> a.hasOneClause() && a.command().indexOf(':') < 0)
            .filter(a -> !a.command().endsWith(", actually")) // a courtesy before another clause
            .filter(a -> a.result().steps().get(0).intent() == Intent.EDIT_TEXT)
            .filter(a -> a.command().chars().noneMatch(c -> "\"'“”‘’".indexOf(c) >= 0))
            .toList();
    Map<Blueprint, List<Applied>> orders =
        WITHOUT_TEXT.stream()
            .filter(a -> a.hasOneClause() && a.isPlain() && !a.looksBack() && !looksAside(a))
            .filter(a -> a.command().matches(ORDER))
            .collect(Collectors.groupingBy(Applied::document));
    return Arbitraries.of(texts.stream().filter(a -> orders.containsKey(a.document())).toList())
        .flatMap(
            text -> Arbitraries.of(orders.get(text.document())).map(order -> List.of(text, order)));
  }

  /**
   * An id in a command is a name like any other: the same is done to what it names, and no more.
   */
  @Property(seed = CommandLaws.SEED)
  void run_withTheIdOfAnother_changesThatOne(@ForAll("named") Named named) {
    CommandResult result = ENGINE.run(named.applied().document(), named.command());

    if (result.status() == Status.APPLIED) {
      DocumentChange change = DocumentChange.between(result.before(), result.blueprint());
      Set<String> changed = new TreeSet<>(change.removed);
      change.values.keySet().stream()
          .filter(path -> !path.contains(".bbox.") && !path.endsWith(".visual.height"))
          .forEach(path -> changed.add(path.substring(0, path.indexOf('.'))));
      changed.removeIf(id -> result.before().isWithin(id, named.id()));
      assertThat(changed).as(named.command()).isEmpty();
    }
    assertThat(result.steps())
        .as(named.command())
        .allSatisfy(step -> assertThat(step.targets()).containsExactly(named.id()));
    assertThat(result.errors())
        .as(named.command())
        .noneMatch(
            error ->
                error.code().text().matches("target_not_found|ambiguous_target|not_understood"));
  }

  /** A command in which an id stands for another than it was written for. */
  record Named(Applied applied, String command, String id) {}

  @Provide
  Arbitrary<Named> named() {
    List<Named> all = new ArrayList<>();
    for (Applied applied : ALL) {
      if (applied.hasOneClause()
          && applied.isPlain()
          && applied.result().steps().get(0).targets().size() == 1) {
        String old = applied.result().steps().get(0).targets().get(0);
        Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(old) + "(?![\\w-])");
        if (old.contains("_")
            && word.matcher(applied.command()).results().count() == 1
            && !applied.command().matches(".*\\b(with|of the|in|inside|under)\\b.*")) {
          String type = applied.document().component(old).type();
          applied.document().forEach(other -> addNamed(all, applied, word, type, other));
        }
      }
    }
    return Arbitraries.of(all);
  }

  private static void addNamed(
      List<Named> all, Applied applied, Pattern word, String type, Component other) {
    if (other.type().equals(type)) {
      all.add(
          new Named(applied, word.matcher(applied.command()).replaceAll(other.id()), other.id()));
    }
  }

  @Provide
  Arbitrary<String> joints() {
    return Arbitraries.of(JOINTS);
  }

  /** Two commands for one document, neither of which touches, or looks at, what the other does. */
  @Provide
  Arbitrary<List<Applied>> pairs() {
    List<Applied> plain =
        ALL.stream()
            .filter(a -> hasNoTextValue(a) || a.command().matches("(?s).*[\"'”]"))
            .filter(a -> a.hasOneClause() && !a.looksBack() && a.isPlain() && !looksAside(a))
            .filter(a -> !endsInTokenName(a) && !startsWithList(a))
            .toList();
    return Arbitraries.of(plain)
        .list()
        .ofSize(2)
        .filter(100_000, pair -> areApart(pair.get(0), pair.get(1)))
        .filter(pair -> !(placesBoxes(pair.get(0)) && placesBoxes(pair.get(1))));
  }

  /** "Hide the nav, header and title: red" may hide the header as well. */
  private static boolean startsWithList(Applied applied) {
    return !applied.command().matches(ORDER) && applied.command().matches("(?s).*(,| and ).*");
  }

  /** "The footer brand, header: red" may be about two components, and is refused as such. */
  private static boolean endsInTokenName(Applied applied) {
    String command = applied.command();
    String last = command.substring(command.lastIndexOf(' ') + 1);
    return EditLaws.text(applied.document()).contains("\"" + last + "\":\"#");
  }

  /** Whether what is done depends on another component, which may have changed. */
  private static boolean looksAside(Applied applied) {
    return COMPARES.matcher(applied.command()).find()
        || applied.result().steps().stream()
            .map(Step::parameters)
            .anyMatch(
                p ->
                    p instanceof Parameters.Beside
                        || (p instanceof Parameters.Align align && align.anchor() != null));
  }

  /** One may move into the room that another takes: whoever comes second is refused, or pushed. */
  private static boolean placesBoxes(Applied applied) {
    return applied.result().changes().stream().anyMatch(change -> change.path().startsWith("bbox"));
  }

  private static boolean areApart(Applied one, Applied two) {
    if (one.document() != two.document()) {
      return false;
    }
    Set<String> touched = new HashSet<>(one.result().changedComponents());
    one.result().steps().forEach(step -> touched.addAll(step.targets()));
    Set<String> others = new HashSet<>(two.result().changedComponents());
    two.result().steps().forEach(step -> others.addAll(step.targets()));
    return touched.stream()
        .noneMatch(
            id ->
                others.stream()
                    .anyMatch(
                        other ->
                            one.document().isWithin(id, other)
                                || one.document().isWithin(other, id)));
  }
}
