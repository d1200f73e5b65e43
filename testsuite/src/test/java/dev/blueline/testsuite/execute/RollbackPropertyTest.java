package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.observe.Probe.Point;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.StageHook;
import dev.blueline.pipeline.StageView;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.RefusalCode;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
 * More than 10,000 commands on arbitrary documents that fail somewhere on their way. "Leaves the
 * document as it was (identical bytes)", by keeping the pointer: the very same instance.
 */
class RollbackPropertyTest {
  private static final String SEED = "20261207";

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

  /** Fails at a point behind the first step that was applied, up to the last of the commit. */
  @Tag("API-7")
  @Property(seed = SEED, tries = 300)
  void execute_faultAtAnyPoint_isRolledBack(
      @ForAll("wishes") Wishes wishes,
      @ForAll @Size(10) List<@IntRange(max = 9999) Integer> picks) {
    String command = wishes.applied();
    AtomicReference<Nth> fault = new AtomicReference<>(Nth.never());
    AtomicInteger first = new AtomicInteger();
    Untouched subject =
        new Untouched(
            wishes.document(),
            EngineOptions.builder().probe(point -> reached(point, fault.get(), first)).build());
    assertThat(subject.session.preview(command).errors()).isEmpty();
    int last = fault.get().calls() + 2;
    for (int pick : picks) {
      fault.set(Nth.once(first.get() + pick % (last - first.get() + 1)));
      subject.require(subject.session.execute(command));
    }
    subject.requireAtLast();
    count(picks.size(), 3_000);
  }

  private static void reached(Point point, Nth fault, AtomicInteger first) {
    if (point == Point.STEP_APPLIED) {
      first.compareAndSet(0, fault.calls() + 1);
    }
    fault.call();
  }

  /** What an agent may do instead of answering a step. */
  private enum Trick {
    REFUSE,
    THROW,
    ANSWER_NULL,
    ANSWER_ANOTHER_STEP,
    ANSWER_LESS;

    List<Answer> played(Bundle bundle, int at) {
      List<Answer> answers = new ArrayList<>(new BuiltInAgent().edit(bundle));
      int step = bundle.steps().get(at).index();
      switch (this) {
        case REFUSE -> answers.set(at, Answer.refused(step, RefusalCode.UNSUPPORTED, "never"));
        case THROW -> throw new IllegalStateException("a fault that is wanted");
        case ANSWER_NULL -> answers.set(at, null);
        case ANSWER_ANOTHER_STEP -> answers.set(at, Answer.done(step + 1, answers.get(at).delta()));
        case ANSWER_LESS -> answers.remove(at);
      }
      return answers;
    }
  }

  /** Plays a trick at one step, and does all others well. */
  private static final class Trickster implements EditAgent {
    private int step;
    private Trick trick = Trick.REFUSE;

    void play(Trick next, int index) {
      trick = next;
      step = index;
    }

    @Override
    public String name() {
      return "trickster";
    }

    @Override
    public List<Answer> edit(Bundle bundle) {
      for (int i = 0; i < bundle.steps().size(); i++) {
        if (bundle.steps().get(i).index() == step) {
          return trick.played(bundle, i);
        }
      }
      return new BuiltInAgent().edit(bundle);
    }
  }

  @Tag("AGENT-14")
  @Tag("SES-2")
  @Property(seed = SEED, tries = 300)
  void execute_agentThatFailsAtAnyStep_isRolledBack(
      @ForAll("wishes") Wishes wishes,
      @ForAll @IntRange(min = 1, max = 7) int limit,
      @ForAll @Size(10) List<@IntRange(max = 9999) Integer> picks) {
    String command = wishes.applied();
    int steps = BlueprintEngine.create().run(wishes.document(), command).steps().size();
    Trickster agent = new Trickster();
    EngineOptions options =
        EngineOptions.builder()
            .agent(agent)
            .bundleLimit(limit)
            .agentRetries(limit % 2)
            .executor(Runnable::run)
            .build();
    Untouched subject = new Untouched(wishes.document(), options);
    for (int pick : picks) {
      agent.play(Trick.values()[pick % Trick.values().length], 1 + pick / 10 % steps);
      subject.require(subject.session.execute(command));
    }
    subject.requireAtLast();
    count(picks.size(), 3_000);
  }

