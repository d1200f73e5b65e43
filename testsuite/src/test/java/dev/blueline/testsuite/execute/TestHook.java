package dev.blueline.testsuite.execute;

import dev.blueline.observe.Stage;
import dev.blueline.pipeline.StageHook;
import dev.blueline.pipeline.StageView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Notes what it is asked and shown, and says what it was told to say. For one thread. */
final class TestHook implements StageHook {
  /** One question. */
  record Asked(String hook, String when, StageView view) {
    @Override
    public String toString() {
      return hook + " " + when;
    }
  }

  private final String name;
  private final List<Asked> log;
  private final Map<String, Supplier<Verdict>> answers = new HashMap<>();

  TestHook(String name, List<Asked> log) {
    this.name = name;
    this.log = log;
  }

  static TestHook alone() {
    return new TestHook("hook", new ArrayList<>());
  }

  /** Says something at one question, such as "before verify". */
  TestHook says(String when, Supplier<Verdict> verdict) {
    answers.put(when, verdict);
    return this;
  }

  List<Asked> log() {
    return log;
  }

  /** Returns what was shown at the questions of one kind. */
  List<StageView> views(String when) {
    return log.stream().filter(asked -> asked.when().equals(when)).map(Asked::view).toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Verdict before(Stage stage, StageView view) {
    return asked("before " + stage.text(), view);
  }

  @Override
  public Verdict after(Stage stage, StageView view) {
    return asked("after " + stage.text(), view);
  }

  private Verdict asked(String when, StageView view) {
    log.add(new Asked(name, when, view));
    Supplier<Verdict> answer = answers.get(when);
    return answer == null ? Verdict.PASS : answer.get();
  }
}
