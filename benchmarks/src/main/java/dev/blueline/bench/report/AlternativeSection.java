package dev.blueline.bench.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Parts of the engine beside the plain way of doing the same. */
final class AlternativeSection implements Section {
  private static final List<Contest> CONTESTS =
      List.of(
          new Contest(
              "VerifyBenchmark",
              "Verifying an edit of one field",
              List.of(
                  new Line("scoped", "all rules, each only where the edit can matter"),
                  new Line("full", "all rules of the whole document"),
                  new Line("fullPairwise", "the same, overlaps looked for between all pairs"))),
          new Contest(
              "DecomposeBenchmark",
              "Reading a command",
              List.of(
                  new Line("hit", "known words"),
                  new Line("miss", "new words"),
                  new Line("longMiss", "fifty commands in one, new words"),
                  new Line("repaired", "a letter left out"),
                  new Line("nonsense64KiB", "64 KiB that say nothing"))),
          new Contest(
              "SerializeBenchmark",
              "Reading and writing a document",
              List.of(
                  new Line("cloneBytes", "its bytes copied: no array can be made faster"),
                  new Line("applyEdit", "an edit of one field, which the next three begin with"),
                  new Line("writeOneChanged", "all bytes after it"),
                  new Line("chunks", "the same as a list of pieces"),
                  new Line("plainWrite", "the same, all components encoded again"),
                  new Line("patch", "such an edit as a patch"),
                  new Line("writeCold", "all bytes of what was never written before"),
                  new Line("dslJsonPojo", "typed classes written by DSL-JSON"),
                  new Line("fastjson2", "typed classes written by fastjson2"),
                  new Line("read", "bytes to a document"))),
          new Contest(
              "ObserveBenchmark",
              "Watching a command",
              List.of(
                  new Line("nobody", "nobody watches"),
                  new Line("otherRecording", "a flight recording that wants none of our events"),
                  new Line("listener", "a listener that counts"),
                  new Line("metrics", "`EngineMetrics`"),
                  new Line("commandEvents", "a flight recording of every command"),
                  new Line("stageEvents", "of every command and stage"))),
          new Contest(
              "BatchBenchmark",
              "Fifty steps, an agent of 5 ms",
              List.of(
                  new Line("fiftyStepsBundled", "steps in bundles, five calls at a time"),
                  new Line("fiftyStepsOneByOne", "a call for each step, one after another"))),
          new Contest(
              "BatchBenchmark",
              "Five commands, an agent of 5 ms",
              List.of(
                  new Line("remoteBatchOfFive", "in one batch"),
                  new Line("remoteFiveInARow", "in a row"))),
          new Contest(
              "BatchBenchmark",
              "Five commands, the built-in agent",
              List.of(
                  new Line("batchOfFive", "in one atomic batch"),
                  new Line("fiveInARow", "in a row"))),
          new Contest(
              "BatchBenchmark",
              "Five hundred batches for each of two documents",
              List.of(
                  new Line("twoDocumentsTwoThreads", "on two threads"),
                  new Line("twoDocumentsOneThread", "on one"))));

  /** Ways to do a thing, of which the first is what the others are compared with. */
  private record Contest(String className, String title, List<Line> ways) {}

  @Override
  public void write(Results results, Page page) {
    page.heading("Parts beside the plain way");
    page.paragraph(
        "Each part apart, and what it stands instead of; in brackets, how many times as long as the first line of its table.");
    Set<String> missing = new TreeSet<>();
    for (Contest contest : CONTESTS) {
      Measurements measured = results.plain().of(contest.className());
      if (measured.isEmpty()) {
        missing.add('`' + contest.className() + '`');
      } else {
        contest(contest, measured, page);
      }
    }
    if (!missing.isEmpty()) {
      page.missing("what no file holds, " + String.join(", ", missing));
    }
  }

  private static void contest(Contest contest, Measurements measured, Page page) {
    List<String> methods = measured.methods();
    List<Line> ways = contest.ways().stream().filter(w -> methods.contains(w.method())).toList();
    page.table(
        new Grid<>(ways, Line::text)
            .columns(measured.numbers("components"), (way, s) -> cell(contest, measured, way, s))
            .table("**" + contest.title() + "**"));
  }

  private static String cell(Contest contest, Measurements measured, Line way, String size) {
    Line first = contest.ways().get(0);
    String time = Unit.TIME.cell(measured.time(at(contest, way, size)));
    Score ratio = measured.ratio(at(contest, way, size), at(contest, first, size));
    return ratio == null || way.equals(first)
        ? time
        : time + " (" + Unit.TIMES.text(Score.exact(ratio.value())) + ")";
  }

  private static Case at(Contest contest, Line way, String size) {
    return Case.of(contest.className(), way).with("components", size);
  }
}
