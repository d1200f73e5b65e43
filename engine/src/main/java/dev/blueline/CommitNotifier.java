package dev.blueline;

import dev.blueline.observe.Guard;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands commits to listeners one at a time, in commit order, on threads that commit. A listener
 * hears of the commits between its coming and its going.
 */
final class CommitNotifier {
  /*
   * Idea. One thread at a time delivers. It takes on what is queued and what others commit meanwhile,
   * up to a limit; so those return at once, though a listener is slow. Who commits past the limit waits
   * until that thread is done, and delivers next. So no queue grows for ever, and no thread is kept for
   * ever with what others did.
   *
   * Threat: threads that wait for each other. A thread that others may be waiting for, because it has
   * the turn of a session or is calling a listener, never waits here; it leaves what it committed to who
   * delivers, past the limit too.
   */

  /** How many events a thread takes on, where more were not queued when it began. */
  static final int MOST_TAKEN_ON = 1_000;

  private final List<Registration> listeners = new CopyOnWriteArrayList<>();
  private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();

  // Guarded by this notifier.
  private @Nullable Thread deliverer;
  private long queuedCount;
  private long deliveredCount;
  private int waitingThreads;

  /** What was queued up to this count is in the hands of the thread that delivers. */
  private long takenOn;

  /** An event, and who listened when it happened. */
  private record Delivery(CommitEvent event, List<Registration> listeners) {}

  Registration add(Consumer<? super CommitEvent> listener) {
    Registration registration = new Registration(listener, listeners);
    listeners.add(registration);
    return registration;
  }

  boolean hasListeners() {
    return !listeners.isEmpty();
  }

  /** Called by the thread whose turn it is, so events are queued in commit order. */
  synchronized void add(CommitEvent event) {
    deliveries.add(new Delivery(event, List.copyOf(listeners)));
    queuedCount++;
  }

  /**
   * Delivers what is queued, unless another thread has taken it on. A listener that calls the
   * session again only adds to the queue.
   */
  void deliver() {
    if (!deliveries.isEmpty() && begin()) {
      Turn.hold(this::deliverAll);
    }
  }

  /** Returns whether the calling thread is to deliver; waits where nobody has taken it on. */
  private synchronized boolean begin() {
    boolean mayWait = !Turn.isHeldHere();
    while (deliverer != null && queuedCount > takenOn && mayWait) {
      waitingThreads++;
      try {
        wait();
      } catch (InterruptedException e) {
        // Who delivers takes on the rest: a thread that is to end must not hang here.
        mayWait = false;
        Thread.currentThread().interrupt();
      } finally {
        waitingThreads--;
      }
    }
    if (deliverer != null) {
      return false;
    }
    deliverer = Thread.currentThread();
    takenOn = Math.max(queuedCount, deliveredCount + MOST_TAKEN_ON);
    return true;
  }

  private void deliverAll() {
    try {
      for (Delivery next = next(); next != null; next = next()) {
        tell(next);
      }
    } finally {
      end();
    }
  }

  /** Returns what to deliver next; null where there is nothing, or another thread goes on. */
  private synchronized @Nullable Delivery next() {
    boolean isDone = deliveredCount >= takenOn && waitingThreads > 0;
    Delivery next = isDone ? null : deliveries.poll();
    if (next == null) {
      end();
      return null;
    }
    deliveredCount++;
    takenOn = Math.max(takenOn, deliveredCount);
    return next;
  }

  /**
   * The same moment finds nothing left and ends it, so nothing is left to a thread that is gone.
   */
  private synchronized void end() {
    if (deliverer == Thread.currentThread()) {
      deliverer = null;
      notifyAll();
    }
  }

  /** Whatever a listener throws is its own affair: the commit is done, and others listen too. */
  private void tell(Delivery delivery) {
    for (Registration listener : delivery.listeners) {
      try {
        if (listeners.contains(listener)) {
          listener.tell(delivery.event);
        }
      } catch (Throwable e) {
        Guard.passOverAll("a commit listener", e);
      }
    }
  }
}
