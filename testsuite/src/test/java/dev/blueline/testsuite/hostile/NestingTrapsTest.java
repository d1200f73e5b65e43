package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.RefusalCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth, in documents, in patches, in their values and in their pointers. */
@Tag("DOC-40")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NestingTrapsTest {
  private static final int DEEPEST = 512;

  /** A document, a list of components and a component between the whole and the value. */
  private static final int ABOVE_FIELD = 3;

  @ParameterizedTest
  @ValueSource(ints = {513, 1_000, 100_000})
  void readPatch_deeperThanAllowed_isRefused(int depth) {
    for (String patch : new String[] {"[".repeat(depth), add("/a", nested(depth - 1))}) {
      assertThatThrownBy(() -> Hostile.patch(patch))
          .isInstanceOf(BlueprintFormatException.class)
          .hasMessageContaining("nested deeper than 512 levels");
    }
  }

  @Test
  void readPatch_asDeepAsAllowed_isRead() {
    JsonValue value = Hostile.patch(add("/a", nested(DEEPEST - 2))).operations().get(0).value();
    assertThat(value).hasToString(nested(DEEPEST - 2));
  }

  /** Each part is shallow; together they would be a document that cannot be opened again. */
  @Test
  void apply_valueThatEndsTooDeep_isRefused() {
    Session session =
        Hostile.open("{'components':[{'id':'a','type':'card','x':" + nested(400) + "}]}");
    String inside = "/components/0/x" + "/0".repeat(399) + "/-";
    Blueprint before = session.blueprint();
    CommandResult refused = session.apply(Hostile.patch(add(inside, nested(400))));
    assertThat(refused.errors()).isNotEmpty();
    assertThat(refused.errors().get(0).code())
        .isIn(RefusalCode.INVALID_PATCH, RefusalCode.BUDGET_EXCEEDED);
    assertThat(session.blueprint()).isSameAs(before);
  }

  @Test
  void apply_valueAsDeepAsAllowed_canBeOpenedAgain() {
    Session session = Hostile.open("{'components':[{'id':'a','type':'card'}]}");
    String value = nested(DEEPEST - ABOVE_FIELD);
    CommandResult result = session.apply(Hostile.patch(add("/components/0/x", value)));
    if (result.status().isSuccess()) {
      byte[] written = Hostile.ENGINE.write(result.blueprint());
      assertThat(Hostile.ENGINE.read(written).hash()).isEqualTo(result.hash());
    } else {
      assertThat(result.blueprint()).isSameAs(result.before());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {513, 100_000, 1_000_000})
  void applyTo_longPointer_isRefused(int depth) {
    JsonPatch patch = Hostile.patch(add("/0".repeat(depth), "1"));
    JsonValue document = Written.read(nested(DEEPEST));
    assertThatThrownBy(() -> patch.applyTo(document)).isInstanceOf(PatchRefusedException.class);
    CommandResult refused = Hostile.open("{'components':[]}").apply(patch);
    assertThat(refused.errors().get(0).code()).isEqualTo(RefusalCode.INVALID_PATCH);
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String add(String pointer, String value) {
    return "[{'op':'add','path':'" + pointer + "','value':" + value + "}]";
  }
}
