package dev.blueline.profiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page must never do, whatever a document or a command is called. */
class HostileProfileTest {
  private static final String HOSTILE =
      "</script><script>alert('1')</script><img src=x onerror=\"alert(2)\">&lt;\u0000\uD800<!--";

  @Tag("PROF-12")
  @Test
  void write_hostileTexts_areShownAndNotObeyed() throws IOException {
    String page = PageText.page((JsonObject) hostile(SampleProfile.whole()));
    String markup = PageText.withoutScripts(page);
    assertThat(markup)
        .contains("&lt;/script&gt;&lt;script&gt;alert(&#39;1&#39;)")
        .doesNotContain("alert('1')")
        .doesNotContain("<img")
        .doesNotContain("\u0000");
    assertThat(PageText.groups("<(script)\\b", page)).hasSize(3);
    assertThat(PageText.groups("(</script)", page)).hasSize(3);
    assertThat(PageText.json(page)).doesNotContain("<");
  }

  @Tag("PROF-11")
  @Test
  void write_anyProfile_loadsNothing() throws IOException {
    String page = PageText.page(SampleProfile.whole());
    String markup = PageText.withoutScripts(page);
    assertThat(PageText.groups("\\b(?:src|href|srcset|action)=\"([^\"]*)\"", markup))
        .isNotEmpty()
        .allMatch(link -> link.startsWith("#") || link.equals("data:,"));
    assertThat(markup).doesNotContain("url(").doesNotContain("@import");
    assertThat(markup).doesNotContainPattern("<[^>]+\\son\\w+=");
    assertThat(markup).contains("content=\"default-src &#39;none&#39;; script-src");
    assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style"));
  }

  @Tag("PROF-11")
  @Test
  void write_anyProfile_holdsItsJson() throws IOException {
    JsonObject profile = SampleProfile.whole().with("note", JsonString.of(HOSTILE));
    byte[] embedded = PageText.json(PageText.page(profile)).getBytes(StandardCharsets.UTF_8);
    JsonValue read = JsonParser.parse(embedded, ReadLimits.DEFAULT);
    assertThat(read.isEquivalentTo(profile)).isTrue();
  }

  /** The same value with every text replaced by a hostile one. */
  private static JsonValue hostile(JsonValue value) {
    if (value instanceof JsonString) {
      return JsonString.of(HOSTILE);
    }
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        array = array.with(i, hostile(array.get(i)));
      }
      return array;
    }
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        object = object.withValue(i, hostile(object.value(i)));
      }
      return object.with(HOSTILE, JsonString.of(HOSTILE));
    }
    return value;
  }
}
