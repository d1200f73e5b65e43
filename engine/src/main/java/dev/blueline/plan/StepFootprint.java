package dev.blueline.plan;

import dev.blueline.edit.Footprint;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.Path;
import dev.blueline.plan.Parameters.ColourProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step may look at and will write, told before it runs. */
public final class StepFootprint {
  /*
   * Idea. Whoever answers for a step looks at what is told here and at nothing else; so two steps
   * whose footprints are disjoint can be answered at once, and an answer stays good until something
   * that was looked at changes.
   *
   * Trade-off. Boxes are not told one by one where a step looks at more than its own: such a step
   * takes the layout as a whole, and waits for all that change it. What writes only a box of its own
   * shares the layout with others of its kind.
   *
   * Threat. Something looked at and not told would give another result when steps are bundled than
   * one by one. The property "any bundling equals one by one" is therefore tested for every intent.
   */
  private static final Path TOKENS = Path.of("tokens");

  private final Parameters parameters;
  private final Blueprint blueprint;
  private final BlueprintSchema schema;
  private final Footprint.Builder out = Footprint.builder();

  private StepFootprint(Parameters parameters, Blueprint blueprint) {
    this.parameters = parameters;
    this.blueprint = blueprint;
    this.schema = blueprint.schema();
  }

  /**
   * Returns the footprint of doing something to some components of a blueprint. Found out when it
   * is first asked for.
   */
  public static Footprint of(Parameters parameters, List<String> targets, Blueprint blueprint) {
    return Footprint.lazy(() -> collect(parameters, targets, blueprint));
  }

  private static Footprint.Builder collect(
      Parameters parameters, List<String> targets, Blueprint blueprint) {
    StepFootprint footprint = new StepFootprint(parameters, blueprint);
    if (!footprint.addTokens()) {
      footprint.add(targets);
    }
    return footprint.out;
  }

  private boolean addTokens() {
    if (parameters instanceof Parameters.TokenColour token) {
      out.write(null, token.path());
    } else if (parameters instanceof Parameters.TokenShade token) {
      out.write(null, token.path()).read(null, TOKENS);
    } else if (parameters instanceof Parameters.TokenLength tokens) {
      tokens.paths().forEach(path -> out.write(null, path));
    } else {
      return false;
    }
    return true;
  }

  private void add(List<String> targets) {
    if (parameters instanceof Parameters.Add added) {
      targets.forEach(id -> out.write(id, Path.ROOT));
      out.write(listOf(added), Footprint.CHILDREN);
      takeLayout();
      return;
    }
    for (String target : targets) {
      Component component = blueprint.component(target);
      if (component != null) {
        add(component);
      }
    }
    if (parameters instanceof Parameters.Duplicate copies) {
      copies.ids().forEach(id -> out.write(id, Path.ROOT));
    }
    if (isAboutPlaces(targets)) {
      takeLayout();
    } else if (changesOwnPlace()) {
      out.shareLayout();
    }
  }

  private @Nullable String listOf(Parameters.Add added) {
    String anchor = added.anchor();
    return switch (added.relation()) {
      case END -> null;
      case INSIDE -> anchor;
      case BEFORE, AFTER ->
          anchor == null || !blueprint.contains(anchor) ? null : blueprint.parentId(anchor);
    };
  }

  /** The gaps between neighbours are a token. */
  private void takeLayout() {
    out.takeLayout().read(null, TOKENS);
  }

  private boolean isAboutPlaces(List<String> targets) {
    if (parameters instanceof Parameters.Shift) {
      return targets.size() > 1 || targets.stream().anyMatch(this::hasChildren);
    }
    return parameters instanceof Parameters.MoveTo
        || parameters instanceof Parameters.Beside
        || parameters instanceof Parameters.Align
        || parameters instanceof Parameters.Distribute
        || parameters instanceof Parameters.Reorder
        || parameters instanceof Parameters.Swap
        || parameters instanceof Parameters.Duplicate;
  }

  private boolean hasChildren(String id) {
    return blueprint.contains(id) && blueprint.childCount(id) > 0;
  }

