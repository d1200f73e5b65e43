package dev.blueline.layout;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.Path;

/** Writes boxes, in whichever convention the schema has, touching only the numbers that change. */
public final class BoxEdits {
  private BoxEdits() {}

  /** Makes a component with a box so many px high; its upper edge stays. */
  public static void setHeight(DeltaRecorder recorder, Component component, long height) {
    setSize(recorder, component, 3, height);
  }

  /** Makes a component with a box so many px wide; its left edge stays. */
  public static void setWidth(DeltaRecorder recorder, Component component, long width) {
    setSize(recorder, component, 2, width);
  }

  private static void setSize(DeltaRecorder recorder, Component component, int index, long length) {
    BlueprintSchema schema = component.schema();
    boolean corners = schema.boxConvention() == Box.Convention.CORNERS;
    JsonNumber value =
        corners ? number(component, index - 2).plus((double) length) : JsonNumber.of(length);
    write(recorder, component, index, value);
  }

  /** Moves a component and all within it. */
  public static void moveWithin(DeltaRecorder recorder, String id, double right, double down) {
    recorder.blueprint().forEachWithin(id, component -> move(recorder, component, right, down));
  }

  /** Moves a component with a box, and all within it, so that its upper left corner is there. */
  public static void moveTo(DeltaRecorder recorder, String id, Corner corner) {
    Component component = recorder.blueprint().component(id);
    Box box = component == null ? null : component.box();
    if (box != null) {
      moveWithin(recorder, id, corner.x() - box.x(), corner.y() - box.y());
    }
  }

  private static void move(DeltaRecorder recorder, Component component, double right, double down) {
    if (component.box() == null) {
      return;
    }
    boolean corners = component.schema().boxConvention() == Box.Convention.CORNERS;
    for (int index = 0; index < (corners ? 4 : 2); index++) {
      double shift = index % 2 == 0 ? right : down;
      write(recorder, component, index, number(component, index).plus(shift));
    }
  }

  private static JsonNumber number(Component component, int index) {
    Path path = component.schema().boxPath(index);
    if (component.field(path) instanceof JsonNumber number) {
      return number;
    }
    throw new IllegalStateException("a box that was read has four numbers");
  }

  private static void write(
      DeltaRecorder recorder, Component component, int index, JsonNumber value) {
    JsonNumber present = number(component, index);
    if (!value.isEquivalentTo(present)) {
      recorder.set(component.id(), component.schema().boxPath(index), value);
    }
  }
}
