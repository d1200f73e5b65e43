package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.bench.BenchCommand.Write;
import dev.blueline.model.Blueprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Commands of as many steps as wanted on a benchmark document, some components far more often than
 * others, to be run round and round.
 */
final class BenchScripts {
  /*
   * The second half of the commands is about the same fields as the first. So each field is written
   * an even number of times a round, and two values of its own that take turns change it every
   * time, in every round; no document starts with either. No command writes a field twice: every
   * step is an edit.
   */
  static final int SIZE = 256;

  private static final long SEED = 20_261_127;
  private static final List<String> JOINTS =
      List.of(" and ", " and ", " and ", ", and ", " then ", ", then ", "; ");

  private final List<BenchCommand> commands = new ArrayList<>(SIZE);
  private final byte[][] utf8 = new byte[SIZE][];

  BenchScripts(int components, int steps) {
    Drawing drawing = new Drawing(components);
    List<List<Draw>> half = new ArrayList<>();
    for (int i = 0; i < SIZE / 2; i++) {
      half.add(drawing.draw(steps));
    }
    Spelling spelling = new Spelling();
    for (int i = 0; i < SIZE; i++) {
      BenchCommand command = spelling.command(half.get(i % (SIZE / 2)));
      commands.add(command);
      utf8[i] = command.text().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** A field of a component. */
  private record Draw(BenchComponent component, BenchField field) {}

  /** Draws what commands write. */
  private static final class Drawing {
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<BenchComponent> components;
    private final ZipfPicks picks;

    Drawing(int size) {
      components = BenchDocuments.components(size);
      picks = new ZipfPicks(size, random);
    }

    List<Draw> draw(int steps) {
      Set<Draw> drawn = new LinkedHashSet<>();
      while (drawn.size() < steps) {
        BenchComponent component = components.get(picks.next());
        List<BenchField> fields = fields(component);
        drawn.add(new Draw(component, fields.get(random.nextInt(fields.size()))));
      }
      return List.copyOf(drawn);
    }

    /** Every type has an opacity here: else ten components have less than fifty fields. */
    private static List<BenchField> fields(BenchComponent component) {
      List<BenchField> fields = new ArrayList<>(component.type().fields());
      if (!fields.contains(BenchField.OPACITY)) {
        fields.add(BenchField.OPACITY);
      }
      return fields;
    }
  }

  /** Spells commands, each of which finds the values that the ones before it left. */
  private static final class Spelling {
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<Draw, Integer> turns = new HashMap<>();

    BenchCommand command(List<Draw> drawn) {
      StringBuilder text = new StringBuilder();
      List<Write> writes = new ArrayList<>(drawn.size());
      for (Draw draw : drawn) {
        text.append(text.length() == 0 ? "" : JOINTS.get(random.nextInt(JOINTS.size())))
            .append(clause(draw));
        writes.add(new Write(draw.component().id(), draw.field().path()));
      }
      return new BenchCommand(text.toString(), writes);
    }

    private String clause(Draw draw) {
      BenchComponent component = draw.component();
      int turn = turns.merge(draw, 1, Integer::sum) % 2;
      int value = (component.number() + turn) % draw.field().valueCount();
      SplittableRandom words = new SplittableRandom(SEED + component.number());
      return draw.field().clause(component, component.id(), value, words);
    }
  }

  List<BenchCommand> commands() {
    return commands;
  }

  /** Returns the text of a command as a new string; the commands are counted round. */
  String fresh(int index) {
    return new String(utf8[Math.floorMod(index, SIZE)], StandardCharsets.UTF_8);
  }

  /**
   * Opens a document and runs all commands a round.
   *
   * @return the session, as it is afterwards
   * @throws IllegalStateException if one was not applied with just its edits
   */
  Session openApplied(BlueprintEngine engine, Blueprint blueprint) {
    Session session = engine.open(blueprint);
    for (BenchCommand command : commands) {
      command.requireApplied(session.execute(command.text()));
    }
    return session;
  }
}
