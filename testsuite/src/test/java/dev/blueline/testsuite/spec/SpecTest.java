package dev.blueline.testsuite.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every statement of {@code docs/spec.md} has a test, and every test cites what is there. With
 * {@code -Dblueline.spec.write=true} the page is written anew, with the tests as they are.
 */
class SpecTest {
  private static final Path PROJECT = Path.of("..");
  private static final Path PAGE = PROJECT.resolve("docs/spec.md");
  private static final String HELD_BY = "  <br>*";

  private final List<String> page = Files.readAllLines(PAGE);
  private final List<Statement> statements = Statement.of(page);
  private final Map<String, SortedSet<String>> citations = Citations.of(PROJECT);

  SpecTest() throws IOException {}

  private TreeSet<String> ids() {
    return statements.stream().map(Statement::id).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void statements_areNumberedFromOneInEachArea() {
    Map<String, Integer> last = new HashMap<>();
    for (Statement statement : statements) {
      int number = last.merge(statement.area(), 1, Integer::sum);
      assertThat(statement.number()).as(statement.line()).isEqualTo(number);
    }
    long bullets = page.stream().filter(line -> line.startsWith("- ")).count();
    assertThat(statements).hasSizeGreaterThan(400).hasSize((int) bullets);
  }

  @Test
  void statements_haveEachATest() {
    TreeSet<String> untested = ids();
    untested.removeAll(citations.keySet());

    assertThat(untested).as("statements without a test").isEmpty();
  }

  @Test
  void tests_citeWhatIsThere() {
    TreeSet<String> unknown = new TreeSet<>(citations.keySet());
    unknown.removeAll(ids());

    assertThat(unknown).as("cited by tests, and not on the page").isEmpty();
  }

  @Test
  void page_showsTheTestsOfEachStatement() throws IOException {
    List<String> expected = new ArrayList<>();
    for (String line : page) {
      if (!line.startsWith(HELD_BY)) {
        expected.add(line);
      }
      Statement.of(List.of(line)).forEach(statement -> expected.add(heldBy(statement)));
    }
    if (Boolean.getBoolean("blueline.spec.write")) {
      Files.write(PAGE, expected);
      return;
    }
    List<String> missing = new ArrayList<>(expected);
    missing.removeAll(page);
    assertThat(missing).as("to be written anew with -Dblueline.spec.write=true").isEmpty();
    assertThat(page.equals(expected)).as("it has lines too many").isTrue();
  }

  private String heldBy(Statement statement) {
    SortedSet<String> tests = citations.getOrDefault(statement.id(), new TreeSet<>());
    return HELD_BY + String.join(", ", tests.stream().map(test -> "`" + test + "`").toList()) + "*";
  }
}
