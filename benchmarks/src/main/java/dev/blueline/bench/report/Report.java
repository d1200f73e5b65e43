package dev.blueline.bench.report;

import java.util.List;
import java.util.Map;

/**
 * What is written: the same for the same results.
 *
 * @param markdown the document
 * @param pictures SVG by the names of their files
 */
record Report(String markdown, Map<String, String> pictures) {
  private static final List<Section> SECTIONS =
      List.of(
          new MachineSection(),
          new PeerSection(),
          new CommandSection(),
          new StageSection(),
          new StepSection(),
          new StateSection(),
          new AblationSection(),
          new AlternativeSection(),
          new TargetSection(),
          new PercentileSection(),
          new JdkSection(),
          new MemorySection());

  static Report of(Results results) {
    Page page = new Page();
    page.title("Performance");
    page.paragraph(
        """
        Written by a program from what JMH measured (`benchmarks/results`); no figure here is typed by hand, and what was not measured is
        said to be missing. [benchmarks/README.md](../benchmarks/README.md) says what the documents and commands are.
        """);
    for (Section section : SECTIONS) {
      section.write(results, page);
    }
    return new Report(page.markdown(), page.pictures());
  }
}
