package dev.blueline.testsuite.hostile;

import dev.blueline.Session;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that name tokens: each twice the one before, in circles, in chains, themselves. */
@Tag("DOC-40")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TokenTrapsTest {
  private static final int MANY = 1_000;

  /** How a token is spelled, by its number and how many there are. */
  record Spelling(String name, IntFunction<IntFunction<String>> ofCount) {
    String tokens(int count) {
      return Hostile.list(count, ofCount.apply(count));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Spelling> spellings() {
    return List.of(
        new Spelling(
            "a billion laughs", n -> i -> token(i, ("{t" + (i + 1) + "_color}").repeat(2))),
        new Spelling("ten billion", n -> i -> token(i, ("{t" + (i + 1) + "}").repeat(10))),
        new Spelling("a chain", n -> i -> token(i, i + 1 < n ? "{t" + (i + 1) + "_color}" : "red")),
        new Spelling("a circle", n -> i -> token(i, "{t" + (i + 1) % n + "_color}")),
        new Spelling("itself", n -> i -> token(i, "{t" + i + "_color}")),
        new Spelling("itself by its short name", n -> i -> token(i, "t" + i)),
        new Spelling("open brackets", n -> i -> token(i, "{".repeat(50) + "t" + i)));
  }

  private static String token(int number, String value) {
    return "'t" + number + "_color':'" + value + "'";
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void execute_onTokensOfTokens_costsTheirNumber(Spelling spelling) {
    Allocation.requireLinear(MANY, count -> () -> work(document(spelling.tokens(count), count)));
  }

  private static String document(String tokens, int count) {
    String components =
        Hostile.list(
            count / 10,
            i ->
                "{'id':'c%d','type':'card','text':'x','visual':{'bg_color':'{t%d_color}','text_color':'t%d'}}"
                    .formatted(i, i, i));
    return "{'tokens':{%s,'colors':{%s}},'components':[%s]}".formatted(tokens, tokens, components);
  }

  private static void work(String document) {
    Session session = Hostile.open(document);
    Hostile.ENGINE.report(session.blueprint());
    for (String command :
        List.of(
            "make c1 t0", "change the t1 color to red", "make all cards t2", "make c2 darker")) {
      session.execute(command).toJson();
    }
  }
}
