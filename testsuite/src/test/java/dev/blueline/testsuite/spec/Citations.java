package dev.blueline.testsuite.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which tests cite which statements, read from the sources of all modules: {@code @Tag("DOC-1")} on
 * a class or a method, and in case files a comment {@code # DOC-1 DOC-2: ...} above the cases.
 */
final class Citations {
  private static final Pattern TAG = Pattern.compile("\\s*@Tag\\(\"([A-Z]+-\\d+)\"\\)");
  private static final Pattern CLASS = Pattern.compile("\\s*(?:\\w+ )*class (\\w+).*");
  private static final Pattern METHOD =
      Pattern.compile("\\s+(?:\\w+ )*(?:void|[A-Z][\\w.<>, ?]*) (\\w+)\\(.*");
  private static final Pattern COMMENT = Pattern.compile("# ((?:[A-Z]+-\\d+ ?)+):?.*");

  private final Map<String, SortedSet<String>> tests = new TreeMap<>();

  private Citations() {}

  /** Returns the tests by the id that they cite. */
  static Map<String, SortedSet<String>> of(Path project) throws IOException {
    Citations citations = new Citations();
    for (Path file : files(project)) {
      String name = file.getFileName().toString();
      List<String> lines = Files.readAllLines(file);
      if (name.endsWith(".java")) {
        citations.addJava(name.substring(0, name.length() - ".java".length()), lines);
      } else {
        citations.addCases(name, lines);
      }
    }
    return citations.tests;
  }

  private static List<Path> files(Path project) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(project)) {
      for (Path tests : modules.map(module -> module.resolve("src/test")).toList()) {
        if (Files.isDirectory(tests)) {
          files.addAll(files(tests, ".java"));
          files.addAll(files(tests, ".cases.txt"));
        }
      }
    }
    return files;
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(end)).toList();
    }
  }

  private void cite(List<String> ids, String test) {
    ids.forEach(id -> tests.computeIfAbsent(id, none -> new TreeSet<>()).add(test));
    ids.clear();
  }

  private void addJava(String file, List<String> lines) {
    List<String> ids = new ArrayList<>();
    for (String line : lines) {
      Matcher tag = TAG.matcher(line);
      if (tag.lookingAt()) {
        ids.add(tag.group(1));
      } else if (!ids.isEmpty() && CLASS.matcher(line).matches()) {
        cite(ids, file);
      } else if (!ids.isEmpty() && METHOD.matcher(line).matches()) {
        Matcher method = METHOD.matcher(line);
        cite(ids, method.matches() ? file + "." + method.group(1) : file);
      }
    }
    if (!ids.isEmpty()) {
      throw new IllegalStateException(file + " cites " + ids + " of nothing");
    }
  }

  /** A comment holds for the cases behind it, so one without cases cites nothing. */
  private void addCases(String file, List<String> lines) {
    List<String> ids = new ArrayList<>();
    for (String line : lines) {
      Matcher comment = COMMENT.matcher(line);
      if (line.startsWith("#") && !ids.isEmpty()) {
        throw new IllegalStateException(file + " cites " + ids + " of no case");
      }
      if (comment.matches()) {
        ids.addAll(List.of(comment.group(1).strip().split(" ")));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        cite(ids, file);
      }
    }
  }
}
