package dev.blueline.bench.report;

/** What a document and a session take on the heap. */
final class MemorySection implements Section {
  @Override
  public void write(Results results, Page page) {
    page.heading("Memory");
    Memory memory = results.memory();
    if (memory.names().isEmpty()) {
      page.missing("the heap, since there is no `memory.json`");
      return;
    }
    page.paragraph(
        "What is reachable on the heap, everything that is shared counted once. A session has its history, full to its default bounds.");
    Grid<String> grid = new Grid<>(memory.names(), Memory::words);
    if (memory.names().stream().anyMatch(name -> memory.of(name) != null)) {
      grid.column("any size", memory::cell);
    }
    grid.columns(memory.sizes(), (name, size) -> memory.cell(name + '@' + size));
    page.table(grid.table("on so many components"));
    Score ratio = memory.sessionToDocument();
    if (ratio != null) {
      String times = Unit.TIMES.text(ratio);
      page.paragraph(
          "A session of 10,000 components takes " + times + " the bytes of its document.");
    }
  }
}
