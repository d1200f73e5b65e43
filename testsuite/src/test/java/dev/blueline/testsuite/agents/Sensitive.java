package dev.blueline.testsuite.agents;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.edit.Footprint;
import dev.blueline.layout.BoxEdits;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.agents.Way.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A well-behaved agent whose every answer depends on all that it may depend on: what it writes is a
 * digest of what it reads. {@code EditAgent}: "An answer may depend on nothing but the step and
 * what the step's footprint reads or writes of the blueprint. Then a command has the same result
 * however its steps are bundled."
 *
 * @param isFirst whether it puts a new member first, where there are others, rather than last
 */
record Sensitive(boolean isFirst) implements Saying {
  private static final Path TOKENS = Path.of("tokens");

  /** Meets who takes the layout as a whole, and nobody else. */
  private static final Footprint SHARER = Footprint.builder().shareLayout().build();

  private static final List<String> COLOUR_KEYS =
      List.of("bg_color", "color", "text_color", "border", "border_color");

  @Override
  public List<Answer> to(Bundle bundle) {
    List<Answer> answers = new ArrayList<>();
    for (Step step : bundle.steps()) {
      answers.add(new Reply(step, bundle, isFirst).answer());
    }
    return answers;
  }

  /** One answer while it is made. */
  private static final class Reply {
    private final Step step;
    private final Bundle bundle;
    private final Blueprint blueprint;
    private final BlueprintSchema schema;
    private final boolean isFirst;
    private final DeltaRecorder recorder;

    Reply(Step step, Bundle bundle, boolean isFirst) {
      this.step = step;
      this.bundle = bundle;
      this.blueprint = bundle.blueprint();
      this.schema = blueprint.schema();
      this.isFirst = isFirst;
      this.recorder = new DeltaRecorder(blueprint);
    }

    Answer answer() {
      Parameters parameters = step.parameters();
      if (parameters instanceof Parameters.Add || parameters instanceof Parameters.Duplicate) {
        return signed();
      }
      if (parameters instanceof Parameters.TokenColour token) {
        writeToken(token.path(), blueprint.documentField(token.path()));
      } else if (parameters instanceof Parameters.TokenShade token) {
        writeToken(token.path(), blueprint.documentField(TOKENS));
      } else if (isAboutPlaces(parameters)) {
        move();
      } else if (keyed(parameters) == null) {
        return Bundling.builtIn(bundleOf()).get(0);
      } else {
        present().forEach(target -> write(target, parameters));
      }
      return Answer.done(step.index(), recorder.delta());
    }

    private Bundle bundleOf() {
      return new Bundle(List.of(step), blueprint, bundle.previous(), bundle.changes());
    }

    private List<Component> present() {
      return step.targets().stream().map(blueprint::component).filter(Objects::nonNull).toList();
    }

    /** What the built-in agent puts in, with a digest of what it looked at. */
    private Answer signed() {
      Answer plain = Bundling.builtIn(bundleOf()).get(0);
      JsonNumber sign = JsonNumber.of(digest(layout(), tokens(), originals()));
      for (Edit edit : plain.delta().edits()) {
        recorder.apply(
            edit instanceof Insert insert
                ? new Insert(insert.component().with("sign", sign), insert.parent(), insert.index())
                : edit);
      }
      return plain.refusal() == null ? Answer.done(step.index(), recorder.delta()) : plain;
    }

    private String originals() {
      StringBuilder originals = new StringBuilder();
      if (step.parameters() instanceof Parameters.Duplicate) {
        present().forEach(target -> originals.append(blueprint.json(target.id())));
      }
      return originals.toString();
    }

    private boolean isAboutPlaces(Parameters parameters) {
      return parameters instanceof Parameters.Shift
          || parameters instanceof Parameters.MoveTo
          || parameters instanceof Parameters.Beside
          || parameters instanceof Parameters.Align
          || parameters instanceof Parameters.Distribute;
    }

