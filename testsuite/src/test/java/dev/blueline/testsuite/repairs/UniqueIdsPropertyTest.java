package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.plan.Correction;
import dev.blueline.testsuite.fixture.EditLaws;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;

/** Whatever ids components share: each gets one of its own, and nothing else changes. */
class UniqueIdsPropertyTest {
  private static final String SEED = "20261220";
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static final List<String> IDS =
      List.of("a", "a_2", "a_3", "card_1", "card_2", "7", "x y", "a/b~0", "AaBB", "BBAa", "漢");

  /**
   * A document as text, in which {@code <0>} and so on stand for ids.
   *
   * @param ids the ids, in document order: a holder before what it holds
   */
  record Shared(String text, List<String> ids) {
    static Shared draw(long seed, int size) {
      SplittableRandom random = new SplittableRandom(seed);
      List<String> ids = new ArrayList<>();
      String rootKey = random.nextBoolean() ? "components" : "elements";
      String list = list(size, random, ids);
      return new Shared("{\"n\":1.0,\"" + rootKey + "\":" + list + ",\"id\":\"a\"}", ids);
    }

    private static String list(int size, SplittableRandom random, List<String> ids) {
      List<String> entries = new ArrayList<>();
      for (int left = size; left > 0; left--) {
        int inner = random.nextInt(left);
        entries.add(random.nextInt(6) == 0 ? "{\"id\":[\"a\"]}" : entry(inner, random, ids));
        left -= inner;
      }
      return "[" + String.join(",", entries) + "]";
    }

    private static String entry(int inner, SplittableRandom random, List<String> ids) {
      String id = "\"id\":\"<" + ids.size() + ">\"";
      ids.add(IDS.get(random.nextInt(IDS.size())));
      String children = "\"children\":" + list(inner, random, ids);
      String other = "\"x\":{\"id\":\"a\"}";
      return switch (random.nextInt(3)) {
        case 0 -> "{" + id + "," + children + "," + other + "}";
        case 1 -> "{" + children + "," + other + "," + id + "}";
        default -> "{" + other + "," + id + (inner == 0 ? "" : "," + children) + "}";
      };
    }

    String with(List<String> others) {
      String json = text;
      for (int i = 0; i < others.size(); i++) {
        json = json.replace("<" + i + ">", others.get(i));
      }
      return json;
    }
  }

  @Provide
  Arbitrary<Shared> shared() {
    Arbitrary<Long> seed =
        Arbitraries.longs().withDistribution(RandomDistribution.uniform()).withoutEdgeCases();
    return Combinators.combine(seed, Arbitraries.integers().between(0, 40)).as(Shared::draw);
  }

  @Tag("DOC-38")
  @Property(seed = SEED, tries = 1000)
  void read_sharedIds_renamesAllButTheFirst(@ForAll("shared") Shared shared) {
    List<Correction> told = new ArrayList<>();
    Blueprint blueprint = read(shared, told);
    List<String> ids = ids(blueprint);

    assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(shared.ids());
    assertThat(EditLaws.text(blueprint)).isEqualTo(shared.with(ids));
    assertThat(told)
        .extracting(Correction::components)
        .containsExactlyElementsOf(renamed(shared, ids));
    EditLaws.assertSame(read(shared, new ArrayList<>()), blueprint);
    EditLaws.assertSame(ENGINE.read(EditLaws.text(blueprint)), blueprint);
  }

  /** Checks that the first of an id keeps it; returns the others' new ones, in document order. */
  private static List<List<String>> renamed(Shared shared, List<String> ids) {
    List<List<String>> renamed = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (seen.add(shared.ids().get(i))) {
        assertThat(ids.get(i)).isEqualTo(shared.ids().get(i));
      } else {
        assertThat(shared.ids()).as("an id that was there").doesNotContain(ids.get(i));
        renamed.add(List.of(ids.get(i)));
      }
    }
    return renamed;
  }

  @Property(seed = SEED, tries = 500)
  void read_withoutCorrections_refusesSharedIds(@ForAll("shared") Shared shared) {
    String json = shared.with(shared.ids());
    if (new HashSet<>(shared.ids()).size() == shared.ids().size()) {
      EditLaws.assertSame(ENGINE.read(json), read(shared, new ArrayList<>()));
    } else {
      assertThatExceptionOfType(BlueprintFormatException.class)
          .isThrownBy(() -> ENGINE.read(json))
          .satisfies(e -> assertThat(e.pointer()).matches("/(components|elements)/.*"))
          .satisfies(e -> assertThat(e.column()).isPositive());
    }
  }

  private static Blueprint read(Shared shared, List<Correction> told) {
    byte[] utf8 = shared.with(shared.ids()).getBytes(StandardCharsets.UTF_8);
    return ENGINE.read(utf8, told::add);
  }

  private static List<String> ids(Blueprint blueprint) {
    List<String> ids = new ArrayList<>();
    blueprint.forEach(component -> ids.add(component.id()));
    return ids;
  }
}
