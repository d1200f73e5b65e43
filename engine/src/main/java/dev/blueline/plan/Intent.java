package dev.blueline.plan;

import java.util.Locale;

/** What a step wants to be done. */
public enum Intent {
  MODIFY_COLOR,
  RESIZE_COMPONENT,
  EDIT_TEXT,
  MODIFY_STYLE,
  REORDER_COMPONENT,
  SET_VISIBILITY,
  REMOVE_COMPONENT;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the name in results. */
  public String text() {
    return text;
  }
}