    /** Moves each target, with all within it, by some px. */
    private void move() {
      boolean mayLookAround = !step.footprint().isDisjoint(SHARER);
      for (Component target : present()) {
        Object seen = mayLookAround ? layout() + tokens() : String.valueOf(target.box());
        BoxEdits.moveWithin(recorder, target.id(), 1 + digest(seen) % 7, 1 + digest(seen, 1) % 5);
      }
    }

    private String layout() {
      StringBuilder layout = new StringBuilder();
      blueprint.forEach(
          component ->
              layout
                  .append(component.id())
                  .append(blueprint.parentId(component.id()))
                  .append(component.box())
                  .append(component.isHidden()));
      return layout.toString();
    }

    private String tokens() {
      return String.valueOf(blueprint.documentField(TOKENS));
    }

    private void writeToken(Path path, @Nullable JsonValue seen) {
      recorder.setDocument(path, colour(digest(String.valueOf(seen))));
    }

    private @Nullable String keyed(Parameters parameters) {
      if (parameters instanceof Parameters.StyleWord style) {
        return style.key();
      } else if (parameters instanceof Parameters.StyleNumber style) {
        return style.key();
      } else if (parameters instanceof Parameters.StyleFlag style) {
        return style.key();
      }
      boolean isOwn =
          parameters instanceof Parameters.Paint
              || parameters instanceof Parameters.Shade
              || parameters instanceof Parameters.Text
              || parameters instanceof Parameters.ReplaceText
              || parameters instanceof Parameters.Resize;
      return isOwn ? "" : null;
    }

    private void write(Component target, Parameters parameters) {
      if (parameters instanceof Parameters.Paint paint) {
        writeColour(target, paint.property(), "");
      } else if (parameters instanceof Parameters.Shade shade) {
        writeColour(target, shade.property(), tokens());
      } else if (parameters instanceof Parameters.Resize resize) {
        resize(target, resize.dimension());
      } else {
        String key = Objects.requireNonNull(keyed(parameters));
        Path path = key.isEmpty() ? schema.textPath(target.type()) : schema.stylePath(key);
        int digest = digest(String.valueOf(target.field(path)));
        put(target, path, key.equals("visible") ? JsonNumber.of(digest) : colour(digest));
      }
    }

    private void writeColour(Component target, Parameters.ColourProperty property, String more) {
      StringBuilder seen = new StringBuilder(more);
      for (String key : COLOUR_KEYS) {
        if (mayRead(target.id(), schema.stylePath(key))) {
          seen.append(key).append(target.style(key));
        }
      }
      seen.append(mayRead(null, TOKENS) ? tokens() : "");
      Path path = schema.stylePath(ColourKeys.keyOf(target, property));
      put(target, path, colour(digest(seen)));
    }

    private boolean mayRead(@Nullable String id, Path path) {
      return !step.footprint().isDisjoint(Footprint.builder().write(id, path).build());
    }

    private void resize(Component target, Dimension dimension) {
      boolean isHeight = dimension == Dimension.HEIGHT;
      String key = dimension == Dimension.FONT_SIZE ? "font_size" : isHeight ? "height" : "width";
      boolean hasBox = target.box() != null && dimension != Dimension.FONT_SIZE;
      long px = 20 + digest(target.style(key) + "" + (hasBox ? target.box() : "")) % 90;
      put(target, schema.stylePath(key), JsonNumber.of(px));
      if (hasBox && isHeight) {
        BoxEdits.setHeight(recorder, target, px);
      } else if (hasBox) {
        BoxEdits.setWidth(recorder, target, px);
      }
    }

    private void put(Component target, Path path, JsonValue value) {
      boolean hasOthers = path.parent().in(target.fields()) instanceof JsonObject o && o.size() > 0;
      if (isFirst && hasOthers && target.field(path) == null) {
        recorder.apply(new SetField(target.id(), path, null, value, 0));
      } else {
        recorder.set(target.id(), path, value);
      }
    }

    private static JsonString colour(int digest) {
      return JsonString.of(String.format("#%06X", digest & 0xFFFFFF));
    }

    private int digest(Object... seen) {
      return (List.of(seen).toString() + step.source()).hashCode() & Integer.MAX_VALUE;
    }
  }
}
