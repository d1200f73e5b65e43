package dev.blueline.layout;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Lengths;
import dev.blueline.plan.Correction;
import java.util.List;
import java.util.Set;

/** Writes how large a component is, wherever the document keeps it: box, style, or both. */
public final class SizeEdits {
  private SizeEdits() {}

  /** Makes a component so many px high. */
  public static void setHeight(DeltaRecorder recorder, Component component, long px) {
    writeStyle(recorder, component, "height", px);
    Box box = component.box();
    if (box != null && box.height() != px) {
      BoxEdits.setHeight(recorder, component, px);
    }
  }

  /** Makes a component so many px wide. */
  public static void setWidth(DeltaRecorder recorder, Component component, long px) {
    writeStyle(recorder, component, "width", px);
    Box box = component.box();
    if (box != null && box.width() != px) {
      BoxEdits.setWidth(recorder, component, px);
    }
  }

  /** Makes a component so many px high, and room below where it grew. */
  public static void setHeightWithRoom(
      DeltaRecorder recorder, Component component, long px, List<Correction> corrections) {
    setHeight(recorder, component, px);
    new RoomMaker(recorder, corrections, Set.of()).makeRoom(component.id(), component.box());
  }

  /** A style that says something else is put right; one is made only where there is no box. */
  private static void writeStyle(DeltaRecorder recorder, Component component, String key, long px) {
    JsonValue style = component.style(key);
    boolean differs = style == null ? component.box() == null : Lengths.px(style) != px;
    if (differs) {
      recorder.set(
          component.id(), component.schema().stylePath(key), StyleLengths.px(component, key, px));
    }
  }
}
