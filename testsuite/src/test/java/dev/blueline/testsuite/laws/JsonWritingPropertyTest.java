package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** What a value remembers of its writing never shows in what is written. */
class JsonWritingPropertyTest {
  @Tag("DOC-8")
  @Property
  void string_madeInAnyWayAndWrittenAgain_isWrittenTheSame(@ForAll String text) {
    JsonString string = JsonString.of(text);
    byte[] first = string.toBytes();

    assertThat(string.toBytes()).isEqualTo(first);
    assertThat(JsonString.ofWritten(text).toBytes()).isEqualTo(first);
    assertThat(JsonString.ofName(text).toBytes()).isEqualTo(first);
    assertThat(JsonString.ofWritten(text)).isEqualTo(string);
    assertThat(JsonString.ofName(text)).isEqualTo(string);
  }

  @Tag("DOC-8")
  @Property
  void object_madeInAnyWayAndWrittenAgain_isWrittenTheSame(
      @ForAll @Size(max = 20) @UniqueElements String[] texts, @ForAll boolean isShared) {
    JsonString[] names = Arrays.stream(texts).map(JsonString::of).toArray(JsonString[]::new);
    JsonValue[] values = new JsonValue[names.length];
    JsonObject.Builder builder = JsonObject.builder();
    StringBuilder spelled = new StringBuilder("{");
    for (int i = 0; i < names.length; i++) {
      values[i] = JsonNumber.of(i);
      builder.add(names[i], values[i]);
      spelled.append(i == 0 ? "" : ",").append(names[i]).append(':').append(i);
    }
    JsonObject built = builder.build();
    JsonObject object = JsonObject.of(names, values, 0, names.length, isShared ? built : null);

    assertThat(object).isEqualTo(built);
    for (int i = 0; i < 3; i++) {
      assertThat(object.toString()).isEqualTo(spelled + "}");
      assertThat(built.toString()).isEqualTo(spelled + "}");
    }
  }

  @Example
  void object_ofARangeThatIsNotThere_isRefused() {
    JsonString[] names = {JsonString.of("a"), JsonString.of("b")};
    JsonValue[] values = {JsonNumber.of(1)};

    assertThat(JsonObject.of(names, values, 0, 1, null)).hasToString("{\"a\":1}");
    assertThatThrownBy(() -> JsonObject.of(names, values, 0, 2, null))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
