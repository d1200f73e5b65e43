package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.Footprint;
import dev.blueline.model.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** What several footprints are together is what each of them is. */
class FootprintUnionPropertyTest {
  private static final List<Path> PATHS =
      List.of(
          Path.ROOT,
          Path.of("style"),
          Path.of("style", "color"),
          Path.of("style", "height"),
          Path.of("text"),
          Footprint.CHILDREN);

  /** What is read or written; the component is "" for the document. */
  private record Touch(String component, Path path, boolean isWritten) {}

  /** How much of the layout is needed, from nothing to all. */
  private enum Layout {
    NONE,
    SHARED,
    TAKEN
  }

  @Tag("AGENT-2")
  @Property(tries = 1000)
  void isDisjoint_ofAll_isThatOfEach(
      @ForAll("footprints") @Size(max = 12) List<Footprint> some,
      @ForAll("footprint") Footprint other) {
    Footprint.Union union = new Footprint.Union();
    some.forEach(union::add);

    assertThat(union.isDisjoint(other)).isEqualTo(some.stream().allMatch(other::isDisjoint));
  }

  @Provide
  Arbitrary<List<Footprint>> footprints() {
    return footprint().list();
  }

  @Provide
  Arbitrary<Footprint> footprint() {
    Arbitrary<Touch> touch =
        Combinators.combine(
                Arbitraries.of("", "a", "b", "c", "d"),
                Arbitraries.of(PATHS),
                Arbitraries.of(true, false))
            .as(Touch::new);
    Arbitrary<Layout> layout =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(Layout.NONE)),
            Tuple.of(2, Arbitraries.just(Layout.SHARED)),
            Tuple.of(1, Arbitraries.just(Layout.TAKEN)));
    return Combinators.combine(touch.list().ofMaxSize(3), layout)
        .as(FootprintUnionPropertyTest::footprint);
  }

  private static Footprint footprint(List<Touch> touched, Layout layout) {
    Footprint.Builder out = Footprint.builder();
    for (Touch touch : touched) {
      String component = touch.component.isEmpty() ? null : touch.component;
      if (touch.isWritten) {
        out.write(component, touch.path);
      } else {
        out.read(component, touch.path);
      }
    }
    if (layout == Layout.SHARED) {
      out.shareLayout();
    } else if (layout == Layout.TAKEN) {
      out.takeLayout();
    }
    return out.build();
  }
}
