package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
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
 * One letter typed wrong. {@code commands.md}: "A clause that fails is first repaired, where one
 * repair is clearly nearest ... Two equally near repairs: refused, both suggested."
 */
class RepairPropertyTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  /** Commands without names of new things, texts or numbers, of which every letter counts. */
  private static final List<CommandCase> CASES =
      CaseDocuments.cases().stream()
          .filter(test -> test.commands().size() == 1)
          .filter(test -> !test.lastCommand().matches("(?s).*([\"'“”0-9#:]|\\bcalled\\b|\\bsay).*"))
          .filter(
              test ->
                  test.effects().stream()
                      .noneMatch(effect -> effect.matches(".*(\\.text|props\\.\\w+) =.*")))
          .toList();

  /** A slip of one letter in a command. */
  record Slip(CommandCase test, String typed) {}

  /** What a repair makes of it is what was meant, or it is not done. */
  @Tag("CMD-86")
  @Property(seed = CommandLaws.SEED)
  void run_misspelt_doesTheSameOrNothing(@ForAll("slips") Slip slip) {
    CommandResult meant = ENGINE.run(CaseDocuments.of(slip.test()), slip.test().lastCommand());
    CommandResult result = ENGINE.run(CaseDocuments.of(slip.test()), slip.typed());

    if (meant.status() == Status.APPLIED && isRepaired(result)) {
      assertThat(EditLaws.text(result.blueprint()))
          .as(
              "'%s' typed as '%s': %s",
              slip.test().lastCommand(), slip.typed(), result.corrections())
          .isEqualTo(EditLaws.text(meant.blueprint()));
    }
  }

  /** A slip does not make clear what was not. */
  @Tag("CMD-88")
  @Property(seed = CommandLaws.SEED)
  void run_misspeltAndAmbiguous_isNotApplied(@ForAll("ambiguous") Slip slip) {
    CommandResult result = ENGINE.run(CaseDocuments.of(slip.test()), slip.typed());

    assertThat(isRepaired(result))
        .as("'%s' typed as '%s': %s", slip.test().lastCommand(), slip.typed(), result.corrections())
        .isFalse();
  }

  private static boolean isRepaired(CommandResult result) {
    return result.status() == Status.APPLIED
        && result.corrections().stream()
            .anyMatch(correction -> correction.kind().equals("spelling"));
  }

  @Provide
  Arbitrary<Slip> slips() {
    return slips(CASES.stream().filter(test -> !test.isRefused()).toList());
  }

  @Provide
  Arbitrary<Slip> ambiguous() {
    return slips(
        CASES.stream()
            .filter(
                test ->
                    ENGINE.run(CaseDocuments.of(test), test.lastCommand()).errors().stream()
                        .anyMatch(error -> error.code() == RefusalCode.AMBIGUOUS_TARGET))
            .toList());
  }

  private static Arbitrary<Slip> slips(List<CommandCase> cases) {
    return Combinators.combine(
            Arbitraries.of(cases),
            Arbitraries.integers().between(0, 999),
            Arbitraries.integers().between(0, 3),
            Arbitraries.chars().range('a', 'z'))
        .as(
            (test, share, kind, letter) ->
                new Slip(test, typed(test.lastCommand(), share, kind, letter)))
        .filter(slip -> !slip.typed().equals(slip.test().lastCommand()));
  }

  /** Leaves a letter out, doubles it, swaps it with the next or replaces it. */
  private static String typed(String text, int share, int kind, char letter) {
    int at = share * (text.length() - 1) / 1000;
    if (!Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at + 1))) {
      return text;
    }
    String head = text.substring(0, at);
    String tail = text.substring(at + 1);
    return switch (kind) {
      case 0 -> head + tail;
      case 1 -> head + text.charAt(at) + text.charAt(at) + tail;
      case 2 -> head + tail.charAt(0) + text.charAt(at) + tail.substring(1);
      default -> head + letter + tail;
    };
  }
}
