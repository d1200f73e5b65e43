package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.Seen;
import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.edit.Footprint;
import dev.blueline.execute.AgentCaller.Limits;
import dev.blueline.execute.AgentCaller.Reply;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Probe;
import dev.blueline.observe.Probe.Point;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to steps that are taken in order, asked for in as few calls as is safe. */
public final class Answers {
  /*
   * Idea. The steps are done one by one, each on the version that those before it left. But answers
   * are asked for ahead: with the step whose turn it is, all later ones whose footprints are
   * disjoint from what lies between and is not answered yet. An answer is used at its turn if every
   * place that its step reads or writes has the value that it was given for; else it is asked for
   * again. So the result is that of one call a step, whatever was asked when, and the footprints
   * only decide how many calls it takes. This is optimistic concurrency control with validation by
   * value [1] and a commit order fixed in advance [2].
   *
   * Trade-off. A step that depends on an answered one is asked for on a version in which that one
   * is done provisionally, without room made for it: chains take as many rounds as they are long,
   * not as there are steps. Where making room changes what it looked at, it is asked again.
   *
   * Threat. An agent whose answer depends on more than the footprint tells; see EditAgent.
   *
   * Bound. Each round answers at least the step whose turn it is, so there are at most as many
   * rounds as steps. Finding what to ask costs the places of all steps that are left, which is
   * nothing beside a call.
   *
   * [1] Dalessandro, Spear, Scott, "NOrec: Streamlining STM by Abolishing Ownership Records",
   *     PPoPP 2010.
   * [2] Gelashvili et al., "Block-STM: Scaling Blockchain Execution by Turning Ordering Curse to a
   *     Performance Blessing", PPoPP 2023.
   */
  private final AgentCaller caller;
  private final Probe probe;
  private final List<Step> steps;
  private final @Nullable Given[] given;
  private final boolean endsAtFailure;
  private Seen seen;
  private int next;

  Answers(AgentCaller caller, Probe probe, List<Step> steps, Seen seen, boolean endsAtFailure) {
    this.caller = caller;
    this.probe = probe;
    this.steps = steps;
    this.seen = seen;
    this.endsAtFailure = endsAtFailure;
    given = new Given[steps.size()];
  }

  /**
   * An answer, or why there is none.
   *
   * @param answer the answer; null where there is none
   * @param failure why there is none
   * @param blueprint the version that it was given for
   */
  record Given(@Nullable Answer answer, @Nullable Refusal failure, Blueprint blueprint) {
    boolean isGoodFor(Step step, Blueprint version) {
      return blueprint == version || step.footprint().isSameIn(blueprint, version);
    }
  }

  /** Returns whether the next steps are some steps: then they need not be asked for again. */
  public boolean continuesWith(List<Step> others) {
    if (others.size() > steps.size() - next) {
      return false;
    }
    for (int i = 0; i < others.size(); i++) {
      if (!steps.get(next + i).isSameAs(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the steps from a number of steps on behind the next. */
  public List<Step> stepsFrom(int count) {
    return steps.subList(Math.min(steps.size(), next + count), steps.size());
  }

  /** Passes over steps until so many are left. */
  public void skipTo(int left) {
    next = steps.size() - left;
  }

  /** Returns how many steps are left. */
  public int left() {
    return steps.size() - next;
  }

  /**
   * Takes note of a change of the document that was kept, once the steps go on to the next command.
   */
  public void advance(Delta delta) {
    seen = seen.and(delta);
  }

  /**
   * Returns the answer to the next step for the present version; it is asked for if need be.
   *
   * @param step the step, as it was bound to the present version
   * @param done what was done before it
   */
  Given next(Step step, DeltaRecorder done, Meter meter) {
    int turn = next++;
    Blueprint present = done.blueprint();
    Given known = given[turn];
    if (known != null && known.isGoodFor(step, present)) {
      return known;
    }
    given[turn] = null;
    askAhead(turn, done, meter);
    known = given[turn];
    return known != null && known.isGoodFor(step, present) ? known : again(done, meter);
  }

  /** Asks for the answer to the step whose turn it was, for the present version and alone. */
  Given again(DeltaRecorder done, Meter meter) {
    int turn = next - 1;
    ask(List.of(turn), done.blueprint(), Delta.EMPTY, done, meter);
    Given known = given[turn];
    if (known == null) {
      throw new IllegalStateException("what was asked is answered");
    }
    return known;
  }

  private void askAhead(int turn, DeltaRecorder done, Meter meter) {
    List<Integer> chosen = independent(turn);
    DeltaRecorder provisional = new DeltaRecorder(done.blueprint());
    for (int i = turn + 1; i < steps.size(); i++) {
      doProvisionally(given[i], provisional);
    }
    ask(chosen, provisional.blueprint(), provisional.delta(), done, meter);
  }

  /** All steps that depend on none that is not answered. */
  private List<Integer> independent(int turn) {
    List<Integer> chosen = new ArrayList<>();
    Footprint.Union before = new Footprint.Union();
    for (int i = turn; i < steps.size(); i++) {
      Footprint footprint = steps.get(i).footprint();
      if (given[i] == null) {
        if (i == turn || before.isDisjoint(footprint)) {
          chosen.add(i);
        }
        before.add(footprint);
      }
    }
    return chosen;
  }

  /** What does not fit is left out; it is asked for again at its turn. */
  private static void doProvisionally(@Nullable Given ahead, DeltaRecorder provisional) {
    if (ahead == null || ahead.answer() == null) {
      return;
    }
    try {
      provisional.apply(ahead.answer().delta(), ahead.blueprint());
    } catch (EditMismatchException e) {
      // Left out.
    }
  }

  private void ask(
      List<Integer> chosen, Blueprint version, Delta ahead, DeltaRecorder done, Meter meter) {
    probe.reached(Point.AGENT_CALL);
    Seen known = seen.previous() == null ? seen : seen.and(done.delta()).and(ahead);
    List<Bundle> bundles = bundles(chosen, version, known);
    List<Reply> replies = caller.call(bundles, limits(meter));
    int i = 0;
    for (int b = 0; b < bundles.size(); b++) {
      Reply reply = replies.get(b);
      meter.addAgentCalls(reply.calls());
      for (int s = 0; s < bundles.get(b).steps().size(); s++) {
        int position = chosen.get(i++);
        given[position] = given(reply, s, version, position == next - 1);
      }
    }
    probe.reached(Point.AGENT_ANSWER);
  }

  /** A failure counts at the turn of its step alone; a step that is ahead is asked for again. */
  private static @Nullable Given given(
      Reply reply, int position, Blueprint version, boolean isItsTurn) {
    if (reply.failure() != null) {
      return isItsTurn ? new Given(null, reply.failure(), version) : null;
    }
    return new Given(reply.answers().get(position), null, version);
  }

  private Limits limits(Meter meter) {
    return new Limits(meter.agentCallsLeft(), meter.nanosLeft(), endsAtFailure);
  }

  private List<Bundle> bundles(List<Integer> chosen, Blueprint version, Seen known) {
    Delta changes = known.changes();
    List<Bundle> bundles = new ArrayList<>(1);
    int limit = Math.min(caller.bundleLimit(), chosen.size());
    for (int from = 0; from < chosen.size(); from += limit) {
      int to = Math.min(chosen.size(), from + limit);
      List<Step> asked = new ArrayList<>(to - from);
      for (int i : chosen.subList(from, to)) {
        asked.add(steps.get(i));
      }
      bundles.add(new Bundle(asked, version, known.previous(), changes));
    }
    return bundles;
  }
}
