package dev.blueline.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.blueline.bench.PeerInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PeerAgreementTest {
  private static final int ROUND = 512;

  static Stream<Arguments> peersAndSizes() {
    return Stream.<Supplier<Peer>>of(
            JacksonStack::new, PojoStack::new, EmfSetCommand::new, EmfChangeRecorder::new)
        .flatMap(
            peer -> Stream.of(10, 100).map(components -> Arguments.of(peer.get(), components)));
  }

  private static PeerAgreement open(Peer peer, int components) {
    return new PeerAgreement(PeerInput.document(components), PeerInput.texts(components), peer);
  }

  @ParameterizedTest
  @MethodSource("peersAndSizes")
  void requireSame_twoRounds_holdsForEachPeer(Peer peer, int components) {
    PeerAgreement agreement = open(peer, components);

    agreement.requireSame(2 * ROUND);
    agreement.requireUndo(8);
    agreement.requireSame(3);
    agreement.requireEndAfter(2 * ROUND + 3);

    assertThat(agreement.commands()).hasSize(ROUND);
    assertThat(JsonTree.areSame(peer.document(), PeerInput.document(components))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("peersAndSizes")
  void undo_asFarAsItIsRemembered_givesTheDocumentOfThen(Peer peer, int components) {
    PeerAgreement agreement = open(peer, components);
    boolean keepsAll = peer instanceof EmfSetCommand || peer instanceof EmfChangeRecorder;
    int kept = keepsAll ? ROUND : JacksonStack.KEPT;
    agreement.requireSame(ROUND - kept);
    byte[] then = peer.document();
    agreement.requireSame(kept);

    for (int i = 0; i < kept; i++) {
      assertThat(peer.undo()).isTrue();
    }

    assertThat(peer.undo()).isFalse();
    assertThat(JsonTree.areSame(peer.document(), then)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("peersAndSizes")
  void open_again_forgetsWhatWas(Peer peer, int components) {
    open(peer, components).requireSame(20);

    peer.open(PeerInput.document(components));

    assertThat(peer.undo()).isFalse();
    assertThat(JsonTree.areSame(peer.document(), PeerInput.document(components))).isTrue();
  }

  @Test
  void requireEndAfter_anotherCount_throws() {
    PeerAgreement agreement = open(new PojoStack(), 10);
    agreement.requireSame(5);

    assertThatIllegalStateException().isThrownBy(() -> agreement.requireEndAfter(6));
  }

  @Test
  void requireSame_peerThatMakesOneEditOnly_throws() {
    Peer lazy =
        new Liar() {
          @Override
          public boolean run(PeerCommand command) {
            return honest.run(new PeerCommand(command.first(), command.first()));
          }
        };

    assertThatIllegalStateException().isThrownBy(() -> open(lazy, 10).requireSame(1));
  }

  @Test
  void requireSame_peerThatRefuses_throws() {
    Peer strict =
        new Liar() {
          @Override
          public boolean run(PeerCommand command) {
            return false;
          }
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> open(strict, 10).requireSame(1))
        .withMessageContaining("refused");
  }

  @Test
  void requireSame_peerWithAnEmptyPatch_throws() {
    Peer silent =
        new Liar() {
          @Override
          public byte[] patch() {
            return "[]".getBytes(StandardCharsets.UTF_8);
          }
        };

    assertThatIllegalStateException().isThrownBy(() -> open(silent, 10).requireSame(1));
  }

  @Test
  void requireSame_peerWithAStaleDocument_throws() {
    Peer stale =
        new Liar() {
          @Override
          public byte[] document() {
            return PeerInput.document(10);
          }
        };

    assertThatIllegalStateException().isThrownBy(() -> open(stale, 10).requireSame(1));
  }

  @Test
  void requireUndo_peerThatTakesNothingBack_throws() {
    Peer forgetful =
        new Liar() {
          @Override
          public boolean undo() {
            return true;
          }
        };

    assertThatIllegalStateException().isThrownBy(() -> open(forgetful, 10).requireUndo(2));
  }

  @Test
  void requireUndo_furtherThanThePeerRemembers_throws() {
    PeerAgreement agreement = open(new PojoStack(), 10);

    assertThatIllegalStateException()
        .isThrownBy(() -> agreement.requireUndo(PojoStack.KEPT + 1))
        .withMessageContaining("remembers no more than 8");
  }

  @Test
  void commands_areWhatBluelineWrites() {
    List<PeerCommand> commands = open(new PojoStack(), 100).commands();

    assertThat(commands)
        .extracting(command -> command.first().field())
        .contains(PeerField.values());
    assertThat(commands)
        .extracting(command -> command.first().value())
        .hasAtLeastOneElementOfType(String.class)
        .hasAtLeastOneElementOfType(Integer.class)
        .hasAtLeastOneElementOfType(Double.class)
        .hasAtLeastOneElementOfType(Boolean.class);
  }

  /** An honest peer but for what a test makes of it. */
  private static class Liar implements Peer {
    final PojoStack honest = new PojoStack();

    @Override
    public void open(byte[] json) {
      honest.open(json);
    }

    @Override
    public boolean run(PeerCommand command) {
      return honest.run(command);
    }

    @Override
    public byte[] patch() {
      return honest.patch();
    }

    @Override
    public byte[] document() {
      return honest.document();
    }

    @Override
    public boolean undo() {
      return honest.undo();
    }
  }
}
