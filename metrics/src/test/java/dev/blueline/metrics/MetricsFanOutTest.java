package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.blueline.BlueprintEngine;
import dev.blueline.Status;
import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MetricsFanOutTest {
  private final EngineMetrics first = EngineMetrics.create();
  private final EngineMetrics last = EngineMetrics.create();

  /** Throws at everything. */
  private record Thrower(Throwable thrown) implements MetricsListener {
    @Override
    public void ended(Stage stage, long nanos) {
      fail();
    }

    @Override
    public void ended(CommandSample command) {
      fail();
    }

    @Override
    public void ended(AgentSample call) {
      fail();
    }

    private void fail() {
      Thrower.<RuntimeException>throwAs(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwAs(Throwable thrown) throws E {
      throw (E) thrown;
    }
  }

  /** What a listener throws at each of three things it is told; null where it does not. */
  private static List<Throwable> tell(MetricsListener listener) {
    return Arrays.asList(
        catchThrowable(() -> listener.ended(Stage.VERIFY, 5)),
        catchThrowable(() -> listener.ended(Fed.command("applied", 7))),
        catchThrowable(() -> listener.ended(Fed.call(AgentSample.End.ANSWERED, 9))));
  }

  private static void assertTold(EngineMetrics metrics) {
    MetricsSnapshot snapshot = metrics.snapshot();
    assertThat(snapshot.stages().get(Stage.VERIFY).maxNanos()).isEqualTo(5);
    assertThat(snapshot.command().maxNanos()).isEqualTo(7);
    assertThat(snapshot.agentCall().maxNanos()).isEqualTo(9);
  }

  @Tag("OBS-20")
  @Test
  void listeners_areAllTold() {
    assertThat(tell(MetricsFanOut.of(first, last))).containsOnlyNulls();

    assertTold(first);
    assertTold(last);
  }

  @Tag("OBS-20")
  @Test
  void listeners_afterOneThatThrows_areTold() {
    Throwable thrown = new IllegalStateException("no");

    assertThat(tell(MetricsFanOut.of(first, new Thrower(thrown), last))).containsOnly(thrown);
    assertTold(first);
    assertTold(last);
  }

  @Tag("OBS-20")
  @Test
  void listeners_afterOneThatThrowsAnError_areTold() {
    Throwable thrown = new StackOverflowError();

    assertThat(tell(MetricsFanOut.of(new Thrower(thrown), last))).containsOnly(thrown);
    assertTold(last);
  }

  /** As code in other languages does. */
  @Tag("OBS-20")
  @Test
  void listeners_afterOneThatThrowsUndeclared_areTold() {
    Throwable thrown = new IOException("no");

    assertThat(tell(MetricsFanOut.of(new Thrower(thrown), last))).containsOnly(thrown);
    assertTold(last);
  }

  @Test
  void whatSeveralThrow_goesOnTogether() {
    RuntimeException one = new IllegalStateException("one");
    Error two = new AssertionError("two");
    MetricsListener all = MetricsFanOut.of(new Thrower(one), new Thrower(one), new Thrower(two));

    Throwable thrown = catchThrowable(() -> all.ended(Stage.VERIFY, 5));

    assertThat(thrown).isSameAs(one).hasSuppressedException(two);
    assertThat(thrown.getSuppressed()).hasSize(1);
  }

  @Test
  void command_ofAnEngineWhoseListenerThrows_isApplied() {
    MetricsListener all =
        MetricsFanOut.of(new Thrower(new IllegalStateException("of a test")), last);
    try (BlueprintEngine engine = Page.engine(all)) {
      assertThat(engine.run(engine.read(Page.JSON), "make the cta bold").status())
          .isEqualTo(Status.APPLIED);
    }

    assertThat(last.snapshot().commands().count("applied")).isEqualTo(1);
    assertThat(last.snapshot().stages().get(Stage.EXECUTE).count()).isEqualTo(1);
  }

  @Test
  void of_fewerThanTwo_isNoFanOut() {
    assertThat(MetricsFanOut.of()).isSameAs(MetricsListener.NONE);
    assertThat(MetricsFanOut.of(MetricsListener.NONE, first)).isSameAs(first);
  }

  @Test
  void of_null_isRefused() {
    assertThatNullPointerException().isThrownBy(() -> MetricsFanOut.of(first, null));
  }
}
