package dev.blueline.testsuite.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The same load gives the same digests in any JVM. The first JVM runs the whole load, each other
 * one a share of it, which is larger, and the JVMs more, in a long run ({@code -Plong}).
 *
 * <p>To see what differs, run the {@link Child} that the message shows in both JVMs.
 */
class SurroundingsTest {
  private static final boolean IS_LONG = Boolean.getBoolean("blueline.long");
  private static final int SHARES = IS_LONG ? 2 : 8;
  private static final int SHARES_OF_THE_SLOW = IS_LONG ? 4 : 60;
  private static final int MAX_MINUTES = IS_LONG ? 60 : 5;
  private static final Path PLACE = Path.of("target", "determinism").toAbsolutePath();

  /** As many at once as there are processors in the smallest of our machines. */
  private static final ExecutorService CHILDREN = Executors.newFixedThreadPool(2);

  private static Map<String, String> expected;

  @BeforeAll
  static void runTheFirst() throws Exception {
    expected = start(Surroundings.few().get(0), 0, 1).get();
    assertThat(expected).hasSize(Load.episodes().size());
    System.out.printf(
        "determinism: %d made and %d real commands, %d episodes%n",
        Load.MADE, Load.REAL, expected.size());
  }

  @AfterAll
  static void endChildren() {
    CHILDREN.shutdownNow();
  }

  @Tag("DET-1")
  @Tag("DET-2")
  @Tag("DET-3")
  @Tag("DET-4")
  @Tag("DET-5")
  @Tag("DET-6")
  @TestFactory
  List<DynamicTest> run_inAnySurroundings_givesTheSameDigests() {
    List<Surroundings> all = IS_LONG ? Surroundings.many() : Surroundings.few();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      tests.add(test(all.get(i), i % SHARES, SHARES));
    }
    tests.add(test(Surroundings.interpreted(), 0, SHARES_OF_THE_SLOW));
    return tests;
  }

  private static DynamicTest test(Surroundings surroundings, int nth, int count) {
    Future<Map<String, String>> child = start(surroundings, nth, count);
    return DynamicTest.dynamicTest(
        surroundings.name(), () -> requireSame(child.get(), surroundings, count));
  }

  private static Future<Map<String, String>> start(Surroundings surroundings, int nth, int count) {
    return CHILDREN.submit(() -> digests(surroundings, nth, count));
  }

  private static void requireSame(
      Map<String, String> digests, Surroundings surroundings, int count) {
    int least = expected.size() / count;
    assertThat(digests).hasSizeBetween(least, least + 1);
    List<String> different = new ArrayList<>(digests.keySet());
    different.removeIf(episode -> digests.get(episode).equals(expected.get(episode)));
    assertThat(different)
        .as("as elsewhere; see %s EPISODE", command(surroundings, List.of()))
        .isEmpty();
  }

  private static Map<String, String> digests(Surroundings surroundings, int nth, int count)
      throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    Path out = Files.createTempFile(PLACE, "digests", ".txt");
    List<String> command = command(surroundings, List.of("" + nth, "" + count));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process child = builder.start();
    try {
      assertThat(child.waitFor(MAX_MINUTES, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
    } finally {
      child.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(child.exitValue()).as("%s: %s", command, lines).isZero();
    Map<String, String> digests = new LinkedHashMap<>();
    lines.forEach(line -> digests.put(line.split(" ")[0], line.split(" ")[1]));
    return digests;
  }

  private static List<String> command(Surroundings surroundings, List<String> which) {
    List<String> command = new ArrayList<>();
    command.add(surroundings.java().toString());
    command.addAll(surroundings.jvm());
    command.add(Child.class.getName());
    command.addAll(List.of("" + surroundings.threads(), surroundings.cache()));
    command.addAll(which);
    return command;
  }
}
