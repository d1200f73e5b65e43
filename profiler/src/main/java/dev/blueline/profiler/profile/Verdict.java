package dev.blueline.profiler.profile;

import java.util.Locale;

/** What can be said of a change. */
enum Verdict {
  /** More than the tolerance slower, surely. */
  SLOWER,
  /** More than the tolerance faster, surely. */
  FASTER,
  /** Within the tolerance, surely. */
  SAME,
  /** It may be one or the other: measure longer, or with more JVMs. */
  UNCLEAR;

  /** Returns the name in profiles. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
