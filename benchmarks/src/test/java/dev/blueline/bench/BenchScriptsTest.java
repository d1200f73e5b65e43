package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.bench.BenchCommand.Write;
import dev.blueline.model.Blueprint;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchScriptsTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  @ParameterizedTest
  @CsvSource({
    "10, 2",
    "10, 10",
    "10, 50",
    "100, 2",
    "100, 50",
    "1000, 10",
    "1000, 50",
    "10000, 2",
    "10000, 50"
  })
  void commands_anySize_areAppliedExactlyRoundAfterRound(int components, int steps) {
    Blueprint blueprint = engine.read(BenchDocuments.json(components));
    BenchScripts scripts = new BenchScripts(components, steps);

    Session first = scripts.openApplied(engine, blueprint);
    Session second = scripts.openApplied(engine, first.blueprint());

    assertThat(second.version()).isEqualTo(BenchScripts.SIZE);
    assertThat(engine.write(second.blueprint())).isEqualTo(engine.write(first.blueprint()));
    assertThat(engine.report(second.blueprint())).isEmpty();
  }

  @Test
  void commands_twice_areTheSame() {
    assertThat(new BenchScripts(100, 10).commands())
        .isEqualTo(new BenchScripts(100, 10).commands());
  }

  @Test
  void commands_areSkewedAndVaried() {
    List<BenchCommand> commands = new BenchScripts(1000, 10).commands();
    Map<String, Long> counts =
        commands.stream()
            .flatMap(command -> command.writes().stream())
            .collect(Collectors.groupingBy(Write::component, Collectors.counting()));

    assertThat(counts).hasSizeGreaterThan(200);
    assertThat(counts.values()).anyMatch(count -> count > 100);
    assertThat(commands.stream().map(BenchCommand::text).distinct()).hasSizeGreaterThan(200);
  }

  @Test
  void fresh_givesTheTextAsANewString() {
    BenchScripts scripts = new BenchScripts(100, 2);
    Function<Integer, String> text = i -> scripts.commands().get(i).text();

    assertThat(scripts.fresh(7)).isEqualTo(text.apply(7)).isNotSameAs(scripts.fresh(7));
    assertThat(scripts.fresh(BenchScripts.SIZE + 7)).isEqualTo(text.apply(7));
  }
}
