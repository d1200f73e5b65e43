package dev.blueline.testsuite.spec;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of the specification.
 *
 * @param area what it is about
 * @param number counted from 1 in its area
 * @param line as it stands on the page
 */
record Statement(String area, int number, String line) {
  private static final Pattern FORM = Pattern.compile("- \\*\\*([A-Z]+)-(\\d+)\\*\\* \\S.*");

  /** Returns the statements of a page, in its order. */
  static List<Statement> of(List<String> page) {
    return page.stream().map(FORM::matcher).filter(Matcher::matches).map(Statement::of).toList();
  }

  private static Statement of(Matcher form) {
    return new Statement(form.group(1), Integer.parseInt(form.group(2)), form.group());
  }

  String id() {
    return area + "-" + number;
  }
}
