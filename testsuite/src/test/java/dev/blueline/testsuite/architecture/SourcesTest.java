package dev.blueline.testsuite.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The sources of all modules: a file or a method that grows is one that does two things, unless it
 * says why it does not. Saying so is a comment with the words "longer than other files" (or
 * methods).
 */
class SourcesTest {
  private static final int MAX_FILE = 400;
  private static final int MAX_METHOD = 40;
  private static final String REASON = "longer than other";

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path main : modules.map(module -> module.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(main)) {
          sources.addAll(sources(main));
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(500);
    return sources;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void files_over400Lines_sayWhy() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources()) {
      List<String> lines = Files.readAllLines(source);
      boolean saysWhy = String.join(" ", lines).toLowerCase(Locale.ROOT).contains(REASON);
      if (lines.size() > MAX_FILE && !saysWhy) {
        tooLong.add(source + " has " + lines.size() + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  /** Looks at the trees of all sources. */
  @FunctionalInterface
  private interface Look {
    void at(Iterable<? extends CompilationUnitTree> units, SourcePositions positions);
  }

  private static void parse(Look look) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      look.at(task.parse(), Trees.instance(task).getSourcePositions());
    }
  }

  @Test
  void methods_over40Lines_sayWhy() throws IOException {
    parse(
        (units, positions) -> {
          LongMethods methods = new LongMethods(positions);
          units.forEach(methods::scanFile);
          assertThat(methods.seen).isGreaterThan(3_000);
          assertThat(methods.tooLong).isEmpty();
        });
  }

  /**
   * Whoever catches exceptions and errors calls code that is not ours, which throws what it likes:
   * {@code Throwable} is caught, and {@code Guard} says what becomes of it. A store writes files,
   * whose exceptions are declared: it catches them beside.
   */
  @Tag("API-23")
  @Test
  void catches_ofExceptionsAndErrors_areOfThrowable() throws IOException {
    parse(
        (units, positions) -> {
          NamedCatches catches = new NamedCatches();
          units.forEach(unit -> catches.scan(unit, unit));
          assertThat(catches.seen).isGreaterThan(100);
          assertThat(catches.incomplete).isEmpty();
        });
  }

  /** Finds catches of exceptions and errors that are still not of everything. */
  private static final class NamedCatches extends TreeScanner<Void, CompilationUnitTree> {
    private final List<String> incomplete = new ArrayList<>();
    private int seen;

    @Override
    public Void visitCatch(CatchTree caught, CompilationUnitTree unit) {
      seen++;
      String types = caught.getParameter().getType().toString();
      boolean isAlmostAll = types.contains("RuntimeException") && types.contains("Error");
      boolean isOfAStore = unit.getPackageName().toString().startsWith("dev.blueline.state");
      if (isAlmostAll && !isOfAStore) {
        incomplete.add(unit.getSourceFile().getName() + " catches " + types);
      }
      return super.visitCatch(caught, unit);
    }
  }

  /** Finds methods that are too long and do not say why. */
  private static final class LongMethods extends TreeScanner<Void, CompilationUnitTree> {
    private final SourcePositions positions;
    private final List<String> tooLong = new ArrayList<>();
    private int seen;

    LongMethods(SourcePositions positions) {
      this.positions = positions;
    }

    void scanFile(CompilationUnitTree unit) {
      scan(unit, unit);
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      seen++;
      long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
      long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
      if (to - from >= MAX_METHOD && !method.toString().contains(REASON)) {
        tooLong.add(unit.getSourceFile().getName() + " " + method.getName() + " in line " + from);
      }
      return super.visitMethod(method, unit);
    }
  }
}
