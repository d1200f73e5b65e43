package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Components that are named together are those that are named one by one, or it is refused. */
class TargetUnionPropertyTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  /** What means some components of a document by itself, and which. */
  private static final Map<Blueprint, Map<String, Set<String>>> PHRASES = phrases();

  private static Map<Blueprint, Map<String, Set<String>>> phrases() {
    Map<Blueprint, Map<String, Set<String>>> all = new LinkedHashMap<>();
    for (CommandCase test : CaseDocuments.cases()) {
      all.computeIfAbsent(CaseDocuments.of(test), TargetUnionPropertyTest::phrasesOf);
    }
    all.values().removeIf(phrases -> phrases.size() < 2);
    return all;
  }

  private static Map<String, Set<String>> phrasesOf(Blueprint document) {
    Set<String> said = new LinkedHashSet<>();
    document.forEach(component -> addPhrases(component, said));
    Map<String, Set<String>> meant = new LinkedHashMap<>();
    for (String phrase : said) {
      CommandResult result = ENGINE.run(document, "make " + phrase + " red");
      if (result.status() == Status.APPLIED && result.steps().size() == 1) {
        meant.put(phrase, new TreeSet<>(result.steps().get(0).targets()));
      }
    }
    return meant;
  }

  private static void addPhrases(Component component, Set<String> said) {
    String words = component.id().replace('_', ' ');
    String type = component.type();
    said.addAll(List.of(component.id(), words, "the " + words, "the " + type));
    said.addAll(List.of("the first " + type, "the second " + type, "the last " + type));
    said.addAll(List.of("all " + type + "s", type + " 2"));
    String text = component.text();
    boolean isList = text != null && text.matches("(?i).*(,|&|\\band\\b).*");
    if (text != null && !text.isBlank() && text.indexOf('"') < 0 && !isList) {
      said.addAll(List.of("\"" + text + "\"", "the " + text + " " + type));
    }
  }

  @Example
  void phrases_areManyOfEachDocument() {
    assertThat(PHRASES).hasSizeGreaterThan(20);
    assertThat(PHRASES.values()).allSatisfy(phrases -> assertThat(phrases).hasSizeGreaterThan(5));
  }

  /** Two phrases of one document. */
  record Pair(Blueprint document, String one, String two) {
    Set<String> meant() {
      Set<String> both = new TreeSet<>(PHRASES.get(document).get(one));
      both.addAll(PHRASES.get(document).get(two));
      return both;
    }
  }

  @Provide
  Arbitrary<Pair> pairs() {
    return Arbitraries.of(PHRASES.keySet())
        .flatMap(
            document -> {
              Arbitrary<String> phrase =
                  Arbitraries.of(new ArrayList<>(PHRASES.get(document).keySet()));
              return phrase.flatMap(one -> phrase.map(two -> new Pair(document, one, two)));
            });
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(
        "make %s and %s red",
        "make both %s and %s red",
        "make %s, %s red",
        "hide %s and %s",
        "paint %s and also %s red",
        "%s and %s: red",
        "make %s & %s red",
        "underline %s and %s",
        "change the color of %s and %s to red",
        "make %s red and %s too",
        "make %s as well as %s red",
        "make %s plus %s red");
  }

  @Tag("CMD-107")
  @Property(seed = CommandLaws.SEED)
  void run_twoNamedTogether_areThoseNamedOneByOne(
      @ForAll("pairs") Pair pair, @ForAll("forms") String form) {
    String command = String.format(Locale.ROOT, form, pair.one(), pair.two());

    CommandResult result = ENGINE.run(pair.document(), command);

    if (result.status().isSuccess()) {
      Set<String> meant = new TreeSet<>();
      result.steps().forEach(step -> meant.addAll(step.targets()));
      assertThat(meant).as(command).isEqualTo(pair.meant());
    }
  }
}