  /** Finds an error in whatever it is shown that is another version than before. */
  private record Grumbler(Scope scope) implements Validator {
    @Override
    public String id() {
      return "grumbler";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
      out.accept(violation(blueprint, component.id()));
    }

    @Override
    public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
      out.accept(violation(blueprint, null));
    }

    private Violation violation(Blueprint blueprint, String component) {
      return new Violation(id(), severity(), component, blueprint.hash(), 1, "is there");
    }
  }

  @Tag("SES-3")
  @Property(seed = SEED, tries = 100)
  void execute_ruleThatNothingKeeps_isRolledBack(@ForAll("wishes") Wishes wishes) {
    List<Validator> rules =
        List.of(new Grumbler(Validator.Scope.SIBLINGS), new Grumbler(Validator.Scope.DOCUMENT));
    Untouched subject =
        new Untouched(wishes.document(), EngineOptions.builder().validators(rules).build());
    int refused = 0;
    for (int count = 1; count <= wishes.clauses().size(); count++) {
      CommandResult result = subject.session.execute(wishes.command(count));
      subject.require(result);
      refused += result.blocking().isEmpty() ? 0 : 1;
    }
    subject.requireAtLast();
    count(refused, 500);
  }

  /** "Atomic (all or nothing)": the last command names nothing that is there. */
  @Tag("BATCH-1")
  @Property(seed = SEED, tries = 300)
  void executeBatch_lastCommandFails_isRolledBack(@ForAll("wishes") Wishes wishes) {
    Untouched subject = new Untouched(wishes.document(), EngineOptions.defaults());
    for (int count = 1; count <= wishes.clauses().size(); count++) {
      List<String> commands = new ArrayList<>(wishes.clauses().subList(0, count));
      commands.add("make the zork red");
      BatchResult result = subject.session.executeBatch(commands, BatchOptions.atomic());
      assertThat(result.status().isSuccess()).isFalse();
      assertThat(result.blueprint()).isSameAs(wishes.document());
      subject.require(String.join("; ", commands));
    }
    subject.requireAtLast();
    count(wishes.clauses().size(), 1_700);
  }

  /** Vetoes at one of its calls. */
  private record Veto(AtomicReference<Nth> turn) implements StageHook {
    @Override
    public String name() {
      return "veto";
    }

    @Override
    public Verdict before(Stage stage, StageView view) {
      return said();
    }

    @Override
    public Verdict after(Stage stage, StageView view) {
      return said();
    }

    private Verdict said() {
      try {
        turn.get().call();
        return Verdict.PASS;
      } catch (IllegalStateException e) {
        return Verdict.veto("no");
      }
    }
  }

  @Tag("AGENT-37")
  @Property(seed = SEED, tries = 250)
  void execute_vetoAtAnyStage_isRolledBack(@ForAll("wishes") Wishes wishes) {
    AtomicReference<Nth> turn = new AtomicReference<>(Nth.never());
    Untouched subject =
        new Untouched(
            wishes.document(), EngineOptions.builder().hooks(List.of(new Veto(turn))).build());
    String command = wishes.applied();
    assertThat(subject.session.preview(command).errors()).isEmpty();
    int calls = turn.get().calls();
    for (int call = 1; call <= calls; call++) {
      turn.set(Nth.once(call));
      subject.require(subject.session.execute(command));
    }
    subject.requireAtLast();
    count(calls, 2_000);
  }

  @Tag("SES-2")
  @Property(seed = SEED, tries = 200)
  void execute_fewerEditsAllowedThanNeeded_isRolledBack(@ForAll("wishes") Wishes wishes) {
    String command = wishes.applied();
    int edits = BlueprintEngine.create().run(wishes.document(), command).delta().size();
    int refused = 0;
    for (int allowed : new TreeSet<>(List.of(1, edits - 1))) {
      if (allowed > 0 && allowed < edits) {
        CommandBudget budget = CommandBudget.DEFAULT.withEdits(allowed);
        Untouched subject =
            new Untouched(wishes.document(), EngineOptions.builder().budget(budget).build());
        subject.require(subject.session.execute(command));
        refused++;
      }
    }
    count(refused, 300);
  }
}
