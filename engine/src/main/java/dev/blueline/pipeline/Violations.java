package dev.blueline.pipeline;

import dev.blueline.model.Blueprint;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells people which rules stand against a command. */
final class Violations {
  private static final int LONG_MESSAGE = 400;

  private Violations() {}

  /**
   * Returns a refusal for violations.
   *
   * @param before the document that they are not in
   * @param step which step introduced them; null for the command as a whole
   */
  static Refusal refusalOf(List<Violation> blocking, Blueprint before, @Nullable Step step) {
    List<String> components =
        blocking.stream()
            .map(Violation::component)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .filter(before::contains)
            .distinct()
            .toList();
    return new Refusal(
        RefusalCode.VERIFICATION_FAILED,
        message(blocking),
        step == null ? 0 : step.index(),
        step == null ? null : step.span(),
        components,
        List.of());
  }

  private static String message(List<Violation> blocking) {
    StringBuilder message = new StringBuilder();
    for (Violation violation : blocking) {
      message
          .append(message.length() == 0 ? "" : "; ")
          .append(violation.rule())
          .append(": ")
          .append(violation.message());
      if (message.length() > LONG_MESSAGE) {
        return message.append("; and more").toString();
      }
    }
    return message.toString();
  }
}
