package dev.blueline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void intents_areToldOfEveryKindOfParameters() {
    Set<Class<?>> kinds = Set.of(Parameters.class.getPermittedSubclasses());

    assertThat(Set.<Class<?>>copyOf(Agreement.INTENTS.keySet())).isEqualTo(kinds);
    assertThat(Agreement.INTENTS.values().stream().flatMap(Set::stream)).contains(Intent.values());
  }
}
