package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.bench.BenchCommand.Write;
import dev.blueline.model.Blueprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What an editor's user says about a benchmark document: commands that write one field of one
 * component and one of another, in the words of commands.md, to be run round and round.
 */
final class BenchCommands {
  /*
   * Idea. Two rounds are drawn at once. The second is about the same fields as the first, with values
   * of its own. For each field all values of both rounds are drawn together, as a ring in which no
   * two neighbours are alike. So every command changes both its fields, in every
   * round, on a document that goes on changing; and each does so on the document as it was read, for
   * no value is one that it starts with.
   *
   * Skew. Components are drawn by Zipf's law. Of ten commands three are about the fields of the
   * command before, and three more about its first component. Values go back and forth. Whoever
   * says something again says it in the same words, so commands repeat to the letter. Most targets
   * are ids, some typed with a space, some a type of which there is one only.
   */
  static final int SIZE = 512;

  private static final long SEED = 20_250_711;
  private static final int MASK = SIZE - 1;
  private static final List<String> JOINTS =
      List.of(" and ", " and ", " and ", ", and ", " then ", ", then ", "; ");

  private final List<BenchCommand> commands;
  private final byte[][] latin1;

  private BenchCommands(List<BenchCommand> commands) {
    this.commands = commands;
    latin1 =
        commands.stream()
            .map(command -> command.text().getBytes(StandardCharsets.ISO_8859_1))
            .toArray(byte[][]::new);
  }

  /** Returns commands that are applied, each of them always. */
  static BenchCommands applied(int components) {
    return new BenchCommands(new Writer(components, false).write());
  }

  /** Returns such commands of which one target is unknown or ambiguous. */
  static BenchCommands rejected(int components) {
    return new BenchCommands(new Writer(components, true).write());
  }

  List<BenchCommand> commands() {
    return commands;
  }

  /**
   * Returns the text of a command as a new string, whose hash nobody has asked for yet, as it comes
   * from an editor. Costs about 20 ns and 115 bytes, which every benchmark of commands includes.
   *
   * @param index any number; the commands are counted round
   */
  String fresh(int index) {
    return new String(latin1[index & MASK], StandardCharsets.ISO_8859_1);
  }

  /**
   * Opens a document and runs all commands two rounds.
   *
   * @return the session, as it is afterwards
   * @throws IllegalStateException if a command was not applied, on the document that it meets in
   *     its turn or on the one that was read
   */
  Session openApplied(BlueprintEngine engine, Blueprint blueprint) {
    Session session = engine.open(blueprint);
    for (int i = 0; i < 2 * SIZE; i++) {
      BenchCommand command = commands.get(i & MASK);
      command.requireApplied(engine.run(blueprint, fresh(i)));
      command.requireApplied(session.execute(fresh(i)));
    }
    return session;
  }

  /** Two fields to be written by one command. */
  private record Pair(Draw first, Draw second) {}

  /** One field to be written. */
  private record Draw(BenchComponent component, BenchField field) {

    /** Returns what decides the words: the same for the same field whenever it is spoken of. */
    SplittableRandom words(int salt) {
      long field = field().name().hashCode();
      return new SplittableRandom(SEED + 31 * (31 * field + component.number()) + salt);
    }
  }

  /** Draws and spells. */
  private static final class Writer {
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final boolean rejected;
    private final List<BenchComponent> components;
    private final Map<BenchType, Integer> countOfType = new EnumMap<>(BenchType.class);
    private final ZipfPicks picks;
    private final Map<Draw, List<Integer>> values = new HashMap<>();

    Writer(int size, boolean rejected) {
      this.rejected = rejected;
      components = BenchDocuments.components(size);
      components.forEach(component -> countOfType.merge(component.type(), 1, Integer::sum));
      picks = new ZipfPicks(size, random);
    }

    List<BenchCommand> write() {
      Pair[] pairs = new Pair[SIZE];
      for (int i = 0; i < SIZE / 2; i++) {
        pairs[i] = i == 0 ? pair(components.get(0)) : next(pairs[i - 1]);
        pairs[i + SIZE / 2] = pairs[i];
      }
      drawValues(pairs);
      return Arrays.stream(pairs).map(this::command).toList();
    }

