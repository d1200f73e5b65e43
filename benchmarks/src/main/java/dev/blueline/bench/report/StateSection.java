package dev.blueline.bench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it costs to keep a session, at each durability, and to find it again. */
final class StateSection implements Section {
  static final String CLASS = "StateBenchmark";

  /** Threads of the benchmark of many sessions, each of which has one. */
  static final int SESSIONS = 64;

  private static final List<String> DURABILITIES = List.of("NONE", "COMMIT", "ASYNC", "DISK");
  private static final int SMALL = 100;
  private static final int LARGE = 10_000;

  @Override
  public void write(Results results, Page page) {
    page.heading("Sessions that are kept");
    Measurements measured = results.plain().of(CLASS);
    if (measured.isEmpty()) {
      page.missing("kept sessions, since no file holds `" + CLASS + '`');
      return;
    }
    page.paragraph(
        """
        A command of two edits on 100 components, its patch not asked for, by how its session is kept (`StateBenchmark`, docs/8-state.md),
        on the disk of the temporary directory. A thread of many waits for its own command; their commands are forced together.
        """);
    page.table(
        new Grid<>(DURABILITIES, durability -> '`' + durability + '`')
            .column("one session", one -> Unit.TIME.cell(measured.time(execute(one))))
            .column("more than `NONE`", one -> Unit.TIME.cell(more(results, one)))
            .column(
                SESSIONS + " sessions at a time, a command",
                one -> Unit.TIME.cell(many(results, one)))
            .table("durability"));
    Score resumed = measured.time(resume());
    if (resumed != null) {
      page.paragraph(
          "A session of 10,000 components with 1,000 entries of the journal behind its checkpoint is found again in "
              + Unit.TIME.cell(resumed)
              + ".");
    }
  }

  private static @Nullable Score more(Results results, String durability) {
    return durability.equals("NONE") ? null : added(durability).of(results);
  }

  private static @Nullable Score many(Results results, String durability) {
    return Quantity.time(inManySessions(durability)).times(1.0 / SESSIONS).of(results);
  }

  /** How much longer a command takes that is kept. */
  static Quantity added(String durability) {
    return Quantity.time(execute(durability)).minus(Quantity.time(execute("NONE")));
  }

  /** How many times the commits of one session many make, in the same time. */
  static Quantity gain(String durability) {
    return Quantity.ratio(execute(durability), inManySessions(durability)).times(SESSIONS);
  }

  static Case resume() {
    return Case.of(CLASS + ".resume").at(LARGE);
  }

  private static Case execute(String durability) {
    return Case.of(CLASS + ".execute").with("durability", durability).at(SMALL);
  }

  private static Case inManySessions(String durability) {
    return Case.of(CLASS + ".executeInManySessions").with("durability", durability).at(SMALL);
  }
}
