package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.commands.ShopTargets.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Commands made by combination, each with what must come of it: what is said, of which target, with
 * which value. In what is said {@code T} stands for the target and {@code V} for the value.
 */
final class GeneratedCommands {
  static final Blueprint SHOP = CaseDocuments.get("contract/shop.json");
  static final ShopOracle ORACLE = new ShopOracle(SHOP);

  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private final List<Generated> all = new ArrayList<>();

  private record Generated(String command, Expected expected) {}

  /** What comes of one target. */
  interface Effect {
    Expected on(Expected expected, String id);
  }

  void add(String command, Expected expected) {
    all.add(new Generated(command, expected));
  }

  /** Adds a command, unless there is no telling what comes of it. */
  void add(String saying, Target target, @Nullable Expected expected) {
    if (expected != null) {
      add(said(saying, target, ""), expected);
    }
  }

  /** Adds all ways to say what has an effect of its own on each target. */
  void addEach(List<String> sayings, Target target, String value, Effect effect) {
    Expected expected = new Expected();
    target.ids().forEach(id -> effect.on(expected, id));
    sayings.forEach(saying -> add(said(saying, target, value), expected));
  }

  static String said(String saying, Target target, String value) {
    return saying.replace("T", "\u0001").replace("V", value).replace("\u0001", target.phrase());
  }

  /**
   * Returns one of so many as tests, spread evenly, and all of them in a long run ({@code
   * -Dblueline.long=true}).
   */
  Stream<DynamicTest> tests(int oneOf) {
    int step = Boolean.getBoolean("blueline.long") ? 1 : oneOf;
    return IntStream.range(0, all.size())
        .filter(i -> i % step == 0)
        .mapToObj(all::get)
        .map(test -> DynamicTest.dynamicTest(test.command(), () -> check(test)));
  }

  private static void check(Generated test) {
    CommandResult result = ENGINE.run(SHOP, test.command());
    assertThat(test.expected().faults(result))
        .as("%s expects %s but %s", test.command(), test.expected(), result.toJson())
        .isEmpty();
  }
}
