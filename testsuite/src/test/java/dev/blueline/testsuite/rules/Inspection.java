package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an engine reports of a document by one rule, in words such as "error a, warning b". */
final class Inspection {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private Inspection() {}

  /** Requires the same words in all schemas of a dialect; "fine" where nothing is found. */
  static void require(String rule, Dialect dialect, String document, String expected) {
    for (BlueprintSchema schema : dialect.schemas()) {
      String found = words(report(rule, Doc.parse(document, schema)));
      assertThat(found).as("%s of %s in %s", rule, document, schema).isEqualTo(expected);
    }
  }

  static List<Violation> report(String rule, Blueprint blueprint) {
    return ENGINE.report(blueprint).stream()
        .filter(violation -> violation.rule().equals(rule))
        .toList();
  }

  /** "-" stands for the document; a pair of components is "a:b". */
  static String words(List<Violation> violations) {
    return violations.isEmpty()
        ? "fine"
        : onceEach(violations).stream()
            .map(Inspection::word)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** A box may stick out on several sides. */
  private static List<Violation> onceEach(List<Violation> violations) {
    Set<String> seen = new HashSet<>();
    return violations.stream()
        .filter(each -> !each.rule().equals("bounds") || seen.add(each.component()))
        .toList();
  }

  private static String word(Violation violation) {
    String component = violation.component() == null ? "-" : violation.component();
    String pair = violation.rule().equals("overlap") ? ":" + violation.subject() : "";
    return violation.severity().text() + " " + component + pair;
  }
}
