package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Members;
import java.util.List;

/** A part of the page that shows the rows of one list of the profile, where there are any. */
abstract class RowsSection implements Section {
  private final String list;
  private final String title;

  /**
   * Prepares.
   *
   * @param list the name of the list, which is also that of the part in links
   */
  RowsSection(String list, String title) {
    this.list = list;
    this.title = title;
  }

  @Override
  public final String id() {
    return list;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final boolean isPresent(Members profile) {
    return !profile.objects(list).isEmpty();
  }

  @Override
  public final void write(Markup page, Members profile) {
    write(page, profile, profile.objects(list));
  }

  abstract void write(Markup page, Members profile, List<Members> rows);
}
