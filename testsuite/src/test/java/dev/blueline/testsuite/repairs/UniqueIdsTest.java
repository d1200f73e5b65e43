package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.plan.Correction;
import dev.blueline.testsuite.fixture.EditLaws;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Unique id": the first keeps it, each other one gets the next that is free. */
class UniqueIdsTest {
  /** Whatever stands around ids is left as it is; {@code $0} and so on are ids of components. */
  private static final String ODD =
      "{\"x\" : 1.0,\"id\":\"a\",\n\"components\":[ 42,{\"id\":$0,\"n\":1e2,\"\\u0061\":\"\\/\"},"
          + "{\"type\":\"text\",\"children\":[{\"id\":\"a\"}]},\n"
          + "  {\"x\":{\"id\":\"a\"},\"children\":[{\"z\":-0,\"id\":$1},null,{\"id\":7},{\"id\":\"\"},"
          + "{\"id\":$2,\"children\":{\"id\":\"a\"},\"t\":\"\\u00e9\"}],\"id\":$3,\"y\":[{\"id\":\"a\"}]}"
          + ",{\"id\":$4,\"visual\":{}}],\"tokens\":{\"id\":\"a\"}}";

  private final BlueprintEngine engine = BlueprintEngine.create();
  private final List<Correction> corrections = new ArrayList<>();

  private Blueprint read(String json) {
    return engine.read(json.getBytes(StandardCharsets.UTF_8), corrections::add);
  }

  private static String roots(List<String> ids) {
    return ids.stream()
        .map(id -> "{\"id\":\"" + id + "\",\"type\":\"text\"}")
        .collect(Collectors.joining(",", "{\"components\":[", "]}"));
  }

  private static List<String> ids(Blueprint blueprint) {
    List<String> ids = new ArrayList<>();
    blueprint.forEach(component -> ids.add(component.id()));
    return ids;
  }

  @Tag("DOC-38")
  @ParameterizedTest
  @CsvSource({
    "a a, a a_2",
    "a a a, a a_2 a_3",
    "a a_2 a, a a_2 a_3",
    "a a a_2, a a_3 a_2",
    "a a a_2 a_3 a, a a_4 a_2 a_3 a_5",
    "b a b c a, b a b_2 c a_2",
    "7 7, 7 7_2",
    "a_ a_, a_ a__2",
    "A a A, A a A_2",
    "ü 漢 ü 漢, ü 漢 ü_2 漢_2"
  })
  void read_sameIdsAmongRoots_givesTheNextFreeOnes(String given, String expected) {
    Blueprint blueprint = read(roots(List.of(given.split(" "))));

    assertThat(ids(blueprint)).containsExactly(expected.split(" "));
  }

  /** Numbered ones, and numbers that no int holds: any other free id will do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "card_1 card_1 card_2 card_2",
        "a_2 a_2 a a",
        "a_01 a_01 a_1",
        "a_2147483647 a_2147483647",
        "a_99999999999999999999 a_99999999999999999999",
        "_2 _2 _ _",
        "a_-1 a_-1 a_0 a_0"
      })
  void read_sameNumberedIds_keepsTheFirst(String given) {
    List<String> before = List.of(given.split(" "));
    List<String> after = ids(read(roots(before)));

    assertThat(after).doesNotHaveDuplicates().hasSameSizeAs(before);
    assertThat(corrections).hasSize(before.size() - new HashSet<>(before).size());
    for (int i = 0; i < before.size(); i++) {
      boolean isFirst = before.indexOf(before.get(i)) == i;
      assertThat(after.get(i).equals(before.get(i))).isEqualTo(isFirst);
      assertThat(isFirst || !before.contains(after.get(i))).isTrue();
    }
  }

  /** "All else is as in read": byte for byte, whatever else is called an id. */
  @Tag("DOC-38")
  @Test
  void read_sameIdsAcrossLevels_leavesAllElse() {
    Blueprint blueprint = read(odd("\"a\"", "\"a\"", "\"\\u0061\"", "\"b\"", "\"a\""));

    String expected = odd("\"a\"", "\"a_2\"", "\"a_3\"", "\"b\"", "\"a_4\"");
    assertThat(EditLaws.text(blueprint)).isEqualTo(expected.replaceAll("\\s", ""));
    assertThat(corrections)
        .extracting(Correction::components)
        .containsExactly(List.of("a_2"), List.of("a_3"), List.of("a_4"));
  }

