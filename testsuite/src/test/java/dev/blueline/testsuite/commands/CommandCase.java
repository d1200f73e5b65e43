package dev.blueline.testsuite.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One line of a case file: commands that are run one after another, and what must come of them.
 *
 * @param document the resource it runs against
 * @param line where it stands in its file
 * @param family what it is about
 * @param commands the commands, run in one session
 * @param effects what must come of them, as it is written
 */
public record CommandCase(
    String document, int line, String family, List<String> commands, List<String> effects) {

  static List<CommandCase> read(String name) throws IOException {
    return parse(name + ".json", "", resource(name + ".cases.txt"));
  }

  /** Returns the cases of some lines; one that starts with a number sign names their family. */
  static List<CommandCase> parse(String document, String firstFamily, String lines) {
    List<CommandCase> cases = new ArrayList<>();
    String family = firstFamily;
    int number = 0;
    for (String line : lines.split("\n", -1)) {
      number++;
      if (line.startsWith("# -- ")) {
        family = line.substring("# -- ".length()).strip().split(" ", 2)[0];
      } else if (!line.isBlank() && !line.startsWith("#")) {
        cases.add(parse(document, number, family, line));
      }
    }
    return cases;
  }

  static String resource(String name) throws IOException {
    try (InputStream in = CommandCase.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static CommandCase parse(String document, int number, String family, String line) {
    int arrow = line.lastIndexOf(" => ");
    if (arrow < 0) {
      throw new IllegalArgumentException(document + " line " + number + " has no ' => '");
    }
    List<String> commands = new ArrayList<>();
    for (String command : line.substring(0, arrow).split(" ;; ", -1)) {
      commands.add(unescaped(command));
    }
    List<String> effects = new ArrayList<>();
    for (String effect : line.substring(arrow + " => ".length()).split(" \\| ", -1)) {
      effects.add(effect.strip());
    }
    return new CommandCase(document, number, family, commands, effects);
  }

  private static String unescaped(String command) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      boolean escape = c == '\\' && i + 1 < command.length();
      if (escape && command.charAt(i + 1) == 'n') {
        out.append('\n');
        i++;
      } else if (escape && command.charAt(i + 1) == '\\') {
        out.append('\\');
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  String lastCommand() {
    return commands.get(commands.size() - 1);
  }

  boolean isRefused() {
    return effects.get(0).startsWith("refused");
  }

  @Override
  public String toString() {
    String all = String.join(" ;; ", commands);
    return document + ":" + line + " " + (all.length() > 120 ? all.substring(0, 120) + "…" : all);
  }
}
