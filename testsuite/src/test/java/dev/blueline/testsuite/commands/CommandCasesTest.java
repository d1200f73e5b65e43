package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.EditLaws;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs all case files. All but those of plain were written from the description of the language
 * alone, by people who had not seen the code.
 */
class CommandCasesTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  /** The same without a cache, so that each command is read anew. */
  private final BlueprintEngine cacheless =
      BlueprintEngine.create(EngineOptions.builder().cacheSize(0).build());

  private final BlueprintEngine forgetful =
      BlueprintEngine.create(EngineOptions.builder().cacheSize(1).build());

  private Blueprint document(String file) throws IOException {
    return engine.read(CommandCase.resource(file + ".json"));
  }

  @Test
  void cases_areManyInEveryFamily() throws IOException {
    List<CommandCase> cases = CaseDocuments.cases();

    assertThat(cases).hasSizeGreaterThan(3100);
    Set<String> families =
        Set.of(
            "clauses",
            "targets",
            "modify_color",
            "resize_component",
            "edit_text",
            "modify_style",
            "reorder_component",
            "modify_position",
            "align_component",
            "swap_components",
            "set_visibility",
            "remove_component",
            "add_component",
            "duplicate_component",
            "modify_token",
            "set_property",
            "refusals",
            "repair",
            "session");
    for (String family : families) {
      long count = cases.stream().filter(test -> test.family().equals(family)).count();
      assertThat(count).as(family).isGreaterThanOrEqualTo(15);
    }
  }

  @Tag("CMD-14")
  @Tag("CMD-76")
  @TestFactory
  Stream<DynamicContainer> run_eachCase_givesWhatIsExpected() throws IOException {
    List<DynamicContainer> containers = new ArrayList<>();
    for (String file : CaseDocuments.FILES) {
      Blueprint base = document(file);
      Stream<DynamicTest> tests =
          CommandCase.read(file).stream()
              .map(test -> DynamicTest.dynamicTest(test.toString(), () -> check(test, base)));
      containers.add(DynamicContainer.dynamicContainer(file, tests));
    }
    return containers.stream();
  }

  private void check(CommandCase test, Blueprint base) {
    CaseCheck check = new CaseCheck(test, engine);

    List<String> faults = check.run(base);

    CommandResult result = check.result();
    assertThat(faults).as(result.toJson()).isEmpty();
    result.plan().requireSound();
    EditLaws.assertSame(EditLaws.check(result.before(), result.delta()), result.blueprint());
    requireSuggestionsWork(result);
    requireCacheUnseen(test, base, result);
  }

  /** What an engine suggests, it must be able to do. */
  private void requireSuggestionsWork(CommandResult refused) {
    refused.errors().stream()
        .flatMap(error -> error.suggestions().stream())
        .forEach(
            suggestion ->
                assertThat(engine.run(refused.before(), suggestion).status().isSuccess())
                    .as(suggestion)
                    .isTrue());
  }

  private void requireCacheUnseen(CommandCase test, Blueprint base, CommandResult result) {
    for (BlueprintEngine other : List.of(cacheless, forgetful)) {
      CaseCheck again = new CaseCheck(test, other);
      again.run(base);
      assertThat(DeterministicJson.of(again.result())).isEqualTo(DeterministicJson.of(result));
    }
  }
}
