package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/** Each way to mend a violation that is proposed works, by itself and as a command. */
class ProposalsPropertyTest {
  private static final String SEED = "20261216";
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static int ways;
  private static int commands;
  private static int uncertain;

  @Provide
  Arbitrary<Blueprint> documents() {
    return Arbitraries.oneOf(
        MessyDocuments.upTo(6), MessyDocuments.upTo(6), MessyDocuments.upTo(2), Blueprints.any());
  }

  @AfterContainer
  static void requireEnoughOfAll() {
    assertThat(ways).as("ways").isGreaterThan(1000);
    assertThat(commands).as("commands").isGreaterThan(500);
    assertThat(uncertain).as("ways that are a matter of taste").isGreaterThan(100);
  }

  /** "Else a suggestion that works." */
  @Tag("VER-37")
  @Tag("VER-39")
  @Property(seed = SEED, tries = 500)
  void repairs_anyViolation_work(@ForAll("documents") Blueprint document) {
    for (Violation violation : ENGINE.report(document)) {
      for (Repair way : ENGINE.repairs(document, violation)) {
        ways++;
        uncertain += way.isCertain() ? 0 : 1;
        requireMends(document, violation, way);
        requireCommandMends(document, violation, way);
      }
    }
  }

  private static void requireMends(Blueprint document, Violation violation, Repair way) {
    DeltaRecorder recorder = new DeltaRecorder(document);
    List<Correction> corrections = new ArrayList<>();
    way.edits().make(recorder, corrections);
    Blueprint after = recorder.blueprint();
    assertThat(Errors.has(ENGINE, after, violation)).as("%s by %s", violation, way).isFalse();
    assertThat(Errors.introduced(ENGINE, document, after)).as("%s by %s", violation, way).isEmpty();
    RepairLaws.requireIdentity(document, after);
  }

  private static void requireCommandMends(Blueprint document, Violation violation, Repair way) {
    String command = way.command();
    if (command == null) {
      return;
    }
    commands++;
    CommandResult result = ENGINE.run(document, command);
    assertThat(result.status()).as("%s by %s", violation, way).isEqualTo(Status.APPLIED);
    assertThat(Errors.has(ENGINE, result.blueprint(), violation))
        .as("%s by %s", violation, command)
        .isFalse();
  }

  /** "Session#repair takes those that are certain." */
  @Tag("VER-39")
  @Property(seed = SEED, tries = 500)
  void repair_beginsWithTheFirstCertainWay(@ForAll("documents") Blueprint document) {
    Optional<Repair> first =
        ENGINE.report(document).stream()
            .flatMap(violation -> ENGINE.repairs(document, violation).stream())
            .filter(Repair::isCertain)
            .findFirst();
    CommandResult result = ENGINE.open(document).repair();

    assertThat(result.status()).isEqualTo(first.isPresent() ? Status.APPLIED : Status.NO_CHANGE);
    first.ifPresent(
        way ->
            assertThat(result.corrections().get(0).message())
                .as("%s", result.corrections())
                .isEqualTo(way.message()));
  }

  /** A violation that is not there, or not as large, costs nothing but the question. */
  @Property(seed = SEED, tries = 500)
  void repairs_violationsOfAnotherDocument_doNoHarm(
      @ForAll("documents") Blueprint document, @ForAll("documents") Blueprint other) {
    for (Violation violation : ENGINE.report(other)) {
      for (Repair way : ENGINE.repairs(document, violation)) {
        requireMends(document, violation, way);
      }
    }
  }
}
