package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.bench.BenchCommand.Write;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandsTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  private Blueprint document(int components) {
    return engine.read(BenchDocuments.json(components));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000, 10_000})
  void applied_anySize_allMakeTheirTwoEditsRoundAfterRound(int components) {
    Session session = BenchCommands.applied(components).openApplied(engine, document(components));

    assertThat(session.version()).isEqualTo(2 * BenchCommands.SIZE);
    assertThat(engine.report(session.blueprint())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000, 10_000})
  void rejected_anySize_allAreRejectedForTheirTarget(int components) {
    Session session = engine.open(document(components));
    Set<RefusalCode> codes = new HashSet<>();

    for (BenchCommand command : BenchCommands.rejected(components).commands()) {
      var result = session.execute(command.text());
      command.requireRejected(result);
      codes.add(result.errors().get(0).code());
    }

    assertThat(codes)
        .containsExactlyInAnyOrder(RefusalCode.TARGET_NOT_FOUND, RefusalCode.AMBIGUOUS_TARGET);
  }

  @Test
  void applied_twice_isTheSame() {
    assertThat(BenchCommands.applied(100).commands())
        .isEqualTo(BenchCommands.applied(100).commands());
  }

  @Test
  void applied_everyCommandWritesTwoComponents() {
    assertThat(BenchCommands.applied(10).commands())
        .hasSize(BenchCommands.SIZE)
        .allMatch(command -> command.writes().size() == 2)
        .noneMatch(
            command ->
                command.writes().get(0).component().equals(command.writes().get(1).component()));
  }

  @Test
  void applied_isSkewedAndVaried() {
    List<BenchCommand> commands = BenchCommands.applied(1000).commands();
    Map<String, Long> counts =
        commands.stream()
            .flatMap(command -> command.writes().stream())
            .collect(Collectors.groupingBy(Write::component, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);

    assertThat(counts).hasSizeGreaterThan(100);
    assertThat(most).isGreaterThan(50);
    assertThat(commands.stream().map(BenchCommand::text).distinct()).hasSizeGreaterThan(256);
  }

  @Test
  void applied_everyFieldIsWritten() {
    Set<String> written =
        BenchCommands.applied(1000).commands().stream()
            .flatMap(command -> command.writes().stream())
            .map(Write::path)
            .collect(Collectors.toSet());

    for (BenchField field : BenchField.values()) {
      assertThat(written).contains(field.path());
    }
  }

  @Test
  void fresh_givesTheTextAsANewString() {
    BenchCommands commands = BenchCommands.applied(100);
    Function<Integer, String> text = i -> commands.commands().get(i).text();

    assertThat(commands.fresh(7)).isEqualTo(text.apply(7)).isNotSameAs(commands.fresh(7));
    assertThat(commands.fresh(BenchCommands.SIZE + 7)).isEqualTo(text.apply(7));
    assertThat(commands.fresh(-1)).isEqualTo(text.apply(BenchCommands.SIZE - 1));
  }

  @Test
  void requireApplied_otherResult_throws() {
    BenchCommand command = BenchCommands.applied(10).commands().get(0);

    assertThatIllegalStateException()
        .isThrownBy(() -> command.requireApplied(engine.run(document(10), "hide everything")))
        .withMessageContaining(command.text());
  }
}
