package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.bench.BenchCommand.Write;
import dev.blueline.model.Blueprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Commands of as many steps as wanted, each of which writes another field, to be run round and
 * round on a benchmark document.
 */
final class BenchSteps {
  /*
   * Commands come in groups: a group writes each of its fields once, and the next group the same
   * fields with other values. No field starts with either value, so every step of every command
   * changes something, however the fields of several groups overlap.
   */
  static final int SIZE = 320;

  private static final long SEED = 20_261_121;

  private final List<BenchCommand> commands = new ArrayList<>(SIZE);
  private final byte[][] utf8 = new byte[SIZE][];

  /**
   * Makes commands.
   *
   * @param components how many the document has
   * @param steps how many a command has
   * @param group how many commands in a row have no field in common; a divisor of 160
   */
  BenchSteps(int components, int steps, int group) {
    List<Draw> fields = fields(BenchDocuments.components(components));
    SplittableRandom random = new SplittableRandom(SEED);
    while (commands.size() < SIZE) {
      List<Draw> drawn = draw(fields, steps * group, random);
      for (int value = 0; value < 2; value++) {
        for (int i = 0; i < group; i++) {
          add(drawn.subList(i * steps, (i + 1) * steps), value);
        }
      }
    }
  }

  /** A field of a component. */
  private record Draw(BenchComponent component, BenchField field) {}

  private static List<Draw> fields(List<BenchComponent> components) {
    List<Draw> fields = new ArrayList<>();
    for (BenchComponent component : components) {
      component.type().fields().stream()
          .distinct()
          .forEach(field -> fields.add(new Draw(component, field)));
    }
    return fields;
  }

  private static List<Draw> draw(List<Draw> fields, int steps, SplittableRandom random) {
    List<Draw> drawn = new ArrayList<>(steps);
    for (int i = 0; i < steps; i++) {
      Collections.swap(fields, i, i + random.nextInt(fields.size() - i));
      drawn.add(fields.get(i));
    }
    return drawn;
  }

  private void add(List<Draw> drawn, int value) {
    StringBuilder text = new StringBuilder();
    List<Write> writes = new ArrayList<>(drawn.size());
    for (Draw draw : drawn) {
      BenchComponent component = draw.component();
      SplittableRandom words = new SplittableRandom(component.number());
      text.append(text.length() == 0 ? "" : ", and ")
          .append(draw.field().clause(component, component.id(), value, words));
      writes.add(new Write(component.id(), draw.field().path()));
    }
    utf8[commands.size()] = text.toString().getBytes(StandardCharsets.UTF_8);
    commands.add(new BenchCommand(text.toString(), writes));
  }

  /** Returns the text of a command as a new string; the commands are counted round. */
  String fresh(int index) {
    return new String(utf8[Math.floorMod(index, SIZE)], StandardCharsets.UTF_8);
  }

  /**
   * Opens a document and runs all commands a round.
   *
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
