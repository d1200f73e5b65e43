package dev.blueline.profiler.report;

import java.util.List;
import java.util.stream.Collectors;

/** Ids in a row, not too many of them. */
final class NameList {
  private static final int SHOWN = 6;

  private NameList() {}

  static String of(List<String> ids) {
    String shown =
        ids.stream().limit(SHOWN).map(ChangeText::visible).collect(Collectors.joining(", "));
    return ids.size() <= SHOWN ? shown : shown + " and " + (ids.size() - SHOWN) + " more";
  }
}
