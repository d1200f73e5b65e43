package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * More than 5,000 times something that was done is taken back by what inverts it. "Any applied
 * command can be undone, back to identical bytes."
 */
class InversePropertyTest {
  private static final String SEED = "20261208";
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  /** Over all tries of one property, which are done by one instance. */
  private int rollbacks;

  private int least;

  @BeforeContainer
  static void beQuiet() {
    Quiet.begin();
  }

  @AfterContainer
  static void beHeard() {
    Quiet.end();
  }

  @AfterProperty
  void requireEnough() {
    assertThat(rollbacks).isPositive().isGreaterThanOrEqualTo(least);
  }

  /** Counts rollbacks of a property that is to try so many at least. */
  private void count(int more, int leastOfAll) {
    rollbacks += more;
    least = leastOfAll;
  }

  @Provide
  Arbitrary<Wishes> wishes() {
    return Wishes.any(6);
  }

  private static String text(Session session) {
    return EditLaws.text(session.blueprint());
  }

  private static void requireInverse(CommandResult result) {
    EditLaws.assertSame(result.delta().inverse().applyTo(result.blueprint()), result.before());
    EditLaws.assertSame(result.delta().applyTo(result.before()), result.blueprint());
  }

  @Tag("EDIT-2")
  @Tag("HIST-1")
  @Tag("HIST-2")
  @Property(seed = SEED, tries = 300)
  void delta_ofAnyCommand_isInvertedAndUndone(@ForAll("wishes") Wishes wishes) {
    String base = EditLaws.text(wishes.document());
    for (int count = 1; count <= wishes.clauses().size(); count++) {
      Session session = ENGINE.open(wishes.document());
      CommandResult result = session.execute(wishes.command(count));
      requireInverse(result);
      String after = text(session);
      session.undo();
      assertThat(text(session)).isEqualTo(base);
      session.redo();
      assertThat(text(session)).isEqualTo(after);
    }
    count(wishes.clauses().size(), 1_500);
  }

  /** Every beginning of a plan is a plan whose change can be taken back. */
  @Tag("EDIT-2")
  @Property(seed = SEED, tries = 200)
  void delta_ofEveryPrefixOfSteps_isInverted(@ForAll("wishes") Wishes wishes) {
    List<Step> steps = ENGINE.run(wishes.document(), wishes.applied()).steps();
    for (int count = 1; count <= steps.size(); count++) {
      requireInverse(ENGINE.open(wishes.document()).execute(plan(steps.subList(0, count))));
    }
    count(steps.size(), 1_000);
  }

  private static Plan plan(List<Step> steps) {
    return Plan.of("some steps", steps);
  }

  /** How what was done step by step is taken back. */
  private enum Way {
    UNDO {
      @Override
      void takeBack(Session session, long mark) {
        while (session.undo().status() == Status.APPLIED) {
          assertThat(session.version()).isLessThan(1_000);
        }
      }
    },
    SQUASH_AND_UNDO {
      @Override
      void takeBack(Session session, long mark) {
        session.squashTo(mark, "all");
        assertThat(session.history().entries()).hasSizeLessThanOrEqualTo(1);
        session.undo();
      }
    },
    BAIL_OUT {
      @Override
      void takeBack(Session session, long mark) {
        session.bailOut(mark);
        assertThat(session.redo().status()).isEqualTo(Status.NO_CHANGE);
      }
    };

    abstract void takeBack(Session session, long mark);
  }

  @Tag("HIST-16")
  @Tag("HIST-17")
  @Property(seed = SEED, tries = 200)
  void session_stepByStep_isTakenBackInEveryWay(@ForAll("wishes") Wishes wishes) {
    String base = EditLaws.text(wishes.document());
    List<Step> steps = ENGINE.run(wishes.document(), wishes.applied()).steps();
    for (Way way : Way.values()) {
      Session session = ENGINE.open(wishes.document());
      long mark = session.mark();
      steps.forEach(step -> session.execute(plan(List.of(step.withIndex(1)))));
      assertThat(session.version()).isPositive();
      way.takeBack(session, mark);
      assertThat(text(session)).as("%s of %s", way, wishes).isEqualTo(base);
    }
    count(Way.values().length, 600);
  }

  @Tag("HIST-5")
  @Property(seed = SEED, tries = 200)
  void batch_ofAnyCommands_isOneThingToUndo(@ForAll("wishes") Wishes wishes) {
    String base = EditLaws.text(wishes.document());
    for (BatchOptions how : List.of(BatchOptions.atomic(), BatchOptions.bestEffort())) {
      Session session = ENGINE.open(wishes.document());
      session.executeBatch(wishes.clauses(), how);
      rollbacks += session.history().entries().size();
      session.undo();
      assertThat(text(session)).as("%s of %s", how, wishes).isEqualTo(base);
    }
    count(0, 350);
  }

  /** "If the work throws, what it did is taken back." */
  @Tag("HIST-15")
  @Property(seed = SEED, tries = 200)
  void group_thatThrows_isTakenBack(@ForAll("wishes") Wishes wishes) {
    String base = EditLaws.text(wishes.document());
    Session session = ENGINE.open(wishes.document());
    IllegalStateException fault = new IllegalStateException("a fault that is wanted");
    List<Throwable> thrown = new ArrayList<>();
    try {
      session.group("all", () -> doAndThrow(session, wishes, fault));
    } catch (IllegalStateException e) {
      thrown.add(e);
    }
    assertThat(thrown).containsExactly(fault);
    assertThat(text(session)).as("%s", wishes).isEqualTo(base);
    assertThat(session.history().entries()).isEmpty();
    count(1, 200);
  }

  private static void doAndThrow(Session session, Wishes wishes, RuntimeException fault) {
    wishes.clauses().forEach(session::execute);
    assertThat(session.version()).isPositive();
    throw fault;
  }

  /** Whatever is done and taken back in any order, there is a text for each state. */
  @Tag("HIST-3")
  @Tag("HIST-8")
  @Property(seed = SEED, tries = 300)
  void session_doneUndoneAndSquashedAtWill_hasTheTextsOfItsHistory(
      @ForAll("wishes") Wishes wishes,
      @ForAll @Size(min = 10, max = 25) List<@IntRange(max = 9999) Integer> picks) {
    HistoryWalk walk = new HistoryWalk(ENGINE.open(wishes.document()), wishes.clauses());
    picks.forEach(walk::step);
    walk.undoAll();
    assertThat(walk.text()).isEqualTo(EditLaws.text(wishes.document()));
    count(walk.takenBack(), 1_500);
  }
}
