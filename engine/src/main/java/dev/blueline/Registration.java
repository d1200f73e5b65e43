package dev.blueline;

import java.util.Collection;
import java.util.function.Consumer;

/** A listener for as long as it listens. Thread-safe. */
public final class Registration implements AutoCloseable {
  private final Consumer<? super CommitEvent> listener;
  private final Collection<Registration> all;

  Registration(Consumer<? super CommitEvent> listener, Collection<Registration> all) {
    this.listener = listener;
    this.all = all;
  }

  void tell(CommitEvent event) {
    listener.accept(event);
  }

  /** Ends it. Nothing the second time; another registration of the same listener stays. */
  @Override
  public void close() {
    all.remove(this);
  }
}
