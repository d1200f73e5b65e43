package dev.blueline.profiler.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.model.Blueprint;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CheckCountTest {
  private static Blueprint document(int buttons) {
    StringBuilder json = new StringBuilder("{\"components\":[");
    for (int i = 0; i < buttons; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"id\":\"b")
          .append(i)
          .append("\",\"type\":\"button\",\"bbox\":[0,")
          .append(i * 100)
          .append(",100,60]}");
    }
    return BlueprintEngine.create().read(json.append("]}").toString());
  }

  private static CheckCount of(int buttons, String... commands) {
    return CheckCount.of(Workload.of(document(buttons), List.of(commands), EngineOptions::builder));
  }

  @Tag("PROF-7")
  @Test
  void checks_ofALocalEdit_doNotGrowWithTheDocument_andWholeValidationDoes() {
    CheckCount small = of(10, "make b1 bold");
    CheckCount large = of(1000, "make b1 bold");

    assertThat(small.made()).isPositive().isEqualTo(large.made());
    assertThat(large.all()).isGreaterThan(90 * small.all());
  }

  @Tag("PROF-7")
  @Test
  void checks_ofARefusedCommand_areNone() {
    assertThat(of(10, "make the sidebar bold").made()).isZero();
  }

  @Test
  void rules_areThoseOfTheLibraryAfterwards() {
    Workload workload = Workload.of(document(3), List.of("make b1 bold"), EngineOptions::builder);

    CheckCount first = CheckCount.of(workload);

    assertThat(CheckCount.of(workload)).isEqualTo(first);
  }
}