    private Pair next(Pair last) {
      int kind = random.nextInt(10);
      if (kind < 3) {
        return last;
      }
      return pair(kind < 6 ? last.first().component() : components.get(picks.next()));
    }

    private Pair pair(BenchComponent first) {
      BenchComponent second = first;
      while (second == first) {
        second = components.get(picks.next());
      }
      return new Pair(draw(first), draw(second));
    }

    private Draw draw(BenchComponent component) {
      List<BenchField> fields = component.type().fields();
      int index = Math.min(random.nextInt(fields.size()), random.nextInt(fields.size()));
      return new Draw(component, fields.get(index));
    }

    private void drawValues(Pair[] pairs) {
      Map<Draw, Integer> counts = new HashMap<>();
      for (Pair pair : pairs) {
        counts.merge(pair.first(), 1, Integer::sum);
        counts.merge(pair.second(), 1, Integer::sum);
      }
      for (Pair pair : pairs) {
        values.computeIfAbsent(pair.first(), draw -> ring(draw, counts.getOrDefault(draw, 0)));
        values.computeIfAbsent(pair.second(), draw -> ring(draw, counts.getOrDefault(draw, 0)));
      }
    }

    /** Values of which no two neighbours are alike, nor the last and the first. */
    private List<Integer> ring(Draw draw, int size) {
      List<Integer> ring = new ArrayList<>(size);
      while (ring.size() < size) {
        boolean goesBack = ring.size() > 1 && random.nextInt(10) < 6;
        int value =
            goesBack ? ring.get(ring.size() - 2) : random.nextInt(draw.field().valueCount());
        boolean isFree = ring.isEmpty() || ring.get(ring.size() - 1) != value;
        boolean closes = ring.size() < size - 1 || ring.isEmpty() || ring.get(0) != value;
        if (isFree && closes) {
          ring.add(value);
        }
      }
      return ring;
    }

    private BenchCommand command(Pair pair) {
      SplittableRandom words = pair.first().words(pair.second().component().number());
      boolean spoilsFirst = rejected && words.nextBoolean();
      String first = clause(pair.first(), spoilsFirst);
      String second = clause(pair.second(), rejected && !spoilsFirst);
      boolean carries = isAssignment(first) && isAssignment(second) && words.nextBoolean();
      String text =
          (words.nextInt(20) == 0 ? "please " : "")
              + first
              + (carries ? " and " : JOINTS.get(words.nextInt(JOINTS.size())))
              + (carries ? second.substring(second.indexOf(' ') + 1) : second);
      return new BenchCommand(text, List.of(written(pair.first()), written(pair.second())));
    }

    private static Write written(Draw draw) {
      return new Write(draw.component().id(), draw.field().path());
    }

    /** "change the color of a to red and the text of b to "Buy"": the verb is said once. */
    private static boolean isAssignment(String clause) {
      return clause.startsWith("change ") || clause.startsWith("set ");
    }

    private String clause(Draw draw, boolean isSpoilt) {
      SplittableRandom words = draw.words(0);
      List<Integer> ring = values.getOrDefault(draw, List.of());
      int value = ring.remove(0);
      BenchComponent component = draw.component();
      String target = isSpoilt ? wrongTarget(component, words) : target(component, words);
      return draw.field().clause(component, target, value, words);
    }

    private String target(BenchComponent component, SplittableRandom words) {
      int form = words.nextInt(20);
      if (form < 10 && count(component) == 1) {
        return "the " + component.type().word();
      }
      return form == 19 ? component.id().replace('_', ' ') : component.id();
    }

    private String wrongTarget(BenchComponent component, SplittableRandom words) {
      boolean isAmbiguous = words.nextBoolean() && component.type() != BenchType.TEXT;
      return isAmbiguous && count(component) > 1
          ? "the " + component.type().word()
          : component.type().word() + '_' + (components.size() + words.nextInt(100));
    }

    private int count(BenchComponent component) {
      return countOfType.getOrDefault(component.type(), 0);
    }
  }
}
