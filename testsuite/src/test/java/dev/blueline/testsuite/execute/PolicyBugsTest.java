package dev.blueline.testsuite.execute;

import static dev.blueline.testsuite.execute.Policies.BASE;
import static dev.blueline.testsuite.execute.Policies.CARD_FROZEN;
import static dev.blueline.testsuite.execute.Policies.ENGINE;
import static dev.blueline.testsuite.execute.Policies.NOTE_FROZEN;
import static dev.blueline.testsuite.execute.Policies.SELL_FROZEN;
import static dev.blueline.testsuite.execute.Policies.patch;
import static dev.blueline.testsuite.execute.Policies.requireAllowed;
import static dev.blueline.testsuite.execute.Policies.requireDenied;
import static dev.blueline.testsuite.execute.Policies.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNull;
import dev.blueline.model.Path;
import dev.blueline.plan.EditPolicy;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** What a policy forbids and yet lets pass, or the other way round; found by these tests. */
class PolicyBugsTest {
  private static final String SEED = "20261210";

  /** "Freezes components with all within them: nothing of them changes." */
  @Test
  void freeze_patchThatMovesSomethingInto_isDenied() {
    requireDenied(
        CARD_FROZEN,
        patch(
            "[{'op':'replace','path':'/components/1/bbox','value':[20,330,200,44]},"
                + "{'op':'move','from':'/components/1','path':'/components/2/children/0'}]"));
  }

  /** A list of paths that a program made, and that came out empty, allowed everything. */
  @Tag("AGENT-27")
  @Test
  void allowOnly_nothing_allowsNoValueToBeWritten() {
    EditPolicy policy = EditPolicy.builder().allowOnly().build();

    requireDenied(policy, "make sell red");
    assertThat(policy.allowsAnything()).isFalse();
  }

  /** As above: what it lies in when it goes counts, not what it lay in before the patch. */
  @Test
  void freeze_patchThatMovesWhatEnclosesItAndRemovesThat_isDenied() {
    requireDenied(
        NOTE_FROZEN,
        patch(
            "[{'op':'add','path':'/components/-',"
                + "'value':{'id':'bin','type':'container','children':[]}},"
                + "{'op':'move','from':'/components/3','path':'/components/4/children/0'},"
                + "{'op':'remove','path':'/components/4'}]"));
  }

  private static final Blueprint TREE =
      Doc.ofJson(
          """
          {"components":[{"id":"in","type":"card","children":[
          {"id":"kept","type":"text","text":"a"}]},{"id":"out","type":"card"}]}""");

  /** With any policy each edit was applied a second time; this one could not even be the first. */
  @Test
  void denialOf_whereNothingIsFrozen_appliesNothing() {
    Edit unfit = new Edit.SetField("none", Path.of("text"), JsonNull.NULL, JsonBoolean.TRUE, -1);
    Delta delta = Delta.of(List.of(unfit, unfit));

    assertThat(EditPolicy.builder().forbidAdding().build().denialOf(delta, TREE)).isNull();
    assertThat(EditPolicy.builder().freeze("kept").build().denialOf(delta, TREE)).isNull();
  }

  /** Values are not written, the tree is followed: into a list that only the delta makes, too. */
  @Test
  void denialOf_editsOfTheTreeBehindEditsOfValues_areJudgedWhereTheyAre() {
    JsonPatch patch =
        patch(
            "[{'op':'replace','path':'/components/0/children/0/text','value':'b'},"
                + "{'op':'add','path':'/components/0/children/0/note','value':'n'},"
                + "{'op':'add','path':'/components/0/children/0/children','value':[]},"
                + "{'op':'move','from':'/components/1','path':'/components/0/children/0/children/0'},"
                + "{'op':'remove','path':'/components/0'}]");
    Delta delta = patch.toDelta(TREE);

    assertThat(EditPolicy.builder().freeze("out").build().denialOf(delta, TREE))
        .isEqualTo("'out' is frozen");
    assertThat(EditPolicy.builder().freeze("kept").build().denialOf(delta, TREE))
        .isEqualTo("'kept' is frozen");
    assertThat(EditPolicy.builder().freeze("other").build().denialOf(delta, TREE)).isNull();
    assertThat(EditPolicy.builder().forbidRemoving().build().denialOf(delta, TREE))
        .isEqualTo("components may not be removed");
  }

  @Provide
  Arbitrary<Edited> edited() {
    return Edits.on(Blueprints.small(), Edits.treeScripts(1, 6));
  }

  /** Both of the above, found among arbitrary patches. */
  @Tag("AGENT-29")
  @Property(seed = SEED, tries = 3_000)
  void apply_anyPatchUnderAnyPolicy_neverBreaksIt(
      @ForAll("edited") Edited edited, @ForAll long seed) {
    Ruling ruling = Ruling.draw(edited.base(), seed).ofPlaces();
    BlueprintEngine lenient =
        BlueprintEngine.create(EngineOptions.builder().validators(List.of()).build());
    Session session = lenient.open(edited.base(), ruling.policy());
    CommandResult result = session.apply(JsonPatch.of(edited.base(), edited.delta()));
    assertThat(ruling.breaches(edited.base(), session.blueprint()))
        .as("%s: %s under %s", result, edited, ruling)
        .isEmpty();
  }

  /** "Whether components come, go or change their order is not concerned." */
  @Test
  void allowOnly_additionThatMakesAListOfChildren_isAllowed() {
    EditPolicy policy = EditPolicy.builder().allowOnly(Path.of("bbox")).build();

    requireAllowed(policy, "add an image to header_1");
  }

  /** "Suggestions: commands that would work": a step about what is frozen is denied as such. */
  @Test
  void suggestions_withAStepAboutWhatIsFrozen_areNotMade() {
    requireSuggestionsWork(under(SELL_FROZEN), "show sell and make the button bold");
  }

  /** As above, of what was left out where the rest was applied. */
  @Test
  void suggestions_ofPartialApplication_areTriedToo() {
    Session partial =
        BlueprintEngine.create(EngineOptions.builder().partialApplication(true).build())
            .open(BASE, SELL_FROZEN);

    requireSuggestionsWork(partial, "hide note, make the button bold");
  }

  private static void requireSuggestionsWork(Session session, String command) {
    CommandResult refused = session.preview(command);
    assertThat(refused.errors()).isNotEmpty();
    refused.errors().stream()
        .flatMap(error -> error.suggestions().stream())
        .forEach(
            suggestion ->
                assertThat(ENGINE.open(BASE, SELL_FROZEN).execute(suggestion).status())
                    .as("suggested '%s' for '%s'", suggestion, command)
                    .isEqualTo(Status.APPLIED));
  }
}
