package dev.blueline.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.bench.PeerInput;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PojoDocumentTest {
  private static final String ALL_STYLES =
      "\"visual\":{\"bg_color\":\"#fff\",\"text_color\":\"#000\",\"font_size\":20,"
          + "\"font_weight\":700,\"padding\":8,\"border_radius\":4,\"image\":\"a \\\"b\\\"\","
          + "\"opacity\":0.25,\"visible\":false}";

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000})
  void write_withEitherLibrary_saysWhatWasRead(int components) {
    byte[] json = PeerInput.document(components);
    PojoDocument document = PojoDocument.read(json);

    assertThat(JsonTree.areSame(new DslJsonWriter().write(document), json)).isTrue();
    assertThat(JsonTree.areSame(new FastJsonWriter().write(document), json)).isTrue();
  }

  @Test
  void write_everyStyleAndNoRole_saysWhatWasRead() {
    String json =
        new String(PeerInput.document(10), StandardCharsets.UTF_8)
            .replaceFirst("\"visual\":\\{[^}]*}", Matcher.quoteReplacement(ALL_STYLES))
            .replaceFirst("\"role\":\"[a-z]*\",", "")
            .replaceFirst("\"visual\":\\{\"text_color[^}]*}", "\"visual\":{}");
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    PojoDocument document = PojoDocument.read(bytes);

    assertThat(json).contains("\"opacity\":0.25", "\"visual\":{}");
    assertThat(JsonTree.areSame(new DslJsonWriter().write(document), bytes)).isTrue();
    assertThat(JsonTree.areSame(new FastJsonWriter().write(document), bytes)).isTrue();
  }

  @Test
  void write_againWithTheSameWriter_isTheSame() {
    DslJsonWriter writer = new DslJsonWriter();
    byte[] large = writer.write(PojoDocument.read(PeerInput.document(1000)));

    byte[] small = writer.write(PojoDocument.read(PeerInput.document(10)));

    assertThat(JsonTree.areSame(small, PeerInput.document(10))).isTrue();
    assertThat(writer.write(PojoDocument.read(PeerInput.document(1000)))).isEqualTo(large);
  }

  @Test
  void copy_changed_leavesTheOriginal() {
    PojoDocument document = PojoDocument.read(PeerInput.document(10));
    PojoDocument copy = document.copy();

    copy.components.get(0).set(PeerField.HEIGHT, 70);
    copy.components.get(0).set(PeerField.BACKGROUND, "#FFFFFF");
    copy.components.get(0).set(PeerField.TEXT, "Sale");

    assertThat(JsonTree.areSame(new DslJsonWriter().write(document), PeerInput.document(10)))
        .isTrue();
    assertThat(new String(new DslJsonWriter().write(copy), StandardCharsets.UTF_8))
        .contains("[16,0,343,70]", "#FFFFFF", "Sale");
  }
}
