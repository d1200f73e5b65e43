package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report of a sound document is empty, whatever else stands in it. */
class SoundImportTest {
  @Property(tries = 300, seed = DamagedImportPropertyTest.SEED)
  void report_ofAnySoundDocument_isEmpty(@ForAll("sound") Blueprint document) {
    ImportLaws laws = new ImportLaws(EditLaws.text(document));

    laws.requireRoundTrip();
    assertThat(laws.report()).isEmpty();
  }

  @Provide
  Arbitrary<Blueprint> sound() {
    return Arbitraries.oneOf(
        Blueprints.valid(BlueprintSchema.storefront()), Blueprints.valid(BlueprintSchema.web()));
  }

  @Tag("VER-1")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'components':[]}",
        "{'elements':[]}",
        "{'components':[{'id':'a','type':'text'}]}",
        "{'components':[{'id':'a','type':'text','bbox':[0,0,100,50]},"
            + "{'id':'b','type':'text','bbox':[0,50,100,50]},"
            + "{'id':'c','type':'text','bbox':[100,0,100,50]}]}",
        "{'components':[{'id':'a','type':'text','bbox':[0,0,500,50]},"
            + "{'id':'b','type':'text','role':'overlay','bbox':[-10,0,1000,50]},"
            + "{'id':'c','type':'text','bbox':[-10,0,900,50],'visual':{'visible':false}}]}",
        "{'components':[{'id':'a','type':'button','bbox':[0,0.5,1e2,44.0],'confidence':1},"
            + "{'id':'b','type':'spacer','bbox':[0,100,500,1e6],'confidence':0}]}",
        "{'tokens':{'base_spacing':64,'border_radius':'0','x_color':'rebeccapurple',"
            + "'colors':{'a b':'hsl(120, 100%, 25%)'}},'components':["
            + "{'id':'a','type':'text','text':'Hi',"
            + "'visual':{'bg_color':'{a b}','text_color':'#FFFFFFFF','font_size':72}}]}",
        "{'components':[{'id':'a','type':'text','text':'"
            + "012345678901234567890123456789012345678901234567890123456789"
            + "0123456789012345678901234567890123456789'}]}"
      })
  void report_ofWhatIsAtTheLimits_isEmpty(String json) {
    ImportLaws laws = new ImportLaws(JsonText.quoted(json));

    laws.requireRoundTrip();
    assertThat(laws.report()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"storefront", "web"})
  void report_ofEveryTypeAndRole_isEmpty(String name) {
    BlueprintSchema schema =
        name.equals("web") ? BlueprintSchema.web() : BlueprintSchema.storefront();
    String components =
        schema.types().stream().map(SoundImportTest::ofType).collect(Collectors.joining(","))
            + ","
            + schema.roles().stream().map(SoundImportTest::ofRole).collect(Collectors.joining(","));

    ImportLaws laws =
        new ImportLaws(JsonText.quoted("{'%s':[%s]}".formatted(schema.rootKey(), components)));

    assertThat(laws.report()).isEmpty();
    assertThat(laws.base().size()).isEqualTo(schema.types().size() + schema.roles().size());
  }

  private static String ofType(String type) {
    return "{'id':'t_%s','type':'%s'}".formatted(type, type);
  }

  private static String ofRole(String role) {
    return "{'id':'r_%s','type':'text','role':'%s'}".formatted(role, role);
  }

  /** Corners are read as corners by a schema that says so, and as sizes by none. */
  @Tag("DOC-19")
  @Test
  void report_ofCornersByTheirSchema_isEmpty() {
    String json =
        JsonText.quoted(
            "{'components':[{'id':'text_1','type':'text','bbox':[100,100,400,140]},"
                + "{'id':'text_2','type':'text','bbox':[100,140,400,180]}]}");
    BlueprintSchema corners =
        BlueprintSchema.builder("corners").box("bbox", Box.Convention.CORNERS).build();
    BlueprintEngine engine =
        BlueprintEngine.create(EngineOptions.builder().schemas(corners).build());

    assertThat(new ImportLaws(engine, json).report()).isEmpty();
    assertThat(new ImportLaws(engine, json).act("make text_1 bigger").status())
        .isEqualTo(Status.APPLIED);
    assertThat(new ImportLaws(json).findings()).contains("overlap text_1");
  }
}
