package dev.blueline.bench.peer;

import com.alibaba.fastjson2.PropertyNamingStrategy;
import com.alibaba.fastjson2.annotation.JSONType;
import java.util.Map;

/** The tokens of a {@link PojoDocument}, which no command here changes: all versions share them. */
@JSONType(naming = PropertyNamingStrategy.SnakeCase)
public final class PojoTokens {
  public final int baseSpacing;
  public final String primaryColor;
  public final String accentColor;
  public final Map<String, String> colors;
  public final Map<String, String> fontScale;
  public final String borderRadius;

  PojoTokens(
      int baseSpacing,
      String primaryColor,
      String accentColor,
      Map<String, String> colors,
      Map<String, String> fontScale,
      String borderRadius) {
    this.baseSpacing = baseSpacing;
    this.primaryColor = primaryColor;
    this.accentColor = accentColor;
    this.colors = colors;
    this.fontScale = fontScale;
    this.borderRadius = borderRadius;
  }
}
