package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.testsuite.execute.Quiet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is kept stays, what is not goes into the archive, and nothing is lost with it. */
@ExtendWith(Quiet.class)
class RetentionTest extends AgeingStore {
  @Tag("STATE-25")
  @Test
  void prune_fortyDaysOfCheckpoints_keepsTheLast24AndOneADay() throws IOException {
    try (Opened opened = Opened.on(disk, options().build())) {
      edit(opened, 80, Duration.ofHours(12));
      Disk before = disk.afterKill();
      List<String> all = checkpoints();
      List<String> kept = kept(all);
      int removed = opened.store().prune();
      assertThat(checkpoints()).isEqualTo(kept).hasSizeBetween(24 + 15, 24 + 30);
      assertThat(removed).isEqualTo(all.size() - kept.size());
      for (String name : all) {
        if (!kept.contains(name)) {
          assertThat(unpacked("archive/s/" + name + ".gz"))
              .isEqualTo(before.read(FOLDER + name, 0));
        }
      }
      assertThat(opened.store().prune()).isZero();
    }
  }

  /** As documented, worked out another way. */
  private static List<String> kept(List<String> all) {
    List<String> kept = new ArrayList<>(all.subList(all.size() - 24, all.size()));
    Set<String> days = new HashSet<>();
    for (int i = all.size() - 25; i >= 0; i--) {
      String day = all.get(i).substring(11, 19);
      // 80 half days behind 1 October are 10 November; 30 days before that is 11 October.
      if (day.compareTo("20261011") >= 0 && days.add(day)) {
        kept.add(0, all.get(i));
      }
    }
    return kept;
  }

  private byte[] unpacked(String name) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(disk.read(name, 0)))) {
      return in.readAllBytes();
    }
  }

  @Tag("STATE-25")
  @Test
  void prune_archiveTooLarge_dropsTheOldest() throws IOException {
    long limit = 3_000;
    try (Opened opened = Opened.on(disk, options().keep(2, 0, limit).build())) {
      edit(opened, 20, Duration.ofHours(12));
      List<String> all = checkpoints();
      opened.store().prune();
      List<String> left = disk.list("archive/s");
      long bytes = 0;
      for (String name : left) {
        bytes += disk.size("archive/s/" + name);
      }
      assertThat(bytes).isLessThanOrEqualTo(limit).isGreaterThan(limit / 3);
      List<String> newest = all.subList(all.size() - 2 - left.size(), all.size() - 2);
      assertThat(left).isEqualTo(newest.stream().map(name -> name + ".gz").toList());
    }
  }

  @Tag("STATE-26")
  @Test
  void prune_segments_goOnlyWhenTheLastCheckpointButOneHoldsThem() {
    try (Opened opened = Opened.on(disk, options().journal(200, 1 << 20).build())) {
      edit(opened, 1, Duration.ofHours(1));
      List<String> segments = disk.list("journal");
      opened.store().prune();
      assertThat(disk.list("journal")).containsAll(segments.subList(1, segments.size()));
      edit(opened, 2, Duration.ofHours(1));
      opened.store().prune();
      assertThat(disk.list("journal")).doesNotContainAnyElementsOf(segments.subList(0, 1));
      requireFoundWithoutNewest(Seen.of(opened.session()));
    }
  }

  @Test
  void prune_amidDeeds_losesNothing() {
    SplittableRandom random = new SplittableRandom(7);
    try (Opened opened =
        Opened.on(disk, options().journal(500, 1 << 20).keep(3, 1, 2_000).build())) {
      for (int i = 0; i < 150; i++) {
        now.set(now.get().plus(Duration.ofHours(3)));
        Deeds.carryOut(opened.session(), random.nextLong());
        if (random.nextInt(3) == 0) {
          opened.session().checkpoint("now and then");
        }
        if (random.nextInt(3) == 0) {
          opened.store().prune();
          requireFoundWithoutNewest(Seen.of(opened.session()));
        }
      }
      assertThat(checkpoints()).hasSizeLessThan(10);
      assertThat(disk.list("journal").get(0)).isNotEqualTo("000001-000001.journal");
    }
  }

  /** The newest checkpoint may turn out to be damaged. */
  private void requireFoundWithoutNewest(Seen seen) {
    Disk copy = disk.afterKill();
    requireFound(copy, seen);
    Disk damaged = disk.afterKill();
    List<String> names = new ArrayList<>(checkpoints());
    if (names.size() > 1) {
      damaged.set(FOLDER + newest(names), new byte[] {1, 2, 3});
    }
    requireFound(damaged, seen);
  }

  private static String newest(List<String> names) {
    return names.stream().max((a, b) -> order(a).compareTo(order(b))).orElseThrow();
  }

  private static String order(String name) {
    String number = name.length() > 31 ? name.substring(27, name.length() - 5) : "1";
    return name.substring(0, 26) + "0".repeat(9 - number.length()) + number;
  }

  private void requireFound(Disk files, Seen seen) {
    try (Opened again = Opened.on(files, options().build())) {
      assertThat(Seen.of(again.session())).isEqualTo(seen);
    }
  }

  @Tag("STATE-26")
  @Test
  void prune_onAnotherThread_losesNothing() throws Exception {
    SplittableRandom random = new SplittableRandom(8);
    AtomicBoolean isOver = new AtomicBoolean();
    try (Opened opened =
        Opened.on(disk, options().journal(500, 1 << 20).keep(2, 0, 2_000).build())) {
      Thread pruning =
          new Thread(
              () -> {
                while (!isOver.get()) {
                  opened.store().prune();
                }
              });
      pruning.start();
      for (int i = 0; i < 100; i++) {
        now.set(now.get().plus(Duration.ofHours(3)));
        Deeds.carryOut(opened.session(), random.nextLong());
        if (random.nextInt(3) == 0) {
          opened.session().checkpoint("now and then");
        }
      }
      isOver.set(true);
      pruning.join();
      requireFoundWithoutNewest(Seen.of(opened.session()));
    }
  }
}
