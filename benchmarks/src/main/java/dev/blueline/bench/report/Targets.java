package dev.blueline.bench.report;

import static dev.blueline.bench.report.Quantity.allocated;
import static dev.blueline.bench.report.Quantity.ratio;
import static dev.blueline.bench.report.Quantity.time;
import static dev.blueline.bench.report.Target.atLeast;
import static dev.blueline.bench.report.Target.atMost;

import dev.blueline.bench.BenchDocuments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The targets that were set before the engine was built, and the limits of a bare prototype. */
final class Targets {
  private static final int SMALL = 100;
  private static final int LARGE = 10_000;
  private static final Case PATCH = Case.of("CommandBenchmark.hitPatch");
  private static final Case DOCUMENT = Case.of("CommandBenchmark.hitPatchDocument");
  private static final Case GATHER = Case.of("CommandBenchmark.hitPatchGather");
  private static final Case UNDO_REDO = Case.of("CommandBenchmark.undoRedo");
  private static final Case PATCH_BYTES = Case.of("StageBenchmark.serializePatch");
  private static final Case STEPS = Case.of("MultiStepBenchmark.steps");
  private static final Case READ = Case.of("SerializeBenchmark.read");

  /** Those that are amounts of time or space. */
  static final List<Target> AMOUNTS =
      List.of(
          atMost(1, Unit.TIME, "two edits on 100 components, patch", time(PATCH.at(SMALL)))
              .withLimit(0.37),
          atMost(3, Unit.TIME, "the same, patch and document", time(DOCUMENT.at(SMALL)))
              .withLimit(1.7),
          atMost(1.5, Unit.TIME, "two edits on 10,000 components, patch", time(PATCH.at(LARGE)))
              .withLimit(0.66),
          atMost(130, Unit.TIME, "the same, patch and document", time(DOCUMENT.at(LARGE)))
              .withLimit(104),
          atMost(2, Unit.TIME, "the same, patch and gather list", time(GATHER.at(LARGE))),
          atMost(
              3,
              Unit.TIME,
              "new words, 100 components, patch",
              time(Case.of("CommandBenchmark.missPatch").at(SMALL))),
          atMost(40, Unit.TIME, "50 steps on 100 components", time(steps("50"))),
          atMost(
              0.5,
              Unit.TIME,
              "an undo or redo on 100 components, its patch not counted",
              time(UNDO_REDO.at(SMALL)).times(0.5).minus(time(PATCH_BYTES.at(SMALL)))),
          atMost(
              250_000,
              Unit.TIME,
              "the first command of a JVM, engine and document included",
              time(Case.of("ColdStartBenchmark.firstCommand"))),
          atMost(100, Unit.TIME, "99.9% of calls, the worst collector", Targets::worstTail),
          atMost(
              5,
              Unit.TIME,
              "added to a command that is kept at `COMMIT`",
              StateSection.added("COMMIT")),
          atMost(
              300_000,
              Unit.TIME,
              "a session of 10,000 components and 1,000 entries found again",
              time(StateSection.resume())),
          atMost(
              3000,
              Unit.BYTES,
              "allocated by two edits on 100 components, patch",
              allocated(PATCH.at(SMALL))),
          atLeast(
              400, Unit.THROUGHPUT, "reading a document of 10,000 components", Targets::reading));

  /** Those that compare two figures of one machine. */
  static final List<Target> RATIOS =
      List.of(
          atLeast(
              120,
              Unit.TIMES,
              "`jacksonStack` to Blueline, 100, patch",
              peer("jacksonStack", "patch", SMALL)),
          atLeast(
              3,
              Unit.TIMES,
              "`pojoStack` to Blueline, 100, patch",
              peer("pojoStack", "patch", SMALL)),
          atMost(
              3,
              Unit.TIMES,
              "Blueline to `emfSetCommand`, 100, patch",
              ratio(
                  peerCase("blueline", "patch", SMALL), peerCase("emfSetCommand", "patch", SMALL))),
          atLeast(
              40_000,
              Unit.TIMES,
              "`jacksonStack` to Blueline, 10,000, patch",
              peer("jacksonStack", "patch", LARGE)),
          atLeast(
              200,
              Unit.TIMES,
              "`pojoStack` to Blueline, 10,000, patch",
              peer("pojoStack", "patch", LARGE)),
          atLeast(
              60,
              Unit.TIMES,
              "`jacksonStack` to Blueline, 100, document",
              peer("jacksonStack", "document", SMALL)),
          atLeast(
              5,
              Unit.TIMES,
              "`pojoStack` to Blueline, 100, document",
              peer("pojoStack", "document", SMALL)),
          atMost(
              1.6,
              Unit.TIMES,
              "patch and document to a copy of its bytes, 10,000",
              ratio(DOCUMENT.at(LARGE), Case.of("SerializeBenchmark.cloneBytes").at(LARGE))),
          atLeast(
              1,
              Unit.TIMES,
              "DSL-JSON on typed classes to a cold document written, 10,000",
              ratio(
                  Case.of("SerializeBenchmark.dslJsonPojo").at(LARGE),
                  Case.of("SerializeBenchmark.writeCold").at(LARGE))),
          atMost(2, Unit.TIMES, "patch, 10,000 to 10", ratio(PATCH.at(LARGE), PATCH.at(10))),
          atMost(50, Unit.TIMES, "50 steps to one, 100", ratio(steps("50"), steps("1"))),
          atMost(
              1,
              Unit.TIMES,
              "preview to execute, 100",
              ratio(Case.of("CommandBenchmark.preview").at(SMALL), PATCH.at(SMALL))),
          atLeast(
              10,
              Unit.TIMES,
              "commits of 64 sessions to those of one, at `DISK`",
              StateSection.gain("DISK")),
          atMost(
              10,
              Unit.TIMES,
              "rejected to applied, 100",
              ratio(Case.of("CommandBenchmark.rejected").at(SMALL), PATCH.at(SMALL))),
          atMost(
              10,
              Unit.TIMES,
              "rejected to applied, 10,000",
              ratio(Case.of("CommandBenchmark.rejected").at(LARGE), PATCH.at(LARGE))),
          atMost(
              4,
              Unit.TIMES,
              "heap of a session to its document's bytes, 10,000",
              results -> results.memory().sessionToDocument()));

  private Targets() {}

  private static Case steps(String steps) {
    return STEPS.with("steps", steps).at(SMALL);
  }

  private static Case peerCase(String method, String output, int components) {
    return Case.of("PeerBenchmark." + method).with("output", output).at(components);
  }

  private static Quantity peer(String method, String output, int components) {
    return ratio(peerCase(method, output, components), peerCase("blueline", output, components));
  }

  private static @Nullable Score worstTail(Results results) {
    return results.percentiles().all().stream()
        .filter(measurement -> measurement.is(PATCH))
        .map(measurement -> measurement.percentiles().get("99.9"))
        .filter(micros -> micros != null)
        .max(Double::compare)
        .map(Score::exact)
        .orElse(null);
  }

  private static @Nullable Score reading(Results results) {
    Score bytes = Score.exact(BenchDocuments.json(LARGE).length);
    Score time = results.plain().time(READ.at(LARGE));
    return time == null ? null : bytes.dividedBy(time);
  }
}
