package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Members;

/** One part of the page, which answers one question under a heading of its own. */
interface Section {
  /** Names the part in links. */
  String id();

  String title();

  /** Whether the profile holds what it shows. */
  default boolean isPresent(Members profile) {
    return true;
  }

  void write(Markup page, Members profile);
}
