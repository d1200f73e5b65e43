package dev.blueline.state.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.edit.Delta;
import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.SessionImage;
import dev.blueline.state.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionKindTest {
  private static final Blueprint EMPTY =
      Blueprint.of(JsonObject.EMPTY, BlueprintSchema.storefront(), 1);

  static List<Transition> one() {
    return List.of(
        new Transition.Committed("label", "origin", Delta.EMPTY, List.of("a")),
        new Transition.Undone(1, Delta.EMPTY),
        new Transition.Redone(2, Delta.EMPTY),
        new Transition.BailedOut(3, Delta.EMPTY),
        new Transition.Squashed(4, "label"),
        new Transition.GroupBegun(),
        new Transition.GroupEnded("label"),
        new Transition.GroupFailed(),
        new Transition.Spoken(List.of("a", "b")));
  }

  @Test
  void one_ofEachKind_isAllThereAre() {
    assertThat(one())
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(kinds(Transition.class).toList());
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    return permitted == null
        ? Stream.of(type)
        : Arrays.stream(permitted).flatMap(TransitionKindTest::kinds);
  }

  @ParameterizedTest
  @MethodSource("one")
  void read_whatWasWritten_isTheSame(Transition transition) {
    SessionImage image = SessionImage.of(EMPTY, History.Bounds.NONE);
    Utf8Buffer out = new Utf8Buffer(64);
    TransitionKind.write(out, transition, image, image, 7);
    JsonObject json = (JsonObject) JsonParser.parse(out.toByteArray(), ReadLimits.DEFAULT);
    String name = TransitionKind.nameOf(transition);

    assertThat(TransitionKind.isName(name)).isTrue();
    assertThat(TransitionKind.read(name, json)).isEqualTo(transition);
    assertThat(StateJson.number(json, "at")).isEqualTo(7);
  }

  @Test
  void read_nameThatIsNone_isRefused() {
    assertThat(TransitionKind.isName("lease")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransitionKind.read("lease", JsonObject.EMPTY));
  }
}
