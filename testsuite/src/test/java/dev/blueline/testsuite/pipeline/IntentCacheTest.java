package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.CacheStatistics;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Readings that are known make a command faster, and nothing else of it otherwise. */
class IntentCacheTest {
  private final BlueprintEngine engine = BlueprintEngine.create();
  private final Blueprint shop = Doc.parse("button#buy 'Buy' footer#foot");
  private final Blueprint blog = Doc.parse("title#top 'Top' button#read 'Read'");

  @Tag("DET-11")
  @Test
  void run_wordsThatAreKnown_meansWhatTheyMeanInTheDocumentAtHand() {
    CommandResult first = engine.run(shop, "hide the button");
    CommandResult second = engine.run(blog, "hide the button");

    assertThat(first.isCacheHit()).isFalse();
    assertThat(second.isCacheHit()).isTrue();
    assertThat(first.changedComponents()).containsExactly("buy");
    assertThat(second.changedComponents()).containsExactly("read");
  }

  /** To the letter: a reading holds places in the text, and texts as they were typed. */
  @Tag("DET-12")
  @Test
  void run_otherLettersOrSpaces_isNoHit() {
    engine.run(shop, "hide the button");

    assertThat(engine.run(shop, "Hide the button").isCacheHit()).isFalse();
    assertThat(engine.run(shop, "hide  the button").isCacheHit()).isFalse();
    assertThat(engine.run(shop, "hide the button").isCacheHit()).isTrue();
  }

  @Tag("OBS-7")
  @Test
  void cacheStatistics_countHitsAndMisses() {
    engine.run(shop, "hide buy");
    engine.open(blog).execute("hide buy");
    engine.open(shop).preview("hide foot");

    assertThat(engine.cacheStatistics()).isEqualTo(new CacheStatistics(1, 2, 0));
    assertThat(engine.cacheStatistics().hitRate()).isEqualTo(1 / 3.0);
    assertThat(new CacheStatistics(0, 0, 0).hitRate()).isZero();
  }

  /** What is kept of a command grows with it: a hundred long ones took more than 100 MiB. */
  @Tag("OBS-7")
  @Test
  void cache_ofLongCommands_keepsAsManyFewerAsTheyAreLonger() {
    BlueprintEngine few = BlueprintEngine.create(EngineOptions.builder().cacheSize(16).build());
    String longCommand = "hide buy; ".repeat(700);
    List<String> sentences =
        IntStream.range(0, 16).mapToObj(i -> "hide the button" + " ".repeat(60 * i)).toList();

    sentences.forEach(sentence -> few.run(shop, sentence));
    assertThat(few.cacheStatistics().evictions()).isZero();
    for (int i = 0; i < 16; i++) {
      few.run(shop, longCommand + " ".repeat(i));
    }
    long kept =
        IntStream.range(0, 16)
            .filter(i -> few.run(shop, longCommand + " ".repeat(i)).isCacheHit())
            .count();

    assertThat(kept).isLessThanOrEqualTo(2);
  }

  @Tag("DET-10")
  @Test
  void run_withoutACache_neverHitsAndDoesTheSame() {
    BlueprintEngine none = BlueprintEngine.create(EngineOptions.builder().cacheSize(0).build());
    CommandResult known = engine.run(shop, "hide buy and foot");
    for (int i = 0; i < 2; i++) {
      CommandResult result = none.run(shop, "hide buy and foot");
      assertThat(result.isCacheHit()).isFalse();
      assertThat(result.hash()).isEqualTo(known.hash());
      assertThat(result.patch()).isEqualTo(known.patch());
    }
  }
}
