package dev.blueline.plan;

import dev.blueline.edit.Footprint;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.Path;
import java.util.List;

/** What a step will write, told before it runs. */
public final class StepFootprint {
  private StepFootprint() {}

  /** Returns the footprint of doing something to some components of a blueprint. */
  public static Footprint of(Parameters parameters, List<String> targets, Blueprint blueprint) {
    Footprint.Builder out = Footprint.builder();
    addTokens(parameters, out);
    for (String target : targets) {
      Component component = blueprint.component(target);
      if (component != null) {
        add(parameters, component, blueprint, out);
      }
    }
    return out.build();
  }

  private static void add(
      Parameters parameters, Component component, Blueprint blueprint, Footprint.Builder out) {
    BlueprintSchema schema = blueprint.schema();
    String id = component.id();
    if (parameters instanceof Parameters.Paint paint) {
      out.write(id, schema.stylePath(ColourKeys.keyOf(component, paint.property())));
    } else if (parameters instanceof Parameters.Shade shade) {
      out.write(id, schema.stylePath(ColourKeys.keyOf(component, shade.property())));
    } else if (parameters instanceof Parameters.Resize resize) {
      addResize(resize, id, schema, out);
    } else if (parameters instanceof Parameters.Text
        || parameters instanceof Parameters.ReplaceText) {
      out.write(id, schema.textPath(component.type()));
    } else if (parameters instanceof Parameters.StyleWord style) {
      out.write(id, schema.stylePath(style.key()));
    } else if (parameters instanceof Parameters.StyleNumber style) {
      out.write(id, schema.stylePath(style.key()));
    } else if (parameters instanceof Parameters.Visibility) {
      out.write(id, schema.stylePath("visible"));
    } else if (parameters instanceof Parameters.Removal) {
      out.write(id, Path.ROOT).write(blueprint.parentId(id), Footprint.CHILDREN);
    } else if (parameters instanceof Parameters.StyleFlag style) {
      out.write(id, schema.stylePath(style.key()));
    } else if (parameters instanceof Parameters.Reorder
        || parameters instanceof Parameters.Duplicate
        || parameters instanceof Parameters.Add) {
      out.write(blueprint.parentId(id), Footprint.CHILDREN);
    } else if (parameters instanceof Parameters.Swap) {
      out.write(blueprint.parentId(id), Footprint.CHILDREN);
      addPlace(true, true, id, schema, out);
    } else {
      addPosition(parameters, id, schema, out);
    }
  }

  private static void addPosition(
      Parameters parameters, String id, BlueprintSchema schema, Footprint.Builder out) {
    if (parameters instanceof Parameters.Shift shift) {
      addPlace(shift.right() != 0, shift.down() != 0, id, schema, out);
    } else if (parameters instanceof Parameters.MoveTo place) {
      addPlace(place.x() != null, place.y() != null, id, schema, out);
    } else if (parameters instanceof Parameters.Align align) {
      addPlace(align.edge().isHorizontal(), !align.edge().isHorizontal(), id, schema, out);
    } else if (parameters instanceof Parameters.Beside
        || parameters instanceof Parameters.Distribute) {
      addPlace(true, true, id, schema, out);
    }
  }

  private static void addPlace(
      boolean across, boolean down, String id, BlueprintSchema schema, Footprint.Builder out) {
    Path box = schema.boxPath();
    if (box != null && across) {
      out.write(id, box.child("0"));
    }
    if (box != null && down) {
      out.write(id, box.child("1"));
    }
  }

  private static void addTokens(Parameters parameters, Footprint.Builder out) {
    if (parameters instanceof Parameters.TokenColour token) {
      out.write(null, token.path());
    } else if (parameters instanceof Parameters.TokenShade token) {
      out.write(null, token.path());
    } else if (parameters instanceof Parameters.TokenLength tokens) {
      tokens.paths().forEach(path -> out.write(null, path));
    }
  }

  private static void addResize(
      Parameters.Resize resize, String id, BlueprintSchema schema, Footprint.Builder out) {
    Path box = schema.boxPath();
    switch (resize.dimension()) {
      case FONT_SIZE -> out.write(id, schema.stylePath("font_size"));
      case HEIGHT -> {
        out.write(id, schema.stylePath("height"));
        if (box != null) {
          out.write(id, box.child("3"));
        }
      }
      case WIDTH -> {
        out.write(id, schema.stylePath("width"));
        if (box != null) {
          out.write(id, box.child("2"));
        }
      }
    }
  }
}
