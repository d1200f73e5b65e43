package dev.blueline.testsuite.agents;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.agents.Way.Saying;
import dev.blueline.testsuite.fixture.MadeCommands;
import dev.blueline.testsuite.fixture.MadeDocuments;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What {@link OneByOnePropertyTest} says of all clauses, of copies and what comes into them. */
class CopiesBugsTest {
  private static final List<String> SAYINGS =
      Stream.of(
              MadeCommands.COPIES,
              MadeCommands.TREE,
              List.of("swap T and U", "make T red", "make it red", "hide T", "rename T to \"X\""))
          .flatMap(List::stream)
          .toList();

  private static void requireOneByOne(
      Blueprint document, List<Long> clauses, Bundling bundling, Saying agent) {
    BlueprintEngine engine =
        BlueprintEngine.create(
            bundling.options(agent).validators(List.of()).partialApplication(true).build());

    CommandResult result = engine.run(document, MadeCommands.of(document, clauses, SAYINGS));

    OneByOne.requireInPart(result, agent);
  }

  @Property(tries = 1000, seed = BundlingPropertyTest.SEED)
  void run_withCopiesByTheBuiltInAgent_isOneStepAfterAnother(
      @ForAll("documents") Blueprint document,
      @ForAll("clauses") List<Long> clauses,
      @ForAll("bundlings") Bundling bundling) {
    requireOneByOne(document, clauses, bundling, Bundling::builtIn);
  }

  @Property(tries = 1000, seed = BundlingPropertyTest.SEED)
  void run_withCopiesByAnotherAgent_isOneStepAfterAnother(
      @ForAll("documents") Blueprint document,
      @ForAll("clauses") List<Long> clauses,
      @ForAll("bundlings") Bundling bundling) {
    requireOneByOne(document, clauses, bundling, new Sensitive(true));
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return MadeDocuments.any();
  }

  @Provide
  Arbitrary<List<Long>> clauses() {
    return MadeCommands.seeds(2, 8);
  }

  @Provide
  Arbitrary<Bundling> bundlings() {
    return Bundling.any();
  }
}
