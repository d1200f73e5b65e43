package dev.blueline.testsuite.determinism;

import dev.blueline.BatchOptions;
import dev.blueline.BatchRequest;
import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.commands.CaseDocuments;
import dev.blueline.testsuite.commands.CommandCase;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.MadeCommands;
import dev.blueline.testsuite.fixture.MadeDocuments;
import dev.blueline.testsuite.fixture.PatchScript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What is run everywhere: 500 commands of people and 5,000 made ones, each document edited in one
 * session with undo, redo and previews in between; commands that make no sense, patches of
 * strangers, batches. All of it follows from numbers that are written here.
 */
final class Load {
  static final int REAL = 500;
  static final int MADE = 5_000;

  private static final int COMMANDS_EACH = 25;
  private static final int CASES_EACH = 25;
  private static final int PATCHED = 40;
  private static final int BATCHED = 40;
  private static final int MAX_CLAUSES = 4;

  private Load() {}

  /** One kind behind the other, so that a share of them all has some of each. */
  static List<Episode> episodes() {
    List<Episode> all = new ArrayList<>();
    addOfCases(all, "real", Load::run);
    addOfCases(all, "mixed", Load::runMixed);
    addOfCases(all, "shouted", Load::runShouted);
    addOfSeeds(all, "made", MADE / COMMANDS_EACH, Load::runMade);
    addOfSeeds(all, "patched", PATCHED, Load::runPatches);
    addOfSeeds(all, "batched", BATCHED, Load::runBatches);
    return all;
  }

  /** What is done with some cases. */
  private interface OfCases {
    void run(List<CommandCase> cases, BlueprintEngine engine, Results out);
  }

  private static void addOfCases(List<Episode> all, String kind, OfCases work) {
    List<CommandCase> cases = cases();
    for (int from = 0; from < REAL; from += CASES_EACH) {
      List<CommandCase> some = cases.subList(from, from + CASES_EACH);
      all.add(new Episode(kind + "-" + from, (engine, out) -> work.run(some, engine, out)));
    }
  }

  /** What is done with a document that a number stands for. */
  private interface OfSeed {
    void run(int seed, BlueprintEngine engine, Results out);
  }

  private static void addOfSeeds(List<Episode> all, String kind, int count, OfSeed work) {
    for (int i = 0; i < count; i++) {
      int seed = i;
      all.add(new Episode(kind + "-" + i, (engine, out) -> work.run(seed, engine, out)));
    }
  }

  /** As many as asked for, spread evenly over all case files. */
  private static List<CommandCase> cases() {
    List<CommandCase> all = CaseDocuments.cases();
    return IntStream.range(0, REAL).mapToObj(i -> all.get(i * all.size() / REAL)).toList();
  }

  private static void run(List<CommandCase> cases, BlueprintEngine engine, Results out) {
    for (CommandCase each : cases) {
      Session session = engine.open(CaseDocuments.of(each));
      each.commands().forEach(command -> out.add(session.execute(command)));
      out.add(session.explain(each.commands().get(0)).toJsonObject().toString());
      out.add(session.blueprint());
    }
  }

  /** Letter case does not matter, and how it is changed must not depend on the locale. */
  private static void runShouted(List<CommandCase> cases, BlueprintEngine engine, Results out) {
    for (CommandCase each : cases) {
      String shouted = each.commands().get(0).toUpperCase(Locale.ROOT);
      out.add(engine.run(CaseDocuments.of(each), shouted));
    }
  }

  /** Half of one command and half of another: mostly refused, each in its own words. */
  private static void runMixed(List<CommandCase> cases, BlueprintEngine engine, Results out) {
    for (int i = 0; i < cases.size(); i++) {
      String one = cases.get(i).commands().get(0);
      String other = cases.get((i + 1) % cases.size()).commands().get(0);
      String mixed = one.substring(0, one.length() / 2) + other.substring(other.length() / 2);
      out.add(engine.run(CaseDocuments.of(cases.get(i)), mixed));
    }
  }

  private static void runMade(int seed, BlueprintEngine engine, Results out) {
    SplittableRandom random = new SplittableRandom(seed);
    Session session = engine.open(document(seed));
    for (int i = 0; i < COMMANDS_EACH; i++) {
      out.add(session.execute(command(session.blueprint(), random)));
      switch (random.nextInt(8)) {
        case 0 -> out.add(session.undo());
        case 1 -> out.add(session.redo());
        case 2 -> out.add(session.preview(command(session.blueprint(), random)));
        default -> out.add(session.blueprint().hash());
      }
    }
    engine.report(session.blueprint()).forEach(violation -> out.add(violation.toString()));
    out.add(session.repair());
    out.add(session.blueprint());
  }

  /** Valid and wild ones, of every dialect, with boxes of whole and of broken numbers. */
  private static Blueprint document(int seed) {
    BlueprintSchema storefront = BlueprintSchema.storefront();
    return switch (seed % 6) {
      case 0 -> Blueprints.valid(storefront, seed, 30);
      case 1 -> Blueprints.wild(storefront, seed, 30);
      case 2 -> Blueprints.valid(BlueprintSchema.web(), seed, 30);
      case 3 -> Blueprints.wild(BlueprintSchema.web(), seed, 30);
      case 4 -> MadeDocuments.inCorners(Blueprints.valid(storefront, seed, 30));
      default -> MadeDocuments.scaled(MadeDocuments.column(seed), new BigDecimal("0.937"));
    };
  }

  private static String command(Blueprint document, SplittableRandom random) {
    List<Long> clauses = random.longs(1 + random.nextInt(MAX_CLAUSES)).boxed().toList();
    return MadeCommands.of(document, clauses, MadeCommands.all());
  }

  private static void runPatches(int seed, BlueprintEngine engine, Results out) {
    SplittableRandom random = new SplittableRandom(seed);
    Session session = engine.open(document(seed));
    for (int i = 0; i < COMMANDS_EACH; i++) {
      List<Long> operations =
          random.longs(1 + random.nextInt(2), 0, Long.MAX_VALUE).boxed().toList();
      out.add(session.apply(new PatchScript(operations).play(session.blueprint())));
    }
    out.add(session.blueprint());
  }

  private static void runBatches(int seed, BlueprintEngine engine, Results out) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Session> sessions =
        IntStream.range(0, 5).mapToObj(i -> engine.open(document(seed + i))).toList();
    for (BatchOptions options : List.of(BatchOptions.atomic(), BatchOptions.bestEffort())) {
      List<BatchRequest> requests =
          sessions.stream()
              .map(session -> new BatchRequest(session, commands(session.blueprint(), random)))
              .toList();
      engine.runAll(requests, options).forEach(out::add);
    }
    sessions.forEach(session -> out.add(session.blueprint()));
  }

  private static List<String> commands(Blueprint document, SplittableRandom random) {
    return IntStream.range(0, 5).mapToObj(i -> command(document, random)).toList();
  }
}
