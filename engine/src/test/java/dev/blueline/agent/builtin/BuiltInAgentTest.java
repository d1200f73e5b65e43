package dev.blueline.agent.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.plan.Parameters;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuiltInAgentTest {

  @Test
  void editors_areThere_forEachKindOfParameters() {
    Set<Class<?>> kinds = Set.of(Parameters.class.getPermittedSubclasses());

    assertThat(Set.<Class<?>>copyOf(BuiltInAgent.EDITORS.keySet())).isEqualTo(kinds);
  }
}
