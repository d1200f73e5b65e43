package dev.blueline.bench.peer;

import com.alibaba.fastjson2.annotation.JSONField;
import java.util.Locale;

/** What a component may be for. */
public enum PojoRole {
  HERO,
  TITLE,
  CONTENT,
  CTA,
  NAV,
  PRODUCT,
  DECORATION,
  FOOTER,
  OVERLAY,
  HEADER;

  /** As documents spell it. */
  @JSONField(value = true)
  public final String word = name().toLowerCase(Locale.ROOT);

  static PojoRole ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
