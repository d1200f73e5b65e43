package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How bad what a rule finds is, of a document as it comes and of what is brought in. */
@DisplayName("Severities of a validator of one's own")
class OwnSeverityTest {

  private static List<Violation> report(Validator rule, String document) {
    EngineOptions options = EngineOptions.builder().validators(List.of(rule)).build();
    return BlueprintEngine.create(options).report(Doc.parse(document));
  }

  private static double level(Component component) {
    return component.field(Path.of("level")) instanceof JsonNumber number ? number.value() : 0;
  }

  private static String write(Validator rule, String document, String write) {
    return new Desk(Doc.parse(document), List.of(rule)).write(write);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Severity.class)
  void report_ofADocumentAsItComes_tells(Severity severity) {
    List<Violation> found =
        report(
            OwnRule.of(severity, Scope.FIELDS, (blueprint, component) -> level(component) - 10),
            "text#a @level=11 text#b @level=10");

    assertThat(Inspection.words(found)).isEqualTo(severity.text() + " a");
    Validator ofDocument = OwnRule.ofDocument(severity, Blueprint::size);
    assertThat(Inspection.words(report(ofDocument, "text#a"))).isEqualTo(severity.text() + " -");
  }

  /** "Whether the rule holds only for what commands write, not for documents as they come." */
  @Tag("VER-32")
  @Test
  void report_ofARuleForWhatIsWritten_isSilent() {
    Validator rule =
        new OwnFields() {
          @Override
          public boolean isForWritten() {
            return true;
          }
        };

    assertThat(report(rule, "text#a @level=11")).isEmpty();
    assertThat(write(rule, "text#a", "a.level=11")).isEqualTo("rolled_back own");
  }

  /** "How bad a violation is that a command introduces": a warning that is not brought in. */
  @Tag("VER-32")
  @Test
  void introduced_warningOfAStricterRule_isRefused() {
    Validator rule =
        new OwnFields() {
          @Override
          public Severity severity() {
            return Severity.WARNING;
          }

          @Override
          public Severity introducedSeverity() {
            return Severity.ERROR;
          }
        };

    assertThat(Inspection.words(report(rule, "text#a @level=11"))).isEqualTo("warning a");
    assertThat(write(rule, "text#a", "a.level=11")).isEqualTo("rolled_back own");
    assertThat(write(rule, "text#a @level=11", "a.note=11")).isEqualTo("applied");
  }

  /** A level is at most 10, for rules that differ in one answer. */
  static class OwnFields implements Validator {
    @Override
    public String id() {
      return "own";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public Scope scope() {
      return Scope.FIELDS;
    }

    @Override
    public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
      if (level(component) > 10) {
        double measure = level(component) - 10;
        out.accept(new Violation("own", severity(), component.id(), "level", measure, "too high"));
      }
    }
  }
}