  private static String odd(String... ids) {
    String json = ODD;
    for (int i = 0; i < ids.length; i++) {
      json = json.replace("$" + i, ids[i]);
    }
    return json;
  }

  /** A holder comes before what it holds. */
  @Test
  void read_holderAndChildOfOneId_keepsTheHolders() {
    Blueprint blueprint =
        read(
            "{\"elements\":[{\"id\":\"a\",\"children\":[{\"id\":\"a\",\"children\":[{\"id\":\"a\"}]}]}"
                + ",{\"id\":\"a\"}]}");

    assertThat(ids(blueprint)).containsExactly("a", "a_2", "a_3", "a_4");
    assertThat(blueprint.parentId("a_3")).isEqualTo("a_2");
  }

  @Test
  void read_sameIds_tellsWhatWasDone() {
    read(roots(List.of("a", "b", "b", "a")));

    assertThat(corrections).extracting(Correction::kind).containsOnly("structure");
    assertThat(corrections)
        .extracting(Correction::components)
        .containsExactly(List.of("b_2"), List.of("a_2"));
    assertThat(corrections.get(0).message()).contains("'b'").contains("'b_2'");
  }

  @Test
  void read_differentIds_tellsNothing() {
    String json = roots(List.of("a", "b", "a_2"));

    EditLaws.assertSame(read(json), engine.read(json));
    assertThat(corrections).isEmpty();
  }

  /** "A duplicate component id": refused where nobody asks for corrections. */
  @Tag("DOC-37")
  @Test
  void read_withoutCorrections_refusesThemAsBefore() {
    String json =
        "{\"components\":[{\"id\":\"a\"},\n {\"id\":\"b\",\"children\":[{\"id\":\"a\"}]}]}";

    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> engine.read(json))
        .satisfies(
            e -> {
              assertThat(e.line()).isEqualTo(2);
              assertThat(e.column()).isGreaterThan(1);
              assertThat(e.pointer()).startsWith("/components/1/children/0");
            });
  }

  /** What is no blueprint is none, corrections or not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"components\":[{\"id\":\"a\"},{\"id\":\"a\"}]",
        "{\"components\":[{\"id\":\"a\"},{\"id\":\"a\",\"id\":\"a\"}]}",
        "{\"components\":[{\"id\":\"a\"},{\"id\":\"a\"}]} x",
        "{\"components\":[{\"id\":\"a\"},{\"id\":\"a\"},NaN]}"
      })
  void read_malformedDocument_isRefused(String json) {
    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> read(json))
        .satisfies(e -> assertThat(e.line()).isEqualTo(1));
  }

  @Test
  void read_tooManyComponentsOfOneId_areRefused() {
    EngineOptions options = EngineOptions.builder().documentLimits(1000, 10, 3).build();
    BlueprintEngine small = BlueprintEngine.create(options);
    byte[] json = roots(List.of("a", "a", "a", "a")).getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> small.read(json, corrections::add));
  }

  @Test
  void read_null_isRefused() {
    assertThatNullPointerException().isThrownBy(() -> engine.read(new byte[0], Harmless.none()));
    assertThatNullPointerException()
        .isThrownBy(() -> engine.read((byte[]) Harmless.none(), corrections::add));
  }

  @Test
  @Timeout(60)
  void read_manyOfOneId_ends() {
    List<String> ids = IntStream.range(0, 20_000).mapToObj(i -> "card_1").toList();
    Blueprint blueprint = read(roots(ids));

    assertThat(blueprint.size()).isEqualTo(20_000);
    assertThat(corrections).hasSize(19_999);
    assertThat(new HashSet<>(ids(blueprint))).hasSize(20_000);
  }

  @Test
  @Timeout(60)
  void read_manyPairs_ends() {
    List<String> ids = IntStream.range(0, 20_000).mapToObj(i -> "card_" + i % 10_000).toList();

    assertThat(new HashSet<>(ids(read(roots(ids))))).hasSize(20_000);
    assertThat(corrections).hasSize(10_000);
  }
}
