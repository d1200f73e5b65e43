package dev.blueline.decompose.bind;

import dev.blueline.model.Component;
import dev.blueline.plan.ClauseExplanation;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Writes down how a command is bound, clause by clause. */
public final class Explainer implements TargetLog {
  private static final int MAX_NAMES = 8;

  private final List<ClauseExplanation> clauses = new ArrayList<>();
  private final List<String> because = new ArrayList<>();

  public List<ClauseExplanation> clauses() {
    return clauses;
  }

  @Override
  public void matched(String name, NameMatch match) {
    if (match.isEmpty()) {
      because.add("nothing is called '" + name + "'");
    } else {
      because.add("'" + name + "' is " + match.tier().noun() + ": " + names(match.components()));
    }
  }

  @Override
  public void kept(String why, List<Component> before, List<Component> after) {
    List<Component> others = new ArrayList<>(before);
    others.removeAll(after);
    String not = others.isEmpty() ? "" : ", not " + names(others);
    because.add(why + ": " + (after.isEmpty() ? "none" : names(after)) + not);
  }

  /** Ends a clause that became a step. */
  void bound(ClauseTemplate clause, Step step) {
    end(clause, StepText.of(step), step.targets());
  }

  /** Ends a clause that became none. */
  void refused(ClauseTemplate clause) {
    end(clause, clause.change().intent().text().replace('_', ' '), List.of());
  }

  private void end(ClauseTemplate clause, String says, List<String> targets) {
    clauses.add(new ClauseExplanation(clause.source(), clause.span(), says, targets, because));
    because.clear();
  }

  private static String names(List<Component> components) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(MAX_NAMES, components.size()); i++) {
      out.append(i > 0 ? ", " : "").append(components.get(i).id());
    }
    int more = components.size() - MAX_NAMES;
    return more > 0 ? out + " and " + more + " more" : out.toString();
  }
}
