package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.Change;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What a policy forbids is never done, and what it does not concern is done as without it. */
class PolicyPropertyTest {
  private static final String SEED = "20261209";
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static final BlueprintEngine PARTIAL =
      BlueprintEngine.create(EngineOptions.builder().partialApplication(true).build());

  private static final BlueprintEngine WITH_AGENT =
      BlueprintEngine.create(
          EngineOptions.builder()
              .agent(new BuiltInAgent())
              .bundleLimit(2)
              .executor(Runnable::run)
              .build());

  private static final List<BlueprintEngine> ENGINES = List.of(ENGINE, PARTIAL, WITH_AGENT);

  /** Over all tries of one property, which are done by one instance. */
  private int applied;

  private int denied;

  @BeforeContainer
  static void beQuiet() {
    Quiet.begin();
  }

  @AfterContainer
  static void beHeard() {
    Quiet.end();
  }

  @AfterProperty
  void requireEnoughOfBoth() {
    assertThat(applied).as("applied").isGreaterThan(100);
    assertThat(denied).as("denied").isGreaterThan(100);
  }

  @Provide
  Arbitrary<Wishes> wishes() {
    return Wishes.any(5);
  }

  private void count(CommandResult result) {
    applied += result.delta().isEmpty() ? 0 : 1;
    denied += isDenied(result) ? 1 : 0;
  }

  private static boolean isDenied(CommandResult result) {
    return result.errors().stream().anyMatch(error -> error.code() == RefusalCode.POLICY_DENIED);
  }

  /** Whole or in part, by whatever agent: nothing that is forbidden. */
  @Tag("AGENT-29")
  @Property(seed = SEED, tries = 150)
  void execute_underAnyPolicy_neverBreaksIt(@ForAll("wishes") Wishes wishes, @ForAll long seed) {
    Ruling ruling = Ruling.draw(wishes.document(), seed);
    for (BlueprintEngine engine : ENGINES) {
      Session session = engine.open(wishes.document(), ruling.policy());
      CommandResult result = session.execute(wishes.applied());
      count(result);
      assertThat(ruling.breaches(wishes.document(), session.blueprint()))
          .as("%s by %s under %s", wishes, result, ruling)
          .isEmpty();
    }
  }

  @Tag("AGENT-29")
  @Property(seed = SEED, tries = 150)
  void executeBatch_underAnyPolicy_neverBreaksIt(
      @ForAll("wishes") Wishes wishes, @ForAll long seed) {
    Ruling ruling = Ruling.draw(wishes.document(), seed);
    for (BatchOptions how : List.of(BatchOptions.atomic(), BatchOptions.bestEffort())) {
      Session session = ENGINE.open(wishes.document(), ruling.policy());
      BatchResult result = session.executeBatch(wishes.clauses(), how);
      result.results().forEach(this::count);
      assertThat(ruling.breaches(wishes.document(), session.blueprint()))
          .as("%s by %s under %s", wishes, how, ruling)
          .isEmpty();
    }
  }

  /** "Policy_denied", where nothing else stands against a command; and nothing is changed. */
  @Tag("AGENT-23")
  @Property(seed = SEED, tries = 150)
  void execute_whatWouldBreakThePolicy_isDenied(
      @ForAll("wishes") Wishes wishes, @ForAll long seed) {
    Ruling ruling = Ruling.draw(wishes.document(), seed);
    for (String command : wishes.clauses()) {
      CommandResult free = ENGINE.run(wishes.document(), command);
      CommandResult result = ENGINE.open(wishes.document(), ruling.policy()).execute(command);
      count(result);
      if (!ruling.breaches(wishes.document(), free.blueprint()).isEmpty()) {
        assertThat(result.status()).as(command).isEqualTo(Status.REJECTED);
        assertThat(isDenied(result)).as("%s under %s", command, ruling).isTrue();
        assertThat(result.blueprint()).isSameAs(wishes.document());
      }
    }
  }

  /**
   * A command that the policy does not concern is as without it, to the last byte. What makes a
   * list of children is left to {@link PolicyBugsTest}.
   */
  @Tag("AGENT-30")
  @Property(seed = SEED, tries = 150)
  void execute_whatKeepsThePolicy_isAsWithoutIt(
      @ForAll("wishes") Wishes wishes, @ForAll long seed) {
    Ruling ruling = Ruling.draw(wishes.document(), seed);
    for (String command : wishes.clauses()) {
      CommandResult free = ENGINE.open(wishes.document()).execute(command);
      CommandResult result = ENGINE.open(wishes.document(), ruling.policy()).execute(command);
      count(result);
      if (ruling.breaches(wishes.document(), free.blueprint()).isEmpty()
          && ruling.leavesAlone(free.steps(), wishes.document())
          && (ruling.allowed().isEmpty() || !makesList(free))) {
        assertThat(Subject.told(result))
            .as("%s under %s", command, ruling)
            .isEqualTo(Subject.told(free));
      }
    }
  }

  private static boolean makesList(CommandResult result) {
    return result.changes().stream().anyMatch(change -> change.path().equals("children"));
  }

  /**
   * The same as a patch: whoever asks, the edits are what is judged. What moves to another list may
   * be spelled as a removal and an addition, and is left out.
   */
  @Property(seed = SEED, tries = 150)
  void apply_thePatchOfACommand_isJudgedAsTheCommand(
      @ForAll("wishes") Wishes wishes, @ForAll long seed) {
    Ruling ruling = Ruling.draw(wishes.document(), seed);
    for (String command : wishes.clauses()) {
      CommandResult free = ENGINE.run(wishes.document(), command);
      if (free.changes().stream().noneMatch(PolicyPropertyTest::isAboutLists)) {
        CommandResult result = ENGINE.open(wishes.document(), ruling.policy()).apply(free.patch());
        count(result);
        boolean isKept = ruling.breaches(wishes.document(), free.blueprint()).isEmpty();
        assertThat(result.status())
            .as("%s under %s: %s", command, ruling, result.errors())
            .isEqualTo(isKept ? Status.APPLIED : Status.REJECTED);
        assertThat(isDenied(result)).isEqualTo(!isKept);
      }
    }
  }

  private static boolean isAboutLists(Change change) {
    return change.path().equals("place") || change.path().equals("children");
  }

  /** "Undo and redo are free." */
  @Tag("AGENT-31")
  @Tag("HIST-1")
  @Property(seed = SEED, tries = 100)
  void undo_underAnyPolicy_isFree(@ForAll("wishes") Wishes wishes, @ForAll long seed) {
    Session session = ENGINE.open(wishes.document(), Ruling.draw(wishes.document(), seed).policy());
    wishes.clauses().forEach(command -> count(session.execute(command)));
    String after = session.blueprint().hash();
    long version = session.version();
    for (long i = 0; i < version; i++) {
      assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
    }
    assertThat(session.blueprint().hash()).isEqualTo(wishes.document().hash());
    for (long i = 0; i < version; i++) {
      assertThat(session.redo().status()).isEqualTo(Status.APPLIED);
    }
    assertThat(session.blueprint().hash()).isEqualTo(after);
  }
}
