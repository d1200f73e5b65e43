package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.state.Durability;
import dev.blueline.state.StateException;
import dev.blueline.state.StateOptions;
import dev.blueline.state.StateView;
import dev.blueline.testsuite.execute.Quiet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bugs of closing a store, each by its name. */
@ExtendWith(Quiet.class)
class ClosingBugsTest {
  private final Disk disk = new Disk();

  private void requireFound(Seen seen) {
    try (Opened again = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      assertThat(Seen.of(again.session())).isEqualTo(seen);
    }
  }

  /** Two that throw what a view should not. */
  static Stream<Supplier<Throwable>> faults() {
    return Stream.of(
        () -> new IllegalStateException("of a test"), () -> new AssertionError("of a test"));
  }

  /** A view that throws at everything. */
  private record BadView(Supplier<Throwable> fault) implements StateView {
    @SuppressWarnings("unchecked")
    private <T extends Throwable> T thrown() throws T {
      throw (T) fault.get();
    }

    @Override
    public void put(String session, String record, byte[] json) {
      throw this.<RuntimeException>thrown();
    }

    @Override
    public byte @Nullable [] get(String session, String record) {
      throw this.<RuntimeException>thrown();
    }

    @Override
    public Set<String> sessions() {
      throw this.<RuntimeException>thrown();
    }

    @Override
    public void remove(String session) {
      throw this.<RuntimeException>thrown();
    }

    @Override
    public void close() {}
  }

  /** The store's directory was in use from then on, as long as the process lived. */
  @Tag("STATE-37")
  @ParameterizedTest
  @MethodSource("faults")
  void close_viewThrowsWhatItShouldNot_closesTheStore(Supplier<Throwable> fault) {
    StateOptions options = Opened.quiet(Durability.COMMIT).view(new BadView(fault)).build();
    Opened opened = Opened.on(disk, options);
    opened.session().execute("make one red");
    final Seen last = Seen.of(opened.session());
    assertThat(opened.store().words()).isEmpty();
    opened.close();
    opened.close();

    requireFound(last);
  }

  /** As for the view, of the files themselves. */
  @ParameterizedTest
  @MethodSource("faults")
  void close_filesThrowWhatTheyShouldNot_closesTheStoreAndSaysSo(Supplier<Throwable> fault) {
    Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build());
    opened.session().execute("make one red");
    final Seen last = Seen.of(opened.session());
    disk.meet(
        (what, name) -> {
          if (what.equals("force")) {
            new BadView(fault).remove("");
          }
        });
    Class<?> told = fault.get() instanceof Error ? AssertionError.class : StateException.class;
    assertThatThrownBy(opened::close).isInstanceOf(told);
    disk.meet(Trouble.NONE);
    opened.close();

    requireFound(last);
  }
}
