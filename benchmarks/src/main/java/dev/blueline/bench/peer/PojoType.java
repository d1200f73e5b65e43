package dev.blueline.bench.peer;

import com.alibaba.fastjson2.annotation.JSONField;
import java.util.Locale;

/** What a component may be. */
public enum PojoType {
  HEADER,
  TITLE,
  SUBTITLE,
  HEADING,
  DESCRIPTION,
  PARAGRAPH,
  TEXT,
  LABEL,
  BUTTON,
  CTA,
  LINK,
  INPUT,
  IMAGE,
  ICON,
  VIDEO,
  PRODUCT_CARD,
  PRODUCT_ITEM,
  PRODUCT,
  CARD,
  CONTAINER,
  SECTION,
  LIST,
  LIST_ITEM,
  HERO,
  NAV,
  NAVBAR,
  FOOTER,
  DIVIDER,
  SPACER;

  /** As documents spell it. */
  @JSONField(value = true)
  public final String word = name().toLowerCase(Locale.ROOT);

  static PojoType ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
