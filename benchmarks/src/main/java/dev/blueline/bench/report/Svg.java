package dev.blueline.bench.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a drawing of lets-plot the same whenever it is drawn: names within it come by lot, and
 * coordinates have digits that depend on the JVM's logarithms. Also lets it be scaled.
 */
final class Svg {
  private static final Pattern NAME = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern COORDINATE = Pattern.compile("(\\d+\\.\\d\\d)\\d{2,}");
  private static final Pattern SIZE =
      Pattern.compile("width=\"(\\d+)\\.0\" height=\"(\\d+)\\.0\">");
  private static final Pattern NOTHING = Pattern.compile("^\\s*\\n|[ \\t]+$", Pattern.MULTILINE);

  private Svg() {}

  static String tidy(String drawn) {
    String named = rename(drawn);
    String rounded = COORDINATE.matcher(named).replaceAll("$1");
    String scalable =
        SIZE.matcher(rounded).replaceFirst("width=\"$1\" height=\"$2\" viewBox=\"0 0 $1 $2\">");
    return NOTHING.matcher(scalable).replaceAll("").strip() + '\n';
  }

  private static String rename(String drawn) {
    List<String> names = NAME.matcher(drawn).results().map(found -> found.group(1)).toList();
    String renamed = drawn;
    for (int i = 0; i < names.size(); i++) {
      String name = "part" + (i + 1);
      renamed =
          renamed
              .replace(" id=\"" + names.get(i) + '"', " id=\"" + name + '"')
              .replace('#' + names.get(i), '#' + name);
    }
    return renamed;
  }
}
