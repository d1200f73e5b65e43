package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * {@code commands.md}: "Deterministic: no model, no randomness, no network. ... What it cannot read
 * with certainty it does not apply."
 *
 * <p>Tries are not given here, so that a long run can ask for more: {@code mvn test -Pfuzz}.
 */
class DecomposerFuzzPropertyTest {
  private static final CommandLaws LAWS = new CommandLaws();

  @Tag("CMD-15")
  @Tag("API-5")
  @Property(seed = CommandLaws.SEED)
  void run_ofNoise_keepsTheLaws(
      @ForAll("documents") Blueprint document, @ForAll("noise") String text) {
    LAWS.check(document, text);
  }

  @Tag("API-6")
  @Tag("DET-10")
  @Property(seed = CommandLaws.SEED)
  void run_ofWordsInAnyOrder_keepsTheLaws(
      @ForAll("documents") Blueprint document, @ForAll("babble") String text) {
    LAWS.check(document, text);
  }

  @Tag("CMD-14")
  @Tag("DET-10")
  @Property(seed = CommandLaws.SEED)
  void run_ofSentences_keepsTheLaws(
      @ForAll("documents") Blueprint document, @ForAll("sentences") String text) {
    LAWS.check(document, text);
  }

  @Tag("CMD-76")
  @Tag("API-5")
  @Tag("API-14")
  @Property(seed = CommandLaws.SEED)
  void run_ofDamagedCommands_keepsTheLaws(
      @ForAll("documents") Blueprint document, @ForAll("slips") String text) {
    LAWS.check(document, text);
  }

  @Tag("CMD-15")
  @Tag("API-5")
  @Property(seed = CommandLaws.SEED)
  void run_ofHostileText_keepsTheLaws(
      @ForAll("documents") Blueprint document, @ForAll("hostile") String text) {
    LAWS.check(document, text);
  }

  /** What stands behind "it", and what was read before, are the session's. */
  @Tag("DET-10")
  @Property(seed = CommandLaws.SEED)
  void run_ofSeveralCommands_keepsTheLaws(
      @ForAll("documents") Blueprint document, @ForAll("rows") List<String> commands) {
    LAWS.check(document, commands);
  }

  @Tag("API-5")
  @Example
  void run_atTheLimits_keepsTheLaws() {
    Blueprint document = CaseDocuments.get("contract/shop.json");
    CommandTexts.huge().forEach(text -> LAWS.check(document, text));
  }

  /** {@code commands.md}: "target_not_found: names no component". */
  @Property(seed = CommandLaws.SEED)
  void run_ofWhatNamesNothing_isNeverApplied(
      @ForAll("documents") Blueprint document, @ForAll("nameless") String text) {
    CommandResult result = LAWS.check(document, text);

    assertThat(result.status()).as(text).isNotIn(Status.APPLIED, Status.PARTIAL);
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Arbitraries.of(CaseDocuments.all());
  }

  @Provide
  Arbitrary<String> noise() {
    return CommandTexts.noise();
  }

  @Provide
  Arbitrary<String> babble() {
    return CommandTexts.babble();
  }

  @Provide
  Arbitrary<String> sentences() {
    return CommandTexts.sentences();
  }

  @Provide
  Arbitrary<String> slips() {
    return CommandTexts.slips();
  }

  @Provide
  Arbitrary<String> hostile() {
    return CommandTexts.hostile();
  }

  @Provide
  Arbitrary<String> nameless() {
    return CommandTexts.nameless();
  }

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> any =
        Arbitraries.oneOf(CommandTexts.real(), CommandTexts.slips(), CommandTexts.sentences());
    return any.list().ofMinSize(2).ofMaxSize(4);
  }
}
