package dev.blueline.pipeline;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.CommandText;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Span;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the commands nearest to one that broke a rule which would not. */
final class WayOut {
  /*
   * Idea. Between what is and what was asked for lies the furthest that is still allowed. It is
   * found by halving the way, running the command for each try: no rule has to say how far one may
   * go, so rules that an editor brings are served too.
   *
   * Threat. It takes what is allowed to be allowed all the way up to there. Where it is not, what is
   * found is still allowed, though perhaps not the furthest.
   *
   * Bound. The logarithm of the way in px, or a hundred points of lightness; paid by refused
   * commands alone, and at most MAX_STEPS steps are looked at.
   */
  private static final int MAX_STEPS = 4;

  private final Plan plan;
  private final Blueprint blueprint;
  private final Predicate<String> wouldApply;

  private WayOut(Plan plan, Blueprint blueprint, Predicate<String> wouldApply) {
    this.plan = plan;
    this.blueprint = blueprint;
    this.wouldApply = wouldApply;
  }

  /** Returns commands that would be applied; none where one clause alone does not mend it. */
  static List<String> of(Plan plan, Blueprint blueprint, Predicate<String> wouldApply) {
    return new WayOut(plan, blueprint, wouldApply).commands();
  }

  private List<String> commands() {
    List<String> commands = new ArrayList<>(1);
    List<Step> steps = plan.steps();
    for (Step step : steps.subList(0, Math.min(MAX_STEPS, steps.size()))) {
      boolean isAlone = steps.stream().filter(s -> s.span().equals(step.span())).count() == 1;
      Component target = step.targets().size() == 1 && isAlone ? target(step) : null;
      String command = target == null ? null : nearest(step, target);
      if (command != null) {
        commands.add(command);
      }
    }
    return commands;
  }

  private @Nullable Component target(Step step) {
    return blueprint.component(step.targets().get(0));
  }

  /** A plan may be made of steps that were read elsewhere. */
  private boolean isOfText(Step step) {
    return step.span().end() <= plan.command().codePointCount(0, plan.command().length());
  }

  private @Nullable String nearest(Step step, Component target) {
    if (!isOfText(step)) {
      return null;
    }
    if (step.parameters() instanceof Parameters.Resize resize) {
      double present = resize.dimension().of(target);
      if (Double.isNaN(present)) {
        return null;
      }
      long wanted = resize.amount().applyTo(present);
      return furthest(
          Math.round(present),
          wanted,
          px -> with(step, clause(target.id(), resize.dimension(), px)));
    }
    if (step.parameters() instanceof Parameters.Shift shift) {
      return nearestShift(step, target.id(), shift);
    }
    return step.parameters() instanceof Parameters.Paint paint
        ? nearestColour(step, target, paint)
        : null;
  }

  private static String clause(String id, Dimension dimension, long px) {
    return switch (dimension) {
      case HEIGHT -> CommandText.height(id, px);
      case WIDTH -> CommandText.width(id, px);
      case FONT_SIZE -> CommandText.fontSize(id, px);
    };
  }

  /** The furthest one way; a move both ways has no one middle. */
  private @Nullable String nearestShift(Step step, String id, Parameters.Shift shift) {
    if (shift.right() != 0 && shift.down() != 0) {
      return null;
    }
    long wanted = Math.round(shift.right() + shift.down());
    return furthest(0, wanted, px -> with(step, CommandText.shift(id, px, shift.right() != 0)));
  }

  /** The last on the way from one number to another that would be applied. */
  private @Nullable String furthest(long from, long to, LongFunction<String> command) {
    long allowed = from;
    long refused = to;
    while (Math.abs(refused - allowed) > 1) {
      long middle = allowed + (refused - allowed) / 2;
      if (wouldApply.test(command.apply(middle))) {
        allowed = middle;
      } else {
        refused = middle;
      }
    }
    return allowed == from ? null : command.apply(allowed);
  }

  /** The colour of the least other lightness that would be applied. */
  private @Nullable String nearestColour(Step step, Component target, Parameters.Paint paint) {
    Colour wanted = Colour.parse(paint.colour());
    String key = ColourKeys.keyOf(target, paint.property());
    for (int points = 1; points <= 100 && wanted != null; points++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        Colour moved = wanted.withLightnessMoved(sign * points);
        String command = with(step, CommandText.colour(target.id(), key, moved));
        if (!moved.equals(wanted) && wouldApply.test(command)) {
          return command;
        }
      }
    }
    return null;
  }

  /** The command with one step's clause said otherwise. */
  private String with(Step step, String clause) {
    String command = plan.command();
    Span span = step.span();
    int start = command.offsetByCodePoints(0, span.start());
    int end = command.offsetByCodePoints(start, span.end() - span.start());
    return command.substring(0, start) + clause + command.substring(end);
  }
}
