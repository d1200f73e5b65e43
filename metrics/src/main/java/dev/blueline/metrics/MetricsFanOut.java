package dev.blueline.metrics;

import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hands what it is told on to several listeners, in order. One that throws keeps no other from
 * being told; what it threw goes on to the engine when all are told, which logs and drops it.
 * Thread-safe if they are.
 */
public final class MetricsFanOut implements MetricsListener {
  private final List<MetricsListener> listeners;

  private MetricsFanOut(List<MetricsListener> listeners) {
    this.listeners = listeners;
  }

  /**
   * Returns a listener that tells others. {@link MetricsListener#NONE} among them is left out; one
   * alone is returned as it is, none at all as {@code NONE}, so that the engine saves the samples.
   *
   * @throws NullPointerException if one is null
   */
  public static MetricsListener of(MetricsListener... listeners) {
    for (MetricsListener listener : Objects.requireNonNull(listeners, "listeners")) {
      Objects.requireNonNull(listener, "listeners");
    }
    List<MetricsListener> hearing =
        Stream.of(listeners).filter(listener -> !listener.equals(NONE)).toList();
    return switch (hearing.size()) {
      case 0 -> NONE;
      case 1 -> hearing.get(0);
      default -> new MetricsFanOut(hearing);
    };
  }

  @Override
  public void ended(Stage stage, long nanos) {
    tell(listener -> listener.ended(stage, nanos));
  }

  @Override
  public void ended(CommandSample command) {
    tell(listener -> listener.ended(command));
  }

  @Override
  public void ended(AgentSample call) {
    tell(listener -> listener.ended(call));
  }

  private void tell(Consumer<MetricsListener> message) {
    Throwable thrown = null;
    for (MetricsListener listener : listeners) {
      try {
        message.accept(listener);
      } catch (Throwable e) {
        thrown = together(thrown, e);
      }
    }
    if (thrown != null) {
      MetricsFanOut.<RuntimeException>rethrow(thrown);
    }
  }

  /** No exception can be suppressed by itself, and a listener may throw one that is shared. */
  private static Throwable together(@Nullable Throwable first, Throwable next) {
    if (first != null && first != next) {
      first.addSuppressed(next);
    }
    return first == null ? next : first;
  }

  /** What a listener threw undeclared is thrown on so: the engine passes over whatever it is. */
  @SuppressWarnings("unchecked") // the cast is erased, and E only keeps the compiler from asking
  private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
