package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.Handoff;
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
import dev.blueline.plan.StepFootprint;
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
   * A failure counts at the turn of its step alone. Where an agent threw, which may be for another
   * step of the call, the step is asked for once more alone: its neighbours are none the worse.
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
  private final Handoff handoff;
  private Seen seen;
  private int next;

  Answers(
      AgentCaller caller,
      Probe probe,
      List<Step> steps,
      Seen seen,
      boolean endsAtFailure,
      Handoff handoff) {
    this.caller = caller;
    this.probe = probe;
    this.steps = steps;
    this.seen = seen;
    this.endsAtFailure = endsAtFailure;
    this.handoff = handoff;
    given = new Given[steps.size()];
  }

  /**
   * An answer, or why there is none.
   *
   * @param answer the answer; null where there is none
   * @param failure why there is none
   * @param blueprint the version that it was given for
   * @param mayBeAnothers whether it failed for what may be wrong with another step of the call
   */
  record Given(
      @Nullable Answer answer,
      @Nullable Refusal failure,
      Blueprint blueprint,
      boolean mayBeAnothers) {

    /**
     * What the step looks at is asked anew: since it was planned, other components may have come to
     * lie within its targets.
     */
    boolean isGoodFor(Step step, Blueprint version) {
      return blueprint == version
          || StepFootprint.of(step.parameters(), step.targets(), version)
              .isSameIn(blueprint, version);
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

  /** Takes note of a change of the document that was kept. */
  public void advance(Delta delta) {
    seen = seen.and(delta);
  }

  /** Goes on with the next command: what the agent knows, and how many steps are left. */
  public void resume(Seen known, int left) {
    seen = known;
    next = steps.size() - left;
  }

  /**
   * Returns the answer to the next step for the present version; it is asked for if need be.
   *
   * @param step the step, as it was bound to the present version
   * @param done what was done before it
   */
  Given next(Step step, DeltaRecorder done, Meter meter) {
    Given known = given[next++];
    return known != null && known.isGoodFor(step, done.blueprint())
        ? known
        : again(step, done, meter);
  }

  /** Asks again for the answer to the step whose turn it was, and for others that went stale. */
  Given again(Step step, DeltaRecorder done, Meter meter) {
    int turn = next - 1;
    given[turn] = null;
    boolean isAlone = askAhead(turn, done, meter);
    Given known = given[turn];
    boolean isGood = known != null && known.isGoodFor(step, done.blueprint());
    return known != null && isGood && (isAlone || !known.mayBeAnothers())
        ? known
        : alone(done, meter);
  }

  /** Asks for the answer to the step whose turn it was, for the present version and alone. */
  Given alone(DeltaRecorder done, Meter meter) {
    int turn = next - 1;
    ask(List.of(turn), done.blueprint(), Delta.EMPTY, done, meter);
    Given known = given[turn];
    if (known == null) {
      throw new IllegalStateException("what was asked is answered");
    }
    return known;
  }

  /** Returns whether nothing else was asked for in the same call. */
  private boolean askAhead(int turn, DeltaRecorder done, Meter meter) {
    DeltaRecorder provisional = new DeltaRecorder(done.blueprint());
    for (int i = turn + 1; i < steps.size(); i++) {
      if (!isDoneProvisionally(given[i], provisional)) {
        given[i] = null;
      }
    }
    List<Integer> chosen = independent(turn);
    ask(chosen, provisional.blueprint(), provisional.delta(), done, meter);
    return chosen.size() == 1 || caller.bundleLimit() == 1;
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

  /** What does not fit any more is left out, to be asked for again. */
  private static boolean isDoneProvisionally(@Nullable Given ahead, DeltaRecorder provisional) {
    if (ahead == null || ahead.answer() == null) {
      return false;
    }
    try {
      provisional.apply(ahead.answer().delta(), ahead.blueprint());
      return true;
    } catch (EditMismatchException e) {
      return false;
    }
  }

  private void ask(
      List<Integer> chosen, Blueprint version, Delta ahead, DeltaRecorder done, Meter meter) {
    probe.reached(Point.AGENT_CALL);
    Seen known = seen.previous() == null ? seen : seen.and(done.delta()).and(ahead);
    List<Bundle> bundles = bundles(chosen, version, known);
    List<Reply> replies = replies(bundles, meter);
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

  /** What was answered before is not asked again. */
  private List<Reply> replies(List<Bundle> bundles, Meter meter) {
    List<Reply> replies = new ArrayList<>(bundles.size());
    List<Bundle> asked = new ArrayList<>(bundles.size());
    for (Bundle bundle : bundles) {
      List<Answer> known = handoff.recall(bundle);
      if (known == null) {
        asked.add(bundle);
      } else {
        replies.add(new Reply(List.copyOf(known), null, 0, false));
      }
    }
    if (replies.isEmpty()) {
      return caller.call(asked, limits(meter), handoff);
    }
    List<Reply> made = asked.isEmpty() ? List.of() : caller.call(asked, limits(meter), handoff);
    return merged(bundles, asked, replies, made);
  }

  private static List<Reply> merged(
      List<Bundle> all, List<Bundle> asked, List<Reply> known, List<Reply> made) {
    List<Reply> replies = new ArrayList<>(all.size());
    int nextMade = 0;
    int nextKnown = 0;
    for (Bundle bundle : all) {
      boolean wasAsked = nextMade < asked.size() && asked.get(nextMade) == bundle;
      replies.add(wasAsked ? made.get(nextMade++) : known.get(nextKnown++));
    }
    return replies;
  }

  /** A failure counts at the turn of its step alone; a step that is ahead is asked for again. */
  private static @Nullable Given given(
      Reply reply, int position, Blueprint version, boolean isItsTurn) {
    Answer answer = reply.answers().isEmpty() ? null : reply.answers().get(position);
    if (answer == null && !isItsTurn) {
      return null;
    }
    return answer == null
        ? new Given(null, reply.failure(), version, reply.mayBeOfOne())
        : new Given(answer, null, version, false);
  }

  private Limits limits(Meter meter) {
    return new Limits(meter.agentCallsLeft(), meter.nanosLeft(), endsAtFailure, meter::outOfTime);
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
