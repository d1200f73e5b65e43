package dev.blueline.profiler.html;

import dev.blueline.model.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page as text, and what tests look for in it. */
final class PageText {
  private PageText() {}

  static String page(JsonObject profile) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HtmlReport.write(profile, Channels.newChannel(bytes));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The page without its scripts, whose texts are not ours or are shown nowhere. */
  static String markup(JsonObject profile) throws IOException {
    return withoutScripts(page(profile));
  }

  static String json(String page) {
    return groups("(?s)<script type=\"application/json\" id=\"profile\">(.*?)</script>", page)
        .get(0);
  }

  static String withoutScripts(String page) {
    return page.replaceAll("(?s)<script.*?</script>", "");
  }

  static List<String> sections(String page) {
    return groups("<section id=\"(\\w+)\"", page);
  }

  static List<String> groups(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }
}
