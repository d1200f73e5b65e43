package dev.blueline.profiler.html;

/** Names of the profile as words. */
final class Words {
  private Words() {}

  /** As {@code no change} for {@code no_change}. */
  static String of(String name) {
    return name.replace('_', ' ');
  }
}
