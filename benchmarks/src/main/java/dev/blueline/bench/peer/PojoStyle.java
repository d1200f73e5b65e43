package dev.blueline.bench.peer;

import com.alibaba.fastjson2.PropertyNamingStrategy;
import com.alibaba.fastjson2.annotation.JSONType;
import org.jspecify.annotations.Nullable;

/** How a component looks; null is what the document does not say. Shared until it is changed. */
@JSONType(naming = PropertyNamingStrategy.SnakeCase)
public final class PojoStyle {
  public @Nullable String bgColor;
  public @Nullable String textColor;
  public @Nullable Integer fontSize;
  public @Nullable Integer fontWeight;
  public @Nullable Integer padding;
  public @Nullable Integer borderRadius;
  public @Nullable String image;
  public @Nullable Double opacity;
  public @Nullable Boolean visible;

  PojoStyle() {}

  private PojoStyle(PojoStyle other) {
    bgColor = other.bgColor;
    textColor = other.textColor;
    fontSize = other.fontSize;
    fontWeight = other.fontWeight;
    padding = other.padding;
    borderRadius = other.borderRadius;
    image = other.image;
    opacity = other.opacity;
    visible = other.visible;
  }

  PojoStyle with(PeerField field, Object value) {
    PojoStyle copy = new PojoStyle(this);
    switch (field) {
      case BACKGROUND -> copy.bgColor = (String) value;
      case COLOUR -> copy.textColor = (String) value;
      case FONT_SIZE -> copy.fontSize = (Integer) value;
      case FONT_WEIGHT -> copy.fontWeight = (Integer) value;
      case PADDING -> copy.padding = (Integer) value;
      case BORDER_RADIUS -> copy.borderRadius = (Integer) value;
      case OPACITY -> copy.opacity = (Double) value;
      case VISIBLE -> copy.visible = (Boolean) value;
      case TEXT, HEIGHT -> throw new IllegalArgumentException("no style: " + field);
    }
    return copy;
  }

  @Nullable Object get(PeerField field) {
    return switch (field) {
      case BACKGROUND -> bgColor;
      case COLOUR -> textColor;
      case FONT_SIZE -> fontSize;
      case FONT_WEIGHT -> fontWeight;
      case PADDING -> padding;
      case BORDER_RADIUS -> borderRadius;
      case OPACITY -> opacity;
      case VISIBLE -> visible;
      case TEXT, HEIGHT -> throw new IllegalArgumentException("no style: " + field);
    };
  }
}
