package dev.blueline.bench.report;

import dev.blueline.bench.report.Machine.Run;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** On what was measured, when, how surely, and how to do it again. */
final class MachineSection implements Section {
  @Override
  public void write(Results results, Page page) {
    page.heading("How it was measured");
    machine(results, page);
    page.paragraph(
        """
        Figures are means over all calls of all iterations of all JVMs started for a line. What stands after ± is half of the 99.9%
        confidence interval that JMH computes from the means of the iterations; a ratio carries the errors of both its numbers. That is
        chance only. A machine shared with others can also be slow for a while, so read the load beside each run (measuring
        is 1 of it), and trust ratios within one file more than times. Every benchmarked command is checked to be applied, and a peer's output is compared equal with ours
        before it is timed.
        """);
    if (results.isQuick()) {
      page.paragraph(
          "**A quick look.** Some of what follows comes from one JVM for each line, so its errors are wide and not to be relied on.");
    }
    runs(results, page);
    page.paragraph(
        "To measure again (three to four hours; `--quick` takes half of one; the name of a group, such as `peers`, takes that group only):");
    page.code("benchmarks/measure");
  }

  private static void machine(Results results, Page page) {
    Machine machine = results.machine();
    if (machine == null) {
      page.missing("the machine, since there is no `machine.json`");
      return;
    }
    Table table = Table.ofWords("machine", "");
    table.row("processor", machine.cpu());
    table.row("cores", Integer.toString(machine.cores()));
    table.row("memory", String.format(Locale.ROOT, "%,d MiB", machine.memoryMiB()));
    table.row("system", machine.os());
    machine.jdks().forEach(jdk -> table.row("JDK", jdk));
    page.table(table);
  }

  private static void runs(Results results, Page page) {
    Table table = Table.ofWords("file", "JDK", "measured", "ended (UTC)", "load before, after");
    for (ResultFile file : results.files()) {
      Run run = results.run(file);
      table.row(
          '`' + file.name() + '`',
          each(file.measurements().all().stream().map(Measurement::jdk).toList()),
          each(file.measurements().all().stream().map(m -> m.plan().text()).toList()),
          run == null ? "–" : run.date(),
          run == null ? "–" : load(run.loadBefore()) + ", " + load(run.loadAfter()));
    }
    page.table(table);
  }

  private static String each(List<String> texts) {
    return texts.stream().distinct().sorted().collect(Collectors.joining("; "));
  }

  private static String load(double load) {
    return String.format(Locale.ROOT, "%.2f", load);
  }
}
