package dev.blueline.testsuite.determinism;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM to run the load in.
 *
 * @param name what is special about it
 * @param java the program that starts it
 * @param jvm its arguments
 * @param threads how many threads share the load, and how many steps a call of the agent holds
 * @param cache {@code cold}, {@code one} or {@code warm}
 */
record Surroundings(String name, Path java, List<String> jvm, int threads, String cache) {
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  /** Two or more differences each, so that all of them fit into few JVMs. */
  static List<Surroundings> few() {
    List<Surroundings> all = new ArrayList<>();
    all.add(here("as it comes", 1, "cold", ""));
    all.add(
        here(
            "Parallel, Turkish, Kathmandu, Latin-1, random hashes",
            4,
            "one",
            "-XX:+UseParallelGC -Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu"
                + " -Dfile.encoding=ISO-8859-1 -XX:hashCode=0"));
    all.add(
        here(
            "Serial, C1, Arabic, St John's, UTF-16, hashes by address",
            16,
            "cold",
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.language=ar -Duser.country=EG"
                + " -Duser.timezone=America/St_Johns -Dfile.encoding=UTF-16 -XX:hashCode=1"));
    all.add(
        here(
            "ZGC, German, all hashes equal",
            2,
            "warm",
            "-XX:+UseZGC -Duser.language=de -Duser.country=DE -XX:hashCode=2"));
    for (Path other : others()) {
      all.add(
          at(
              other,
              "G1, American, hashes in order",
              3,
              "warm",
              "-Duser.language=en -Duser.country=US -XX:hashCode=3"));
      all.add(
          at(
              other,
              "ZGC, Turkish, no C2",
              8,
              "one",
              "-XX:+UseZGC -XX:TieredStopAtLevel=3 -Duser.language=tr -XX:hashCode=4"));
    }
    return all;
  }

  /** Slow: for a small share of the load, or a long run. */
  static Surroundings interpreted() {
    return here("-Xint", 2, "cold", "-Xint -Duser.language=ar -Duser.country=EG");
  }

  /** Each difference alone, in each JDK. */
  static List<Surroundings> many() {
    List<Path> jdks = new ArrayList<>(others());
    jdks.add(HOME);
    List<Surroundings> all = new ArrayList<>(few());
    for (Path jdk : jdks) {
      for (String one : ONE_BY_ONE) {
        all.add(at(jdk, one, 1, "cold", one));
      }
      for (int threads : new int[] {2, 3, 5, 8, 16}) {
        all.add(at(jdk, threads + " threads", threads, threads % 2 == 0 ? "warm" : "one", ""));
      }
    }
    return all;
  }

  private static final List<String> ONE_BY_ONE =
      List.of(
          "-XX:+UseG1GC",
          "-XX:+UseParallelGC",
          "-XX:+UseSerialGC",
          "-XX:+UseZGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-TieredCompilation",
          "-Duser.language=tr -Duser.country=TR",
          "-Duser.language=ar -Duser.country=EG",
          "-Duser.language=de -Duser.country=DE",
          "-Duser.language=en -Duser.country=US",
          "-Duser.timezone=Asia/Kathmandu",
          "-Duser.timezone=America/St_Johns",
          "-Dfile.encoding=ISO-8859-1",
          "-Dfile.encoding=UTF-16",
          "-XX:hashCode=0",
          "-XX:hashCode=1",
          "-XX:hashCode=2",
          "-XX:hashCode=3",
          "-XX:hashCode=4",
          "-XX:hashCode=5");

  private static Surroundings here(String name, int threads, String cache, String jvm) {
    return at(HOME, name, threads, cache, jvm);
  }

  private static Surroundings at(Path home, String name, int threads, String cache, String jvm) {
    List<String> arguments = new ArrayList<>(List.of("-XX:+UnlockExperimentalVMOptions"));
    Arrays.stream(jvm.split(" ")).filter(each -> !each.isEmpty()).forEach(arguments::add);
    String whole = home.getFileName() + ": " + name;
    return new Surroundings(whole, home.resolve("bin/java"), arguments, threads, cache);
  }

  /** JDKs of other versions beside the one that runs this. */
  private static List<Path> others() {
    try (Stream<Path> siblings = Files.list(HOME.toRealPath().getParent())) {
      return siblings
          .filter(home -> !Files.isSymbolicLink(home))
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .filter(home -> feature(home) >= 17 && feature(home) != Runtime.version().feature())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of a JDK by its release file; 0 where it does not say. */
  private static int feature(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
