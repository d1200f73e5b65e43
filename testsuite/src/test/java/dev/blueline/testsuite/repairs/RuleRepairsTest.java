package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.Correction;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * "Repairs by rule id: make room, clamp to the touch target, nearest contrasting colour, move
 * inside the parent, nearest valid value", each on a document with that violation and no other.
 */
class RuleRepairsTest {
  /** Rule, component, the document before and, where the contract says it, after. */
  private static final String STOREFRONT =
      """
      touch_target | a | button#a[0 0 100 40] 'x' => button#a[0 0 100 44] 'x'
      touch_target | a | button#a[0 0 100 43.5] 'x' => button#a[0 0 100 44] 'x'
      touch_target | a | cta#a[0 0 100 1]{height=1} => cta#a[0 0 100 44]{height=44}
      touch_target | a | button#a[0 0 100 40]{height=40} 'x' => button#a[0 0 100 44]{height=44} 'x'
      touch_target | a | button#a[0 0 100 40]{height=44} => button#a[0 0 100 44]{height=44}
      touch_target | a | button#a{height=40} 'x' => button#a{height=44} 'x'
      touch_target | a | text#a.cta[0 0 100 40] 'x' => text#a.cta[0 0 100 44] 'x'
      touch_target | a | card#p[0 0 100 50](button#a[0 0 100 40]) => card#p[0 0 100 50](button#a[0 0 100 44])
      touch_target | a | button#a[0 0 100 40] text#b[0 40 100 20] => button#a[0 0 100 44] text#b[0 44 100 20]
      touch_target | a | button#a[0 0 100 40] card#b[0 40 100 50](text#c[10 50 50 20]) => button#a[0 0 100 44] card#b[0 44 100 50](text#c[10 54 50 20])
      touch_target | a | card#p[0 0 100 60]{height=60}(cta#a[0 0 100 40] text#b[0 40 100 20]) => card#p[0 0 100 64]{height=64}(cta#a[0 0 100 44] text#b[0 44 100 20])
      touch_target | a | card#p[0 0 90 40](cta#a[0 0 90 40]) text#b[0 40 90 20] => card#p[0 0 90 44](cta#a[0 0 90 44]) text#b[0 44 90 20]
      font_size | a | text#a[0 0 100 20]{font_size=8} 'x' => text#a[0 0 100 20]{font_size=12} 'x'
      font_size | a | text#a[0 0 100 20]{font_size=11.99} 'x' => text#a[0 0 100 20]{font_size=12} 'x'
      font_size | a | text#a[0 0 100 20]{font_size=0} => text#a[0 0 100 20]{font_size=12}
      font_size | a | text#a[0 0 100 20]{font_size=72.5} 'x' => text#a[0 0 100 20]{font_size=72} 'x'
      font_size | a | text#a{font_size=1000} => text#a{font_size=72}
      font_size | a | card#p[0 0 90 50](text#a[0 0 90 20]{color=#000000 font_size=3}) => card#p[0 0 90 50](text#a[0 0 90 20]{color=#000000 font_size=12})
      box | a | text#a[0 0 0 0]@bbox=`["0","0","100","20"]` => text#a[0 0 0 0]@bbox=`[0,0,100,20]`
      box | a | card#p[0 0 99 99](text#a[0 0 0 0]@bbox=`["0px",0,"90","50.5"]`) => card#p[0 0 99 99](text#a[0 0 0 0]@bbox=`[0,0,90,50.5]`)
      overlap | a | card#a[0 0 200 100] card#b[0 50 200 100]
      overlap | a | card#a[0 0 200 100] card#b[0 50 200 100](container#c[10 60 100 50](text#d[20 70 50 20] 'x'))
      overlap | a | card#a[0 0 500 100] card#b[0 50 500 100] card#c[0 150 500 100](text#d[0 150 50 20])
      overlap | a | card#p[0 0 100 60](card#a[0 0 100 40] card#b[0 20 100 40])
      overlap | a | card#p[0 0 100 60](card#a[0 0 60 60] card#b[40 0 60 60]) card#c[0 60 100 60](text#d[0 60 100 20])
      overlap | a | card#a[0 0 100 100]{width=100 height=100} card#b[0 99 100 100]{width=100 height=100}
      overlap | a | card#a[10 20 100 100] card#b[90 20 100 100](text#c[100 30 50 20]) => card#a[10 20 100 100] card#b[110 20 100 100](text#c[120 30 50 20])
      overlap | a | card#a[10 20 100 100] card#b[10 60.5 100 100] => card#a[10 20 100 100] card#b[10 120.5 100 100]
      overlap | a | card#a[10 20 100 50] card#b[10 20 100 50](text#d[20 30 50 20]) card#c[10 80 100 50] => card#a[10 20 100 50] card#b[10 130 100 50](text#d[20 140 50 20]) card#c[10 80 100 50]
      bounds | a | card#a[450 0 100 50] => card#a[400 0 100 50]
      bounds | a | card#a[-20 -10 100 50] => card#a[0 0 100 50]
      bounds | a | card#a[-20 700 100 50] => card#a[0 700 100 50]
      bounds | a | card#a[0 0 600 50] => card#a[0 0 500 50]
      bounds | a | card#a[0 0 600 50]{width=600} => card#a[0 0 500 50]{width=500}
      bounds | a | @meta=`{"screen":{"width":320}}` card#a[300 0 100 50]{width=100 height=50} => @meta=`{"screen":{"width":320}}` card#a[220 0 100 50]{width=100 height=50}
      bounds | a | card#a[450 0 100 50](card#b[460 10 80 40](text#c[470 20 20 20])) => card#a[400 0 100 50](card#b[410 10 80 40](text#c[420 20 20 20]))
      bounds | a | card#p[10 10 100 50](text#a[100 20 50 20] 'x') => card#p[10 10 100 50](text#a[60 20 50 20] 'x')
      bounds | a | card#p[10 10 100 50](text#a[0 0 50 20] 'x') => card#p[10 10 100 50](text#a[10 10 50 20] 'x')
      bounds | a | card#p[10 10 100 50](text#a[60 45 50 20] 'x') => card#p[10 10 100 50](text#a[60 40 50 20] 'x')
      bounds | a | card#p[10 10 100 50](text#a[300 300 50 20] 'x') => card#p[10 10 100 50](text#a[60 40 50 20] 'x')
      bounds | a | card#p[0 0 100 50](text#a[0 0 200 20]) => card#p[0 0 100 50](text#a[0 0 100 20])
      bounds | a | card#p[0 0 100 30](text#a[0 0 100 60] 'x')
      bounds | a | card#p[0 0 100 60](text#a[0 50 100 20] text#c[0 0 100 50]) card#z[0 60 100 30](text#y[0 60 100 20])
      bounds | a | card#p[0 0 100 50](text#a[90 0 50 10]) => card#p[0 0 100 50](text#a[50 0 50 10])
      bounds | a | text#a[0 0 600 10] 'x' => text#a[0 0 500 10] 'x'
      bounds | a | card#a[20 30 600 50](text#b[30 40 50 20]) => card#a[0 30 500 50](text#b[10 40 50 20])
      bounds | a | card#p[10 10 100 50](text#a[5 41 200 20] 'x') => card#p[10 10 100 50](text#a[10 40 100 20] 'x')
      bounds | a | card#p[10 10 100 50](text#a[10 20 100 50] 'x') => card#p[10 10 100 50](text#a[10 10 100 50] 'x')
      bounds | a | card#p[0 0 100 50](text#a[-0.000001 40 50 20] 'x') => card#p[0 0 100 50](text#a[-0.000001 30 50 20] 'x')
      bounds | a | card#a[450.5 30 100 50] => card#a[399.5 30 100 50]
      bounds | a | card#a[-20.5 30 100 50] => card#a[0.5 30 100 50]
      colour | a | text#a{bg_color=FF0000} 'x' => text#a{bg_color=#FF0000} 'x'
      colour | a | text#a{text_color=ff0000} 'x' => text#a{text_color=#FF0000} 'x'
      colour | a | text#a{bg_color=' #ff0000 '} => text#a{bg_color=#FF0000}
      colour | a | text#a{border_color='dark blue'} => text#a{border_color=#00008B}
      colour | a | card#p(text#a{bg_color='Light  Steel Blue'}) => card#p(text#a{bg_color=#B0C4DE})
      tokens | - | @tokens=`{"base_spacing":70}` text#a => @tokens=`{"base_spacing":64}` text#a
      tokens | - | @tokens=`{"base_spacing":-3}` text#a => @tokens=`{"base_spacing":0}` text#a
      tokens | - | @tokens=`{"base_spacing":13}` text#a => @tokens=`{"base_spacing":16}` text#a
      tokens | - | @tokens=`{"base_spacing":9}` text#a => @tokens=`{"base_spacing":8}` text#a
      tokens | - | @tokens=`{"base_spacing":62.5}` text#a => @tokens=`{"base_spacing":64}` text#a
      tokens | - | @tokens=`{"base_spacing":"16px"}` text#a => @tokens=`{"base_spacing":16}` text#a
      tokens | - | @tokens=`{"base_spacing":"24"}` text#a => @tokens=`{"base_spacing":24}` text#a
      tokens | - | @tokens=`{"border_radius":-4}` text#a => @tokens=`{"border_radius":0}` text#a
      tokens | - | @tokens=`{"border_radius":"8 px"}` text#a => @tokens=`{"border_radius":"8px"}` text#a
      tokens | - | @tokens=`{"border_radius":"8"}` text#a => @tokens=`{"border_radius":"8px"}` text#a
      tokens | - | @tokens=`{"border_radius":"2 rem"}` text#a => @tokens=`{"border_radius":"2rem"}` text#a
      tokens | - | @tokens=`{"primary_color":"ff0000"}` text#a => @tokens=`{"primary_color":"#FF0000"}` text#a
      tokens | - | @tokens=`{"colors":{"b":"dark blue"}}` text#a => @tokens=`{"colors":{"b":"#00008B"}}` text#a
      contrast | a | text#a{bg_color=#FFFFFF text_color=#777777} 'x' => text#a{bg_color=#FFFFFF text_color=#767676} 'x'
      contrast | a | text#a{bg_color=#FFFFFF text_color=#FFFFFF} 'x' => text#a{bg_color=#FFFFFF text_color=#767676} 'x'
      contrast | a | text#a{bg_color=#FFFFFF text_color=#959595 font_size=24} 'x' => text#a{bg_color=#FFFFFF text_color=#949494 font_size=24} 'x'
      contrast | a | text#a{bg_color=#FFFFFF color=#777777} 'x' => text#a{bg_color=#FFFFFF color=#767676} 'x'
      contrast | a | section#s{bg_color=#FFF}(text#a{text_color=grey} 'x') => section#s{bg_color=#FFF}(text#a{text_color=#767676} 'x')
      contrast | a | text#a{bg_color=#FFFFFF text_color=#77777740} 'x' => text#a{bg_color=#FFFFFF text_color=#767676} 'x'
      """;

