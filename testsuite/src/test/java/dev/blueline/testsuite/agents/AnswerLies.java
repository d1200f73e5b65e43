package dev.blueline.testsuite.agents;

import static dev.blueline.plan.RefusalCode.AGENT_FAILED;
import static dev.blueline.plan.RefusalCode.INVALID_ANSWER;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.agents.Way.Saying;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers that are none, or not to what was asked. */
final class AnswerLies {
  private static final String TWO_STEPS = "make buy red and hide sell";
  private static final String ONE_STEP = "make buy red";

  private AnswerLies() {}

  static Stream<Lie> all() {
    return Stream.concat(answers(), failures());
  }

  private static Stream<Lie> answers() {
    return Stream.of(
        lie("no list", AGENT_FAILED, answers -> null),
        lie("no answers", INVALID_ANSWER, answers -> List.of()),
        lie("too few answers", INVALID_ANSWER, answers -> answers.subList(0, 1)),
        lie("too many answers", INVALID_ANSWER, answers -> with(answers, answers.get(1))),
        lie("a million answers", INVALID_ANSWER, answers -> many(answers.get(0))),
        lie("a null answer", INVALID_ANSWER, answers -> Arrays.asList(answers.get(0), null)),
        lie("another order", INVALID_ANSWER, AnswerLies::reversed),
        lie("the same step twice", INVALID_ANSWER, AnswerLies::firstTwice),
        lie("another step", INVALID_ANSWER, answers -> shifted(answers, 1)),
        lie("step 0", INVALID_ANSWER, answers -> shifted(answers, -1)),
        lie("the least step", INVALID_ANSWER, answers -> shifted(answers, Integer.MIN_VALUE)),
        lie("a list that throws", AGENT_FAILED, answers -> new Unreadable(answers)),
        lie("a list that lies of its size", INVALID_ANSWER, answers -> new Endless(answers)));
  }

  private static Lie lie(
      String name, RefusalCode code, Function<List<Answer>, List<Answer>> twisted) {
    return new Lie(name, TWO_STEPS, code, bundle -> twisted.apply(Bundling.builtIn(bundle)));
  }

  private static List<Answer> with(List<Answer> answers, Answer more) {
    List<Answer> all = new ArrayList<>(answers);
    all.add(more);
    return all;
  }

  private static List<Answer> many(Answer answer) {
    return Collections.nCopies(1_000_000, answer);
  }

  private static List<Answer> reversed(List<Answer> answers) {
    List<Answer> reversed = new ArrayList<>(answers);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<Answer> firstTwice(List<Answer> answers) {
    return List.of(answers.get(0), answers.get(0));
  }

  private static List<Answer> shifted(List<Answer> answers, int by) {
    return answers.stream().map(a -> Answer.done(a.step() + by, a.delta())).toList();
  }

  private static Stream<Lie> failures() {
    return Stream.of(
        failure("a RuntimeException", bundle -> thrown(new IllegalStateException("no"))),
        failure("a checked exception", bundle -> thrown(new Exception("no"))),
        failure("an InterruptedException", bundle -> thrown(new InterruptedException())),
        failure("a CancellationException", bundle -> thrown(new CancellationException())),
        failure("a CompletionException", bundle -> thrown(new CompletionException(null))),
        failure("an AssertionError", bundle -> thrown(new AssertionError("no"))),
        failure("an OutOfMemoryError", bundle -> thrown(new OutOfMemoryError("no"))),
        failure("a LinkageError", bundle -> thrown(new NoClassDefFoundError("no"))),
        failure("an exception that throws", bundle -> thrown(new Untellable())),
        failure("a StackOverflowError", bundle -> endless(0)),
        failure("what an answer cannot be made of", AnswerLies::withoutDelta));
  }

  private static Lie failure(String name, Saying saying) {
    return new Lie(name, ONE_STEP, AGENT_FAILED, saying);
  }

  private static List<Answer> thrown(Throwable what) throws Exception {
    if (what instanceof Error error) {
      throw error;
    }
    throw (Exception) what;
  }

  private static List<Answer> endless(int depth) {
    return depth < 0 ? List.of() : List.of(endless(depth + 1).get(0));
  }

  private static List<Answer> withoutDelta(Bundle bundle) {
    return List.of(Answer.done(bundle.steps().get(0).index(), (Delta) null));
  }

  /** Even to print it throws. */
  private static final class Untellable extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("no trace");
    }
  }

  private static class Unreadable extends AbstractList<Answer> {
    final List<Answer> answers;

    Unreadable(List<Answer> answers) {
      this.answers = answers;
    }

    @Override
    public Answer get(int index) {
      throw new IllegalStateException("not to be read");
    }

    @Override
    public int size() {
      return answers.size();
    }

    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public int hashCode() {
      return Objects.hash(answers);
    }
  }

  /** Says that it is as long as was asked for, and gives more. */
  private static final class Endless extends Unreadable {
    Endless(List<Answer> answers) {
      super(answers);
    }

    @Override
    public Answer get(int index) {
      return answers.get(0);
    }

    @Override
    public Object[] toArray() {
      return Collections.nCopies(1000, answers.get(0)).toArray();
    }
  }
}
