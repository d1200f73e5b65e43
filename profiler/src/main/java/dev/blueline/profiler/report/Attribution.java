package dev.blueline.profiler.report;

import dev.blueline.CommandResult;
import dev.blueline.edit.Edit;
import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Remove;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.edit.Footprint;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Path;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which step an edit comes from. A delta does not say; but a step says what it writes. */
final class Attribution {
  /** What no step wrote, such as components that gave way. */
  static final int NO_STEP = 0;

  private final Blueprint blueprint;
  private final List<Step> steps;
  private final Map<Integer, Set<String>> targets = new HashMap<>();
  private final Set<String> corrected = new HashSet<>();
  private final Map<Integer, List<Edit>> edits = new HashMap<>();
  private final Map<String, Integer> remaining = new HashMap<>();

  Attribution(CommandResult result) {
    blueprint = result.blueprint();
    steps = result.steps().stream().filter(result::hasChanged).toList();
    steps.forEach(step -> targets.put(step.index(), written(step)));
    for (Correction correction : result.corrections()) {
      corrected.addAll(correction.components());
    }
    List<Edit> all = result.delta().edits();
    all.forEach(edit -> remaining.merge(placeOf(edit), 1, Integer::sum));
    for (Edit edit : all) {
      edits.computeIfAbsent(stepOf(edit), index -> new ArrayList<>()).add(edit);
    }
  }

  /** The ids that a step writes to or makes; one that has none writes to the document. */
  private static Set<String> written(Step step) {
    Set<String> ids = new HashSet<>(step.targets());
    ids.addAll(step.spoken());
    if (ids.isEmpty()) {
      ids.add(idOf((String) null));
    }
    return ids;
  }

  /** Returns the edits of a step, in order. */
  List<Edit> edits(int step) {
    return edits.getOrDefault(step, List.of());
  }

  /** Returns the edits of no step that no correction speaks of either. */
  List<Edit> unexplained() {
    return edits(NO_STEP).stream().filter(edit -> !isCorrected(idOf(edit))).toList();
  }

  private int stepOf(Edit edit) {
    String id = idOf(edit);
    Footprint places = places(edit, id);
    List<Step> near = steps.stream().filter(step -> targets(step).contains(id)).toList();
    List<Step> writers = near.stream().filter(step -> step.footprint().writesSame(places)).toList();
    if (!writers.isEmpty()) {
      // Where several steps write one place, the last edit is the last one's, and so on backwards.
      int later = remaining.merge(placeOf(edit), -1, Integer::sum);
      return writers.get(Math.max(writers.size() - 1 - later, 0)).index();
    }
    return near.isEmpty() || isCorrected(id) ? NO_STEP : near.get(near.size() - 1).index();
  }

  private Set<String> targets(Step step) {
    return targets.getOrDefault(step.index(), Set.of());
  }

  private static String placeOf(Edit edit) {
    return idOf(edit) + " " + (edit instanceof SetField set ? set.path() : "");
  }

  /** What lies within a component moves with it, and is not named. */
  private boolean isCorrected(String id) {
    for (String at = id; at != null; at = blueprint.contains(at) ? blueprint.parentId(at) : null) {
      if (corrected.contains(at)) {
        return true;
      }
    }
    return false;
  }

  static String idOf(Edit edit) {
    if (edit instanceof SetField set) {
      return set.component();
    }
    if (edit instanceof Insert insert) {
      return idOf(insert.component().text("id"));
    }
    if (edit instanceof Remove remove) {
      return idOf(remove.component().text("id"));
    }
    if (edit instanceof Move move) {
      return move.component();
    }
    if (edit instanceof SetDocumentField) {
      return idOf((String) null);
    }
    throw Edit.unknown(edit);
  }

  /** No component has an empty id: it stands for the document. */
  private static String idOf(@Nullable String id) {
    return id == null ? "" : id;
  }

  private static Footprint places(Edit edit, String id) {
    Footprint.Builder places = Footprint.builder();
    if (edit instanceof SetField set) {
      places.write(id, set.path());
    } else if (edit instanceof SetDocumentField set) {
      places.write(null, set.path());
    } else if (edit instanceof Move move) {
      places.write(move.from().parent(), Footprint.CHILDREN);
      places.write(move.to().parent(), Footprint.CHILDREN);
    } else if (edit instanceof Insert || edit instanceof Remove) {
      places.write(id, Path.ROOT);
    } else {
      throw Edit.unknown(edit);
    }
    return places.build();
  }
}