  private static final String WEB =
      """
      touch_target | a | button#a{height='40px'} 'x' => button#a{height='44px'} 'x'
      touch_target | a | button#a{height=40} 'x' => button#a{height=44} 'x'
      touch_target | a | section#s(list#l(link#a.cta{height='8px'})) => section#s(list#l(link#a.cta{height='44px'}))
      font_size | a | text#a{font_size='8px'} 'x' => text#a{font_size='12px'} 'x'
      font_size | a | section#s(text#a{font_size=80} 'x') => section#s(text#a{font_size=72} 'x')
      colour | a | text#a{bg_color=FF0000} 'x' => text#a{bg_color=#FF0000} 'x'
      tokens | - | @tokens=`{"base_spacing":70}` text#a => @tokens=`{"base_spacing":64}` text#a
      contrast | a | section#s{bg_color=#FFF}(button#a{color=#777} 'x') => section#s{bg_color=#FFF}(button#a{color=#767676} 'x')
      """;

  private static final BlueprintEngine ENGINE =
      BlueprintEngine.create(EngineOptions.builder().schemas(BlueprintSchema.storefront()).build());

  private record Row(String rule, String component, String before, String after) {
    static Stream<Row> of(String table) {
      return table.lines().map(line -> of(List.of(line.split(" \\| ", 3))));
    }

