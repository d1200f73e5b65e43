package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Session;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of names of one hash, wherever a name may stand. */
@Tag("DOC-40")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CollisionTrapsTest {
  private static final int MANY = Hostile.size(2_000, 10_000);
  private static final int WORDS_OF_A_COMMAND = Hostile.size(200, 700);

  /** Where the names stand, and a document of so many. */
  record Place(String name, IntFunction<String> document) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Place> places() {
    return List.of(
        new Place("keys", n -> document("", "{'id':'a','type':'card','x':{" + numbers(n) + "}}")),
        new Place(
            "styles", n -> document("", "{'id':'a','type':'card','visual':{" + numbers(n) + "}}")),
        new Place("tokens", n -> document(colours(n), "{'id':'a','type':'card'}")),
        new Place(
            "colours", n -> document("'colors':{" + colours(n) + "}", "{'id':'a','type':'card'}")),
        new Place("ids", n -> document("", each(n, "{'id':'#','type':'card'}"))),
        new Place("texts", n -> document("", numbered(n, "'type':'card','text':'#'"))),
        new Place("types", n -> document("", numbered(n, "'type':'#'"))),
        new Place("roles", n -> document("", numbered(n, "'type':'card','role':'#'"))));
  }

  private static String document(String tokens, String components) {
    return "{'tokens':{" + tokens + "},'components':[" + components + "]}";
  }

  private static String each(int count, String entry) {
    return Hostile.list(count, i -> entry.replace("#", Hostile.colliding(i)));
  }

  private static String numbered(int count, String members) {
    return Hostile.list(
        count, i -> "{'id':'c" + i + "'," + members.replace("#", Hostile.colliding(i)) + "}");
  }

  private static String numbers(int count) {
    return each(count, "'#':1");
  }

  private static String colours(int count) {
    return each(count, "'#':'red'");
  }

  @ParameterizedTest
  @MethodSource("places")
  void execute_onCollidingNames_costsTheirNumber(Place place) {
    Allocation.requireLinear(MANY, count -> () -> work(place.document.apply(count)));
  }

  private static void work(String document) {
    Session session = Hostile.open(document);
    Hostile.ENGINE.report(session.blueprint());
    session.execute("make the header " + Hostile.colliding(77)).toJson();
    session.execute("hide " + Hostile.colliding(99)).toJson();
    session.execute("hide everything").toJson();
    session.undo();
  }

  @Test
  void execute_deletionOfNearlyAllCollidingIds_costsTheirNumber() {
    Allocation.requireLinear(MANY / 5, count -> () -> deleteNearlyAll(count));
  }

  private static void deleteNearlyAll(int count) {
    Session session = Hostile.open(document("", each(count, "{'id':'#','type':'card'}")));
    CommandResult result = SessionLaws.execute(session, "delete all cards but the first");
    assertThat(result.blueprint().size()).isEqualTo(1);
  }

  @Test
  void execute_ofCollidingWords_costsTheirNumber() {
    String document = "{'components':[" + each(100, "{'id':'#','type':'card','text':'#'}") + "]}";
    Session session = Hostile.open(document);
    Allocation.requireLinear(
        WORDS_OF_A_COMMAND,
        count -> {
          String command = "hide " + each(count, "#").replace(",", " and ");
          return () -> assertThat(session.preview(command).toJson()).isNotEmpty();
        });
  }
}
