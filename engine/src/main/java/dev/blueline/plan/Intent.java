package dev.blueline.plan;

import java.util.Locale;

/** What a step wants to be done. */
public enum Intent {
  MODIFY_COLOR,
  RESIZE_COMPONENT,
  EDIT_TEXT,
  MODIFY_STYLE,
  REORDER_COMPONENT,
  MODIFY_POSITION,
  ALIGN_COMPONENT,
  SWAP_COMPONENTS,
  SET_VISIBILITY,
  REMOVE_COMPONENT,
  ADD_COMPONENT,
  DUPLICATE_COMPONENT,
  MODIFY_TOKEN,
  SET_PROPERTY;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the name in results. */
  public String text() {
    return text;
  }
}
