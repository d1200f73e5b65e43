package dev.blueline.state.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleViewTest {
  private static final long FEW = 64;

  @TempDir Path directory;

  private ChronicleView open() {
    return ChronicleView.open(directory, FEW);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void get_afterPuts_isTheLastOfEachRecord() {
    try (ChronicleView view = open()) {
      for (int i = 0; i < 10; i++) {
        view.put("a", "session", bytes("a" + i));
        view.put("a", "plans", bytes("p" + i));
        view.put("b", "session", bytes("b" + i));
      }

      assertThat(view.get("a", "session")).isEqualTo(bytes("a9"));
      assertThat(view.get("a", "plans")).isEqualTo(bytes("p9"));
      assertThat(view.get("b", "session")).isEqualTo(bytes("b9"));
      assertThat(view.get("b", "plans")).isNull();
      assertThat(view.get("c", "session")).isNull();
    }
  }

  @Test
  void put_keepsACopy() {
    byte[] json = bytes("{}");
    try (ChronicleView view = open()) {
      view.put("a", "session", json);
      json[0] = 'x';
      view.get("a", "session")[1] = 'x';

      assertThat(view.get("a", "session")).isEqualTo(bytes("{}"));
    }
  }

  @Test
  void names_thatJoinToTheSameText_areTwo() {
    try (ChronicleView view = open()) {
      view.put("ab", "c", bytes("1"));
      view.put("a", "bc", bytes("2"));

      assertThat(view.get("ab", "c")).isEqualTo(bytes("1"));
      assertThat(view.get("a", "bc")).isEqualTo(bytes("2"));
    }
  }

  @Test
  void names_thatCannotBeKept_areRefused() {
    try (ChronicleView view = open()) {
      assertThatThrownBy(() -> view.put("\ud800", "r", bytes("1")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> view.put("s".repeat(1001), "r", bytes("1")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void sessions_areInNaturalOrder_withoutTheStore() {
    try (ChronicleView view = open()) {
      for (String session : new String[] {"b", "\u00e9", "a10", "a9", StateView.STORE, "a9"}) {
        view.put(session, "session", bytes("{}"));
        view.put(session, "plans", bytes("[]"));
      }

      assertThat(view.sessions()).containsExactly("a10", "a9", "b", "\u00e9");
    }
  }

  @Test
  void remove_forgetsOneSession_alsoForAKilledProcess() throws IOException {
    try (ChronicleView view = open()) {
      for (int i = 0; i < 5; i++) {
        view.put("a", "session", bytes("a".repeat(1 + 5000 * i)));
        view.put("a", "plans", bytes("p"));
        view.put("b", "session", bytes("b"));
      }
      view.remove("a");
      view.remove("never");

      assertThat(view.get("a", "session")).isNull();
      assertThat(view.get("a", "plans")).isNull();
      assertThat(view.sessions()).containsExactly("b");
    }
    asIfKilled();
    try (ChronicleView view = open()) {
      assertThat(view.get("a", "session")).isNull();
      assertThat(view.get("b", "session")).isEqualTo(bytes("b"));
      view.put("a", "session", bytes("again"));
      assertThat(view.get("a", "session")).isEqualTo(bytes("again"));
    }
  }

  /** A file without its sum is one that nobody closed. */
  private void asIfKilled() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".sum")).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void open_afterClose_usesTheSameFile() {
    try (ChronicleView view = open()) {
      view.put("a", "session", bytes("1"));
    }
    try (ChronicleView view = open()) {
      assertThat(view.get("a", "session")).isEqualTo(bytes("1"));
      assertThat(directory.resolve("view-0000001.map")).exists();
      assertThat(directory.resolve("view-0000001.sum")).doesNotExist();
    }
    assertThat(directory.resolve("view-0000001.sum")).exists();
  }

  @Test
  void open_afterAKill_startsTheNextFile() throws IOException {
    try (ChronicleView view = open()) {
      view.put("a", "session", bytes("1"));
      view.put("a", "session", bytes("2"));
    }
    asIfKilled();
    try (ChronicleView view = open()) {
      assertThat(view.get("a", "session")).isEqualTo(bytes("2"));
      assertThat(directory.resolve("view-0000001.map")).doesNotExist();
      assertThat(directory.resolve("view-0000002.map")).exists();
      view.put("a", "session", bytes("3"));
      assertThat(view.get("a", "session")).isEqualTo(bytes("3"));
    }
  }

  /** As where the one who started the next file was killed before it deleted those before. */
  @Test
  void open_withAnOlderFileLeft_prefersTheNewer() throws IOException {
    Path first = directory.resolve("view-0000001.map");
    Path aside = directory.resolve("aside");
    try (ChronicleView view = open()) {
      for (int i = 0; i < 5; i++) {
        view.put("a", "session", bytes("old" + i));
      }
    }
    Files.copy(first, aside);
    asIfKilled();
    try (ChronicleView view = open()) {
      view.remove("a");
      view.put("a", "session", bytes("new"));
    }
    asIfKilled();
    Files.move(aside, first);
    try (ChronicleView view = open()) {
      assertThat(view.get("a", "session")).isEqualTo(bytes("new"));
    }
  }

  @Test
  void view_overManyActions_isAsAMapWouldBe() throws IOException {
    Random random = new Random(7);
    Map<String, byte[]> model = new TreeMap<>();
    for (int round = 0; round < 6; round++) {
      try (ChronicleView view = open()) {
        for (int i = 0; i < 300; i++) {
          act(random, view, model);
        }
        model.forEach((name, json) -> assertThat(view.get(name, "r")).isEqualTo(json));
        assertThat(view.sessions()).containsExactlyElementsOf(model.keySet());
      }
      if (round % 2 == 0) {
        asIfKilled();
      }
    }
  }

  private static void act(Random random, ChronicleView view, Map<String, byte[]> model) {
    String session = "s" + random.nextInt(20);
    if (random.nextInt(10) == 0) {
      view.remove(session);
      model.remove(session);
      return;
    }
    byte[] json = new byte[random.nextInt(random.nextInt(10) == 0 ? 20_000 : 500)];
    random.nextBytes(json);
    view.put(session, "r", json);
    model.put(session, json);
  }

  @Test
  void thousandSessions_withThreeRecordsEach_fit() {
    try (ChronicleView view = ChronicleView.open(directory)) {
      for (int turn = 0; turn < 2; turn++) {
        for (int i = 0; i < 1000; i++) {
          view.put("session-" + i, "session", new byte[300]);
          view.put("session-" + i, "plans", new byte[i % 10 == 0 ? 65_536 : 4_000]);
          view.put("session-" + i, "executions", new byte[2_000]);
        }
      }

      assertThat(view.sessions()).hasSize(1000);
      assertThat(view.get("session-990", "plans")).hasSize(65_536);
    }
  }

  @Test
  void put_thatDoesNotFit_isFull_andTheRestStays() {
    try (ChronicleView view = ChronicleView.open(directory, 8)) {
      view.put("a", "session", bytes("1"));

      assertThatThrownBy(() -> view.put("a", "session", new byte[1 << 24]))
          .isInstanceOfSatisfying(
              StateException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FULL));
      assertThat(view.get("a", "session")).isEqualTo(bytes("1"));

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 10_000; i++) {
                  view.put("many-" + i, "session", Storm.value(i, 1));
                }
              })
          .isInstanceOfSatisfying(
              StateException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FULL));
      assertThat(view.get("a", "session")).isEqualTo(bytes("1"));
      for (String session : view.sessions()) {
        assertThat(view.get(session, "session")).as(session).isNotNull();
      }
      view.put("a", "session", bytes("2"));
      assertThat(view.get("a", "session")).isEqualTo(bytes("2"));
    }
  }

  @Test
  void open_twiceInAProcess_isInUse() {
    try (ChronicleView view = open()) {
      view.put("a", "session", bytes("1"));

      assertThatThrownBy(this::open)
          .isInstanceOfSatisfying(
              StateException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE));
      assertThat(view.get("a", "session")).isEqualTo(bytes("1"));
    }
    open().close();
  }

  @Test
  void open_whereAFileIs_fails() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> ChronicleView.open(file))
        .isInstanceOfSatisfying(
            StateException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FAILED));
  }

  @Test
  void view_afterClose_isClosed() {
    ChronicleView view = open();
    view.put("a", "session", bytes("1"));
    view.close();
    view.close();

    assertThat(view.get("a", "session")).isNull();
    assertThatThrownBy(() -> view.put("a", "session", bytes("2")))
        .isInstanceOfSatisfying(
            StateException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CLOSED));
  }

  @Tag("STATE-39")
  @Test
  void view_onAnInterruptedThread_isOpenedUsedAndClosedWhole() throws IOException {
    Thread.currentThread().interrupt();
    try (ChronicleView view = open()) {
      view.put("a", "session", bytes("1"));
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(directory.resolve("view-0000001.sum")).as("the seal").exists();
  }

  @Test
  void put_onAnInterruptedThread_isDone() {
    try (ChronicleView view = open()) {
      Thread.currentThread().interrupt();
      view.put("a", "session", bytes("1"));

      assertThat(view.get("a", "session")).isEqualTo(bytes("1"));
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
