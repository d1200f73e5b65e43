package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * {@code commands.md}: "conflict: found before anything runs: ... make X red and blue (one field,
 * two values, unless `then` stands between); ... edit of a component a previous step removes".
 */
class ConflictPropertyTest {
  private static final Blueprint SHOP = CaseDocuments.get("contract/shop.json");
  private static final CommandLaws LAWS = new CommandLaws();

  static final List<String> TARGETS =
      List.of(
          "the header",
          "footer_1",
          "the cta",
          "the \"Shop Now\" button",
          "the help button",
          "the subtitle",
          "the first card",
          "all buttons",
          "the images in the grid",
          "card_2 and card_3",
          "the disabled input");

  /** What writes one field, and two values for it; none is there now. */
  record Field(String saying, String one, String two) {
    String said(String target, String value) {
      return saying.replace("T", target).replace("V", value);
    }
  }

  static final List<Field> FIELDS =
      List.of(
          new Field("make T V", "crimson", "teal"),
          new Field("change the color of T to V", "#123456", "dark blue"),
          new Field("paint T V", "purple", "teal"),
          new Field("set the background of T to V", "red", "rgb(1, 2, 3)"),
          new Field("set the text color of T to V", "navy", "olive"),
          new Field("set the height of T to V", "280", "300"),
          new Field("set the font size of T to V", "20", "24px"),
          new Field("set the padding of T to V", "3", "5"),
          new Field("set the opacity of T to V", "0.5", "30%"),
          new Field("set the border radius of T to V", "11", "12"),
          new Field("set the text of T to V", "\"One\"", "\"Two\""),
          new Field("make T V", "uppercase", "lowercase"));

  static final List<String> TOGETHER =
      List.of(" and ", ", and ", ", ", "; ", ". ", "\n", " also ", " plus ");

  static final List<String> IN_TURN =
      List.of(" then ", " and then ", ", then ", " after that ", "; then ", ". Then ");

  /** Two values for one field of one target. */
  record Pair(String one, String two) {}

  @Tag("CMD-84")
  @Property(seed = CommandLaws.SEED)
  void run_twoValuesForAField_isAConflict(
      @ForAll("pairs") Pair pair, @ForAll("together") String joint) {
    requireConflict(pair.one() + joint + pair.two());
    requireConflict(pair.two() + joint + pair.one());
  }

  @Tag("CMD-84")
  @Property(seed = CommandLaws.SEED)
  void run_twoValuesInTurn_endsWithTheLater(
      @ForAll("pairs") Pair pair, @ForAll("inTurn") String joint) {
    CommandResult both = LAWS.check(SHOP, pair.one() + joint + pair.two());

    assertThat(both.status()).as(both.toJson()).isEqualTo(Status.APPLIED);
    CommandResult later = LAWS.check(SHOP, List.of(pair.one(), pair.two()));
    assertThat(EditLaws.text(both.blueprint()))
        .as(both.command())
        .isEqualTo(EditLaws.text(later.blueprint()));
  }

  @Property(seed = CommandLaws.SEED)
  void run_aValueTwice_isNoConflict(@ForAll("pairs") Pair pair, @ForAll("together") String joint) {
    CommandResult twice = LAWS.check(SHOP, pair.one() + joint + pair.one());

    assertThat(twice.status()).as(twice.toJson()).isEqualTo(Status.APPLIED);
    CommandResult once = LAWS.check(SHOP, pair.one());
    assertThat(EditLaws.text(twice.blueprint())).isEqualTo(EditLaws.text(once.blueprint()));
  }

  @Tag("CMD-85")
  @Property(seed = CommandLaws.SEED)
  void run_editOfWhatIsRemoved_isAConflict(
      @ForAll("targets") String target,
      @ForAll("fields") int field,
      @ForAll("joints") String joint) {
    Field written = FIELDS.get(field);
    requireConflict("delete " + target + joint + written.said(target, written.one()));
  }

  @Tag("CMD-85")
  @Property(seed = CommandLaws.SEED)
  void run_eachAboveTheOther_isAConflict(@ForAll("together") String joint) {
    requireConflict("move card_1 above card_2" + joint + "move card_2 above card_1");
  }

  private static void requireConflict(String command) {
    CommandResult result = LAWS.check(SHOP, command);
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.CONFLICTED);
    assertThat(result.errors())
        .extracting(error -> error.code())
        .containsOnly(RefusalCode.CONFLICT);
    assertThat(result.blueprint()).isSameAs(SHOP);
  }

  @Provide
  Arbitrary<Pair> pairs() {
    return Combinators.combine(Arbitraries.of(TARGETS), Arbitraries.of(FIELDS))
        .as(
            (target, field) ->
                new Pair(field.said(target, field.one()), field.said(target, field.two())))
        .filter(pair -> !pair.one().matches("set the height of (the images|the disabled).*"))
        .filter(pair -> !pair.one().matches("set the text of the \".*"));
  }

  @Provide
  Arbitrary<String> targets() {
    return Arbitraries.of(TARGETS);
  }

  @Provide
  Arbitrary<Integer> fields() {
    return Arbitraries.integers().between(0, FIELDS.size() - 1);
  }

  @Provide
  Arbitrary<String> together() {
    return Arbitraries.of(TOGETHER);
  }

  @Provide
  Arbitrary<String> inTurn() {
    return Arbitraries.of(IN_TURN);
  }

  @Provide
  Arbitrary<String> joints() {
    return Arbitraries.oneOf(together(), inTurn());
  }
}
