package dev.blueline.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.bench.PeerInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the peers that promise to check do refuse. */
class CheckingPeersTest {
  private static final PeerEdit GOOD = new PeerEdit("text_1", PeerField.TEXT, "In stock");

  static Stream<Peer> peers() {
    return Stream.of(new JacksonStack(), new PojoStack());
  }

  private static Stream<Arguments> withEachPeer(List<?> cases) {
    return Stream.<Supplier<Peer>>of(JacksonStack::new, PojoStack::new)
        .flatMap(peer -> cases.stream().map(each -> Arguments.of(peer.get(), each)));
  }

  static Stream<Arguments> badEdits() {
    return withEachPeer(
        List.of(
            new PeerEdit("header_1", PeerField.HEIGHT, 0),
            new PeerEdit("header_1", PeerField.HEIGHT, -64),
            new PeerEdit("header_1", PeerField.BACKGROUND, "red"),
            new PeerEdit("header_1", PeerField.BACKGROUND, "#12345"),
            new PeerEdit("header_1", PeerField.COLOUR, "#GG0000"),
            new PeerEdit("header_1", PeerField.COLOUR, ""),
            new PeerEdit("title_2", PeerField.FONT_SIZE, 11),
            new PeerEdit("title_2", PeerField.FONT_SIZE, 73),
            new PeerEdit("title_1", PeerField.FONT_WEIGHT, 0),
            new PeerEdit("header_1", PeerField.PADDING, -1),
            new PeerEdit("image_2", PeerField.BORDER_RADIUS, -1),
            new PeerEdit("image_1", PeerField.OPACITY, 1.5),
            new PeerEdit("text_2", PeerField.TEXT, "x".repeat(10_001))));
  }

  static Stream<Arguments> overlaps() {
    return withEachPeer(
        List.of(
            new PeerEdit("header_1", PeerField.HEIGHT, 89),
            new PeerEdit("header_1", PeerField.HEIGHT, 5000),
            new PeerEdit("title_2", PeerField.HEIGHT, 49),
            new PeerEdit("text_2", PeerField.HEIGHT, 73)));
  }

  /** Documents that break a rule of their own, as what is replaced in a good one and by what. */
  static Stream<Arguments> badDocuments() {
    return withEachPeer(
        List.of(
            new String[] {"\"id\":\"title_2\"", "\"id\":\"title_1\""},
            new String[] {"\"id\":\"title_2\"", "\"id\":\"\""},
            new String[] {"\"bbox\":[16,88,343,32]", "\"bbox\":[16,88,343]"},
            new String[] {"\"bbox\":[16,88,343,32]", "\"bbox\":[16,88,0,32]"},
            new String[] {"\"bbox\":[16,88,343,32]", "\"bbox\":[16,3,343,32]"},
            new String[] {"\"confidence\":0.91", "\"confidence\":1.91"},
            new String[] {"\"mint\":\"#D8F3DC\"", "\"mint\":\"minty\""},
            new String[] {"\"base_spacing\":16", "\"base_spacing\":65"},
            new String[] {"\"image\":\"/media/2041/large.webp\"", "\"font_size\":6"}));
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static byte[] replaced(String[] replacement) {
    String good = text(PeerInput.document(10));
    assertThat(good).contains(replacement[0]);
    return good.replace(replacement[0], replacement[1]).getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(Peer peer, PeerCommand command) {
    byte[] before = peer.document();

    assertThat(peer.run(command)).isFalse();

    assertThat(peer.document()).isEqualTo(before);
    assertThat(peer.undo()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void run_goodEdits_areMade(Peer peer) {
    peer.open(PeerInput.document(10));
    PeerEdit height = new PeerEdit("header_1", PeerField.HEIGHT, 88);

    assertThat(peer.run(new PeerCommand(GOOD, height))).isTrue();

    assertThat(text(peer.document())).contains("\"In stock\"", "[16,0,343,88]");
  }

  @ParameterizedTest
  @MethodSource("badEdits")
  void run_oneBadEdit_makesNeither(Peer peer, PeerEdit bad) {
    peer.open(PeerInput.document(10));

    assertRefused(peer, new PeerCommand(GOOD, bad));
    assertRefused(peer, new PeerCommand(bad, GOOD));
  }

  @ParameterizedTest
  @MethodSource("overlaps")
  void run_editThatOverlapsASibling_makesNeither(Peer peer, PeerEdit bad) {
    peer.open(PeerInput.document(10));

    assertRefused(peer, new PeerCommand(GOOD, bad));
  }

  @ParameterizedTest
  @MethodSource("peers")
  void run_hiddenComponentThatOverlaps_isMade(Peer peer) {
    peer.open(PeerInput.document(10));
    PeerEdit hide = new PeerEdit("header_1", PeerField.VISIBLE, false);
    PeerEdit grow = new PeerEdit("header_1", PeerField.HEIGHT, 5000);
    PeerEdit show = new PeerEdit("header_1", PeerField.VISIBLE, true);

    assertThat(peer.run(new PeerCommand(hide, grow))).isTrue();
    assertThat(peer.run(new PeerCommand(GOOD, show))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("badDocuments")
  void run_goodEditsOfABadDocument_areNotMade(Peer peer, String[] replacement) {
    peer.open(replaced(replacement));

    assertRefused(peer, new PeerCommand(GOOD, GOOD));
    assertRefused(peer, new PeerCommand(GOOD, GOOD));
  }

  @Test
  void jacksonStack_unknownTypeOrRole_isRefused() {
    JacksonStack peer = new JacksonStack();

    peer.open(replaced(new String[] {"\"type\":\"button\"", "\"type\":\"gizmo\""}));
    assertRefused(peer, new PeerCommand(GOOD, GOOD));

    peer.open(replaced(new String[] {"\"role\":\"cta\"", "\"role\":\"gizmo\""}));
    assertRefused(peer, new PeerCommand(GOOD, GOOD));
  }

  @Test
  void pojoStack_unknownType_isNotRead() {
    byte[] json = replaced(new String[] {"\"type\":\"button\"", "\"type\":\"gizmo\""});

    assertThatIllegalArgumentException().isThrownBy(() -> new PojoStack().open(json));
  }
}
