package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import java.util.ArrayList;
import java.util.List;

/** What commands on a benchmark document leave as traces, cut to a number of lines. */
final class BenchTraces {
  static final int SIZE = 32;

  private static final int COMPONENTS = 1000;
  private static final int STEPS = 10;

  private BenchTraces() {}

  /**
   * Returns traces, each of other commands as far as there are some: most of two steps, one in
   * eight of ten, one in sixteen refused.
   *
   * @param lines how many each has
   */
  static List<List<String>> ofLines(int lines) {
    List<String> story = story(lines + 50 * SIZE);
    List<List<String>> traces = new ArrayList<>(SIZE);
    for (int i = 0; i < SIZE; i++) {
      int from = i * (story.size() - lines) / SIZE;
      traces.add(List.copyOf(story.subList(from, from + lines)));
    }
    return traces;
  }

  private static List<String> story(int lines) {
    List<String> story = new ArrayList<>(lines);
    try (BlueprintEngine engine = BlueprintEngine.create()) {
      Session session = engine.open(engine.read(BenchDocuments.json(COMPONENTS)));
      BenchCommands pairs = BenchCommands.applied(COMPONENTS);
      BenchCommands mistakes = BenchCommands.rejected(COMPONENTS);
      BenchScripts scripts = new BenchScripts(COMPONENTS, STEPS);
      for (int i = 0; story.size() < lines; i++) {
        String command = i % 8 == 7 ? scripts.fresh(i / 8) : pairs.fresh(i);
        story.addAll(session.execute(i % 16 == 11 ? mistakes.fresh(i) : command).trace());
      }
    }
    return story;
  }
}
