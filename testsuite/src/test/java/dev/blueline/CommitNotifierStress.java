package dev.blueline;

import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZL_Result;

/**
 * Two threads queue a commit each, in their turns, and deliver what is queued: every commit is
 * delivered once, in the order in which it was queued, and never two at a time.
 */
@JCStressTest
@Outcome(id = "false, \\[1, 2\\]", expect = Expect.ACCEPTABLE, desc = "Both, in order, one by one.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One was lost, doubled, early, or beside another.")
@State
public class CommitNotifierStress {
  private static final dev.blueline.model.Blueprint DOCUMENT = Doc.parse("button#buy 'Buy'");

  private final CommitNotifier notifier = new CommitNotifier();
  private final List<Long> delivered = new ArrayList<>();
  private final AtomicBoolean isInside = new AtomicBoolean();
  private volatile boolean hasMet;
  private long version;

  public CommitNotifierStress() {
    notifier.add(this::hear);
  }

  private void hear(CommitEvent event) {
    if (!isInside.compareAndSet(false, true)) {
      hasMet = true;
    }
    delivered.add(event.version());
    isInside.set(false);
  }

  /** As a session does: queued in turn, delivered out of it. */
  private void commit() {
    synchronized (this) {
      version++;
      notifier.add(new CommitEvent(DOCUMENT, DOCUMENT, version, Session.USER, List.of()));
    }
    notifier.deliver();
  }

  @Actor
  public void one() {
    commit();
  }

  @Actor
  public void other() {
    commit();
  }

  @Arbiter
  public void look(ZL_Result result) {
    result.r1 = hasMet;
    result.r2 = delivered.toString();
  }
}
