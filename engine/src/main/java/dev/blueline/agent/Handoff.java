package dev.blueline.agent;

import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was planned and answered for one command, so that it can go on elsewhere, or after its
 * process has ended. Is called by the thread that runs the command.
 */
public interface Handoff {
  /** Keeps nothing. */
  Handoff NONE =
      new Handoff() {
        @Override
        public void planned(Plan plan, List<Refusal> refusals) {}

        @Override
        public @Nullable List<Answer> recall(Bundle bundle) {
          return null;
        }

        @Override
        public void answered(Bundle bundle, String agent, List<Answer> answers) {}
      };

  /**
   * Takes note of a plan that was checked.
   *
   * @param refusals why it is not executed; empty where it is executed next
   */
  void planned(Plan plan, List<Refusal> refusals);

  /** Returns what was answered to a bundle before; null where it has to be asked for. */
  @Nullable List<Answer> recall(Bundle bundle);

  /** Takes note of sound answers to a bundle. */
  void answered(Bundle bundle, String agent, List<Answer> answers);
}
