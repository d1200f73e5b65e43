package dev.blueline.serialize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class RoundTripPropertyTest {

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.randomValue(random -> new OddJson(random).value(4));
  }

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.randomValue(random -> new OddJson(random).document());
  }

  @Property(tries = 2000)
  void parse_anyValue_isWrittenMinifiedAndOtherwiseTheSame(@ForAll("values") String text) {
    JsonValue value = JsonParser.parse(Texts.utf8(text), ReadLimits.DEFAULT);
    assertThat(Texts.text(value.toBytes())).isEqualTo(PlainJson.minified(text));
  }

  @Tag("DOC-2")
  @Property(tries = 2000)
  void read_anyDocument_isWrittenMinifiedAndOtherwiseTheSame(@ForAll("documents") String text) {
    Blueprint blueprint = Texts.READER.read(Texts.utf8(text));
    String written = Texts.text(BlueprintWriter.toByteArray(blueprint));
    assertThat(written).isEqualTo(PlainJson.minified(text));
    assertThat(Texts.READER.read(Texts.utf8(written))).isEqualTo(blueprint);
  }

  @Tag("DOC-29")
  @Property(tries = 2000)
  void parse_damagedText_isAcceptedAsThePlainModelSays(
      @ForAll("documents") String text, @ForAll Random random) {
    byte[] damaged = damaged(Texts.utf8(text), random);
    boolean accepted;
    try {
      JsonParser.parse(damaged, ReadLimits.DEFAULT);
      accepted = true;
    } catch (BlueprintFormatException e) {
      accepted = false;
      assertPlaceIsWithin(e, damaged);
    }
    assertThat(accepted).as(Texts.text(damaged)).isEqualTo(PlainJson.isValid(damaged));
  }

  private static byte[] damaged(byte[] text, Random random) {
    byte[] copy = text.clone();
    int at = random.nextInt(copy.length);
    switch (random.nextInt(4)) {
      case 0 -> copy[at] = (byte) random.nextInt(256);
      case 1 -> copy[at] = (byte) "{}[]\",:\\0-.eu \n".charAt(random.nextInt(15));
      case 2 -> System.arraycopy(text, at, copy, 0, copy.length - at);
      default -> copy = Arrays.copyOf(copy, at);
    }
    return copy;
  }

  private static void assertPlaceIsWithin(BlueprintFormatException refusal, byte[] text) {
    String[] lines =
        new String(text, java.nio.charset.StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
    assertThat(refusal.line()).isBetween(1, lines.length);
    assertThat(refusal.column()).isBetween(1, lines[refusal.line() - 1].length() + 1);
    assertThat(Path.ofPointer(refusal.pointer()).toPointer()).isEqualTo(refusal.pointer());
  }

  @Property(tries = 500)
  void offset_ofEachPointer_isWhereItsValueIsSpelled(@ForAll("values") String text) {
    byte[] utf8 = Texts.utf8(text);
    JsonValue value = JsonParser.parse(utf8, ReadLimits.DEFAULT);
    assertLocated(new PointerLocator(utf8), utf8, value, Path.ROOT);
  }

  private static void assertLocated(
      PointerLocator locator, byte[] text, JsonValue value, Path path) {
    if (path.size() > 40) {
      return;
    }
    int offset = locator.offset(path.toPointer());
    String rest = PlainJson.minified(Texts.text(Arrays.copyOfRange(text, offset, text.length)));
    assertThat(rest).startsWith(value.toString());
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        assertLocated(locator, text, object.value(i), path.child(object.name(i)));
      }
    }
  }
}
