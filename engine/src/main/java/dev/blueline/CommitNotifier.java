package dev.blueline;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Hands commits to listeners one at a time, in commit order, on the thread that gets there first. A
 * listener hears of the commits between its coming and its going.
 */
final class CommitNotifier {
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private final List<Consumer<? super CommitEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();

  /** How many deliveries were asked for since somebody began to deliver; 0 when nobody does. */
  private final AtomicInteger asked = new AtomicInteger();

  /** An event, and who listened when it happened. */
  private record Delivery(CommitEvent event, List<Consumer<? super CommitEvent>> listeners) {}

  AutoCloseable add(Consumer<? super CommitEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  boolean hasListeners() {
    return !listeners.isEmpty();
  }

  /** Called by the thread whose turn it is, so events are queued in commit order. */
  void add(CommitEvent event) {
    deliveries.add(new Delivery(event, List.copyOf(listeners)));
  }

  /**
   * Delivers what is queued, unless another thread is at it: then that one goes on to deliver this
   * too. A listener that calls the session again only adds to the queue.
   */
  void deliver() {
    if (deliveries.isEmpty() || asked.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      for (Delivery next = deliveries.poll(); next != null; next = deliveries.poll()) {
        tell(next);
      }
      seen = asked.addAndGet(-seen);
    } while (seen != 0);
  }

  /** Whatever a listener throws is its own affair: the commit is done, and others listen too. */
  private void tell(Delivery delivery) {
    for (Consumer<? super CommitEvent> listener : delivery.listeners) {
      try {
        if (listeners.contains(listener)) {
          listener.accept(delivery.event);
        }
      } catch (RuntimeException | Error e) {
        LOG.log(System.Logger.Level.WARNING, "a commit listener threw and was passed over", e);
      }
    }
  }
}
