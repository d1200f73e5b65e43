package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.blueline.bench.PeerBenchmark.Agreeing;
import dev.blueline.bench.peer.Peer;
import dev.blueline.bench.peer.PeerCommand;
import dev.blueline.bench.peer.PojoStack;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeerBenchmarkTest {
  static Stream<Agreeing> peers() {
    return Stream.of(
        new PeerBenchmark.Jackson(),
        new PeerBenchmark.Pojo(),
        new PeerBenchmark.Commands(),
        new PeerBenchmark.Recorder());
  }

  private static void run(Agreeing peer, int commands) {
    peer.components = 10;
    peer.output = "patch";
    peer.agree();
    for (int i = 0; i < commands; i++) {
      peer.run();
    }
  }

  @ParameterizedTest
  @MethodSource("peers")
  void check_everythingWasRun_passes(Agreeing peer) {
    run(peer, 700);

    assertThat(peer.run()).isTrue();

    assertThatCode(peer::check).doesNotThrowAnyException();
  }

  @Test
  void check_peerThatDidNothingWhileItWasTimed_throws() {
    Agreeing peer = new Agreeing(new Tired(true)) {};
    run(peer, 200);

    assertThatIllegalStateException()
        .isThrownBy(peer::check)
        .withMessageContaining("another document");
  }

  @Test
  void check_peerThatRefusedWhileItWasTimed_throws() {
    Agreeing peer = new Agreeing(new Tired(false)) {};
    run(peer, 200);

    assertThatIllegalStateException().isThrownBy(peer::check).withMessageContaining("not applied");
  }

  /** Works for a round and a bit, as long as it is compared, and then no more. */
  private static final class Tired implements Peer {
    private final PojoStack awake = new PojoStack();
    private final boolean claims;
    private int left = BenchCommands.SIZE + 100;

    Tired(boolean claims) {
      this.claims = claims;
    }

    @Override
    public void open(byte[] json) {
      awake.open(json);
    }

    @Override
    public boolean run(PeerCommand command) {
      return left-- > 0 ? awake.run(command) : claims;
    }

    @Override
    public byte[] patch() {
      return awake.patch();
    }

    @Override
    public byte[] document() {
      return awake.document();
    }

    @Override
    public boolean undo() {
      return awake.undo();
    }
  }
}
