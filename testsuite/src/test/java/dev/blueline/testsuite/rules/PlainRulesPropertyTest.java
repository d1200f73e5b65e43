package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The rules find what a plain reading of the contract finds, and nothing else. */
class PlainRulesPropertyTest {
  private static final Verifier VERIFIER = new Verifier(BuiltInValidators.all());
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  @Provide
  Arbitrary<Edited> editedDocuments() {
    return Edits.on(Blueprints.any());
  }

  @Provide
  Arbitrary<Blueprint> flatDocuments() {
    return Blueprints.flat(BlueprintSchema.storefront());
  }

  @Provide
  Arbitrary<Blueprint> documentsNearLimits() {
    return Arbitraries.longs()
        .withoutEdgeCases()
        .flatMap(
            seed ->
                Arbitraries.of(BlueprintSchema.storefront(), BlueprintSchema.web())
                    .map(schema -> NearLimits.draw(seed, schema)));
  }

  @Property(tries = 1000, seed = "20240612")
  void report_ofAnyDocumentAndItsEdit_isThatOfThePlainRules(
      @ForAll("editedDocuments") Edited edited) {
    requireSame(edited.base());
    requireSame(edited.result());
  }

  @Property(tries = 200, seed = "20240613")
  void report_ofManySiblings_isThatOfThePlainRules(@ForAll("flatDocuments") Blueprint blueprint) {
    requireSame(blueprint);
  }

  @Property(tries = 1000, seed = "20240614")
  @StatisticsReport(onFailureOnly = true)
  void report_ofDocumentsNearLimits_isThatOfThePlainRules(
      @ForAll("documentsNearLimits") Blueprint blueprint) {
    Set<String> found = requireSame(blueprint);
    for (String rule : PlainRules.RULES) {
      collect(rule, found.stream().anyMatch(finding -> finding.startsWith(rule + " ")));
    }
    collect("text error", found.stream().anyMatch(finding -> finding.startsWith("text error")));
  }

  /** What is found in at least so many tries, and not in as many, is held on both sides. */
  private static void collect(String label, boolean found) {
    Statistics.label(label).collect(found);
    Statistics.label(label)
        .coverage(
            coverage -> {
              coverage.check(true).count(count -> count >= 20);
              coverage.check(false).count(count -> count >= 20);
            });
  }

  private static Set<String> requireSame(Blueprint blueprint) {
    Set<String> expected = PlainRules.of(blueprint.toJson(), blueprint.schema().boxPath() == null);

    assertThat(findings(VERIFIER.runFully(blueprint))).isEqualTo(expected);
    assertThat(findings(ENGINE.report(blueprint)))
        .isEqualTo(
            expected.stream()
                .filter(finding -> !finding.startsWith("size "))
                .collect(Collectors.toCollection(TreeSet::new)));
    return expected;
  }

  private static Set<String> findings(List<Violation> violations) {
    return violations.stream()
        .filter(violation -> PlainRules.RULES.contains(violation.rule()))
        .map(PlainRulesPropertyTest::finding)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String finding(Violation violation) {
    String pair = violation.rule().equals("overlap") ? ":" + violation.subject() : "";
    return violation.rule()
        + " "
        + violation.severity().text()
        + " "
        + violation.component()
        + pair;
  }
}