  private boolean changesOwnPlace() {
    return parameters instanceof Parameters.Shift
        || parameters instanceof Parameters.Removal
        || parameters instanceof Parameters.Visibility
        || (parameters instanceof Parameters.Resize resize
            && resize.dimension() != Parameters.Dimension.FONT_SIZE);
  }

  private void add(Component component) {
    String id = component.id();
    if (parameters instanceof Parameters.Paint paint) {
      addColour(component, paint.property());
    } else if (parameters instanceof Parameters.Shade shade) {
      addColour(component, shade.property());
      out.read(null, TOKENS);
    } else if (parameters instanceof Parameters.Resize resize) {
      addResize(resize, id);
    } else if (parameters instanceof Parameters.Text
        || parameters instanceof Parameters.ReplaceText) {
      out.write(id, schema.textPath(component.type()));
    } else if (parameters instanceof Parameters.StyleWord style) {
      addWord(id, style.key());
    } else if (parameters instanceof Parameters.StyleNumber style) {
      out.write(id, schema.stylePath(style.key()));
    } else if (parameters instanceof Parameters.StyleFlag style) {
      out.write(id, schema.stylePath(style.key()));
    } else if (parameters instanceof Parameters.Visibility) {
      out.write(id, schema.stylePath("visible"));
    } else if (parameters instanceof Parameters.Removal) {
      blueprint.forEachWithin(id, inner -> out.write(inner.id(), Path.ROOT));
      out.write(blueprint.parentId(id), Footprint.CHILDREN);
    } else if (parameters instanceof Parameters.Duplicate) {
      blueprint.forEachWithin(id, inner -> out.read(inner.id(), Path.ROOT));
      out.write(blueprint.parentId(id), Footprint.CHILDREN);
    } else if (parameters instanceof Parameters.Reorder) {
      out.write(blueprint.parentId(id), Footprint.CHILDREN);
    } else if (parameters instanceof Parameters.Swap) {
      out.write(blueprint.parentId(id), Footprint.CHILDREN);
      addPlace(true, true, id);
    } else {
      addPosition(id);
    }
  }

  /** A border or a shadow is completed by the one there, whose colour may be a token's. */
  private void addWord(String id, String key) {
    out.write(id, schema.stylePath(key));
    if (key.equals("border") || key.equals("shadow")) {
      out.read(null, TOKENS);
    }
  }

  /** Which of the keys is meant is told by which are there. */
  private void addColour(Component component, ColourProperty property) {
    String key = ColourKeys.keyOf(component, property);
    out.write(component.id(), schema.stylePath(key));
    for (String other : ColourKeys.decisive(component, property)) {
      out.read(component.id(), schema.stylePath(other));
    }
    if (ColourKeys.areToldByContent(component, property)) {
      out.read(component.id(), schema.textPath(component.type()));
      out.read(component.id(), Footprint.CHILDREN);
    }
    if (key.equals("border")) {
      out.read(null, TOKENS);
    }
  }

  private void addResize(Parameters.Resize resize, String id) {
    switch (resize.dimension()) {
      case FONT_SIZE -> out.write(id, schema.stylePath("font_size"));
      case HEIGHT -> addLength(id, "height", "3");
      case WIDTH -> addLength(id, "width", "2");
    }
  }

  private void addLength(String id, String key, String index) {
    out.write(id, schema.stylePath(key));
    Path box = schema.boxPath();
    if (box != null) {
      out.write(id, box.child(index)).read(id, box);
    }
  }

  private void addPosition(String id) {
    if (parameters instanceof Parameters.Shift shift) {
      addPlace(shift.right() != 0, shift.down() != 0, id);
    } else if (parameters instanceof Parameters.MoveTo place) {
      addPlace(place.x() != null, place.y() != null, id);
    } else if (parameters instanceof Parameters.Align align) {
      addPlace(align.edge().isHorizontal(), !align.edge().isHorizontal(), id);
    } else if (parameters instanceof Parameters.Beside
        || parameters instanceof Parameters.Distribute) {
      addPlace(true, true, id);
    }
  }

  private void addPlace(boolean across, boolean down, String id) {
    Path box = schema.boxPath();
    if (box == null) {
      return;
    }
    if (across) {
      out.write(id, box.child("0"));
    }
    if (down) {
      out.write(id, box.child("1"));
    }
    out.read(id, box);
  }
}