    private static Row of(List<String> cells) {
      List<String> documents = List.of(cells.get(2).split(" => ", 2));
      String after = documents.size() > 1 ? documents.get(1) : "";
      return new Row(cells.get(0), cells.get(1), documents.get(0), after);
    }
  }

  @Tag("VER-36")
  @Tag("VER-40")
  @TestFactory
  Stream<DynamicTest> repair_storefront() {
    return Stream.of(Dialects.values())
        .flatMap(dialect -> Row.of(STOREFRONT).map(row -> test(row, dialect)));
  }

  private static DynamicTest test(Row row, Dialects dialect) {
    return DynamicTest.dynamicTest(
        dialect + ": " + row.rule() + ": " + row.before(),
        () -> {
          Blueprint repaired = repaired(row, dialect.parse(row.before()));
          if (!row.after().isEmpty()) {
            EditLaws.assertSame(repaired, dialect.parse(row.after()));
          }
        });
  }

  @Tag("VER-40")
  @TestFactory
  Stream<DynamicTest> repair_web() {
    return Row.of(WEB)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.before(),
                    () -> EditLaws.assertSame(repaired(row, web(row.before())), web(row.after()))));
  }

  private static Blueprint web(String document) {
    return Doc.parse(document, BlueprintSchema.web());
  }

  private static Blueprint repaired(Row row, Blueprint document) {
    // A box may stick out on several sides.
    assertThat(ENGINE.report(document)).isNotEmpty().allMatch(violation -> isOf(row, violation));
    Violation violation = ENGINE.report(document).get(0);
    assertThat(ENGINE.repairs(document, violation)).anyMatch(Repair::isCertain);
    RepairLaws laws = new RepairLaws(ENGINE);
    CommandResult result = laws.check(document);
    laws.requireSettled(result.blueprint());
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(ENGINE.report(result.blueprint())).isEmpty();
    requireNamed(row, violation, result.corrections());
    requireForeignPatch(result);
    requireChildrenMoved(document, result.blueprint());
    return result.blueprint();
  }

  private static boolean isOf(Row row, Violation violation) {
    String component = violation.component();
    return violation.rule().equals(row.rule())
        && (component == null ? "-" : component).equals(row.component());
  }

  /** "Named in {@code corrections}": the rule, and the component, or both where it takes two. */
  private static void requireNamed(Row row, Violation violation, List<Correction> corrections) {
    Correction first = corrections.get(0);
    assertThat(first.kind()).isEqualTo(row.rule());
    assertThat(first.components()).isEqualTo(concerned(violation));
    assertThat(corrections.subList(1, corrections.size()))
        .allMatch(correction -> correction.kind().equals("make_room"));
  }

  private static List<String> concerned(Violation violation) {
    String component = violation.component();
    if (component == null) {
      return List.of();
    }
    return violation.rule().equals("overlap")
        ? List.of(component, violation.subject())
        : List.of(component);
  }

  private static void requireForeignPatch(CommandResult result) {
    assertThat(EditLaws.peers()).isNotEmpty();
    JsonValue patched = EditLaws.peers().get(0).apply(result.patch(), result.before().toJson());
    assertThat(patched.isEquivalentTo(result.blueprint().toJson())).isTrue();
  }

  /** What a holder that keeps its size holds has the place in it that it had. */
  private static void requireChildrenMoved(Blueprint before, Blueprint after) {
    List<String> holders = new ArrayList<>();
    before.forEach(component -> holders.add(component.id()));
    for (String holder : holders) {
      if (Places.moved(holder, before, after)) {
        before
            .children(holder)
            .forEach(
                child ->
                    assertThat(Places.within(holder, child.id(), after))
                        .isEqualTo(Places.within(holder, child.id(), before)));
      }
    }
  }
}
