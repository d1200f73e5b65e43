package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.testsuite.fixture.Script;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The names of one version serve for later ones, as long as nothing is called otherwise. */
class KnownNamesPropertyTest {
  private static final int MISSPELT = 3;

  @Tag("DET-10")
  @Property(tries = 300)
  void run_misspeltOnVersionAfterVersion_isAsReadByAnEngineThatKnowsNone(
      @ForAll("documents") Blueprint base, @ForAll("scripts") Script script) {
    BlueprintEngine knowing = BlueprintEngine.create();
    Blueprint version = base;
    for (Script step : script.steps()) {
      for (String command : misspelt(version)) {
        CommandResult expected = BlueprintEngine.create().run(version, command);
        CommandResult result = knowing.run(version, command);
        assertThat(result.errors())
            .as(command)
            .usingRecursiveFieldByFieldElementComparator()
            .isEqualTo(expected.errors());
        assertThat(result.corrections()).as(command).isEqualTo(expected.corrections());
        assertThat(result.hash()).as(command).isEqualTo(expected.hash());
      }
      version = step.play(version).result();
    }
  }

  /** Commands with a letter too many in a name or a text. */
  private static List<String> misspelt(Blueprint version) {
    List<String> commands = new ArrayList<>();
    for (Component component : version.first(MISSPELT)) {
      commands.add("hide " + slip(component.id()));
      if (component.text() != null) {
        commands.add("hide the " + slip(component.text()));
      }
    }
    return commands;
  }

  private static String slip(String name) {
    int middle = name.offsetByCodePoints(0, name.codePointCount(0, name.length()) / 2);
    return name.substring(0, middle) + "q" + name.substring(middle);
  }

  @Tag("DET-10")
  @Property(tries = 1000)
  void hasSameNames_whereItSaysSo_isSo(
      @ForAll("documents") Blueprint base, @ForAll("scripts") Script script) {
    Blueprint version = base;
    for (Script step : script.steps()) {
      Blueprint next = step.play(version).result();
      if (next.hasSameNames(version)) {
        assertThat(names(next)).isEqualTo(names(version));
      }
      version = next;
    }
  }

  private static List<String> names(Blueprint version) {
    List<String> names = new ArrayList<>();
    names.add(version.tokens().fields().toString());
    version.forEach(component -> names.add(component.id() + " says " + component.text()));
    return names;
  }

  @Tag("DET-10")
  @Example
  void hasSameNames_afterAnEditOfStyle_isTrue() {
    Blueprint before = Doc.parse("header#top title#name 'Shop' button#buy 'Buy'");

    Blueprint styled = before.withField("buy", Path.of("style"), JsonObject.EMPTY, -1);
    Blueprint renamed = before.withField("buy", Path.of("text"), JsonString.of("Get"), -1);

    assertThat(styled.hasSameNames(before)).isTrue();
    assertThat(renamed.component("buy").text()).isEqualTo("Get");
    assertThat(renamed.hasSameNames(before)).isFalse();
    assertThat(before.withRemoved("name").hasSameNames(before)).isFalse();
    assertThat(before.withMoved("name", null, 0).hasSameNames(before)).isFalse();
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Blueprints.any();
  }

  @Provide
  Arbitrary<Script> scripts() {
    return Edits.scripts();
  }
}
