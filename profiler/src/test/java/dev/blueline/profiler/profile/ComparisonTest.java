package dev.blueline.profiler.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.profiler.io.Failure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static JsonObject profile(String document, String jvm, String total) {
    String json =
        "{\"$schema\":\"urn:blueline:profile:1\",\"machine\":{\"jvm\":\""
            + jvm
            + "\"},\"document\":{\"hash\":\""
            + document
            + "\"},\"commands\":{\"hash\":\"c\"},\"options\":{\"threads\":1},\"total\":"
            + total
            + ",\"stages\":[{\"stage\":\"verify\",\"mean_ns\":50,\"means_ns\":[50,50.1,49.9]}]}";
    return ProfileFile.read("test", json.getBytes(StandardCharsets.UTF_8));
  }

  private static final String FAST = "{\"mean_ns\":100,\"means_ns\":[100,101,99,100]}";
  private static final String SLOW = "{\"mean_ns\":200,\"means_ns\":[200,201,199,200]}";

  private static Members compare(JsonObject before, JsonObject now) {
    return new Members(Comparison.of("base.json", before, now, 0.05));
  }

  @Test
  void slower_beyondTheTolerance_isARegression() {
    Members comparison = compare(profile("d", "17", FAST), profile("d", "17", SLOW));

    assertThat(comparison.isTrue("is_regression")).isTrue();
    Members total = comparison.objects("rows").get(0);
    assertThat(total.text("what")).isEqualTo("total");
    assertThat(total.text("verdict")).isEqualTo("slower");
    assertThat(total.number("change")).isBetween(0.99, 1.01);
    assertThat(total.number("low")).isLessThan(total.number("change"));
    assertThat(total.number("high")).isGreaterThan(total.number("change"));
  }

  @Test
  void faster_isNone() {
    Members comparison = compare(profile("d", "17", SLOW), profile("d", "17", FAST));

    assertThat(comparison.isTrue("is_regression")).isFalse();
    assertThat(comparison.objects("rows").get(0).text("verdict")).isEqualTo("faster");
  }

  @Tag("PROF-14")
  @Test
  void stages_areComparedToo() {
    List<Members> rows =
        compare(profile("d", "17", FAST), profile("d", "17", FAST)).objects("rows");

    assertThat(rows)
        .extracting(row -> row.text("what"))
        .containsExactly("total", "decompose", "execute", "verify", "serialize", "rest");
    assertThat(rows.get(3).text("verdict")).isEqualTo("same");
  }

  @Tag("PROF-16")
  @Test
  void means_ofWholeJvms_arePreferred_whereBothHaveThem() {
    String jvms = "{\"mean_ns\":100,\"means_ns\":[100,100.1],\"jvm_means_ns\":[70,100,130]}";

    Members both = compare(profile("d", "17", jvms), profile("d", "17", jvms));
    Members one = compare(profile("d", "17", FAST), profile("d", "17", jvms));

    assertThat(both.text("method")).contains("whole JVMs");
    assertThat(both.objects("rows").get(0).text("verdict")).isEqualTo("unclear");
    assertThat(one.text("method")).contains("one run");
    assertThat(one.texts("notes")).anyMatch(note -> note.contains("--forks"));
  }

  @Tag("PROF-17")
  @Test
  void otherMachine_isNoted() {
    assertThat(compare(profile("d", "17", FAST), profile("d", "25", FAST)).texts("notes"))
        .anyMatch(note -> note.contains("another jvm") && note.contains("17"));
  }

  @Tag("PROF-17")
  @Test
  void profile_thatWasNotSteady_isNoted() {
    JsonObject steady = profile("d", "17", FAST).with("steady", JsonBoolean.TRUE);
    JsonObject unsteady = steady.with("steady", JsonBoolean.FALSE);

    assertThat(compare(unsteady, steady).texts("notes"))
        .anyMatch(note -> note.startsWith("the baseline was measured before it was steady"));
    assertThat(compare(steady, unsteady).texts("notes"))
        .anyMatch(note -> note.startsWith("this run was measured before it was steady"));
    assertThat(compare(steady, steady).texts("notes")).noneMatch(note -> note.contains("steady"));
  }

  @Tag("PROF-17")
  @Test
  void otherWork_isRefused() {
    JsonObject now = profile("d", "17", FAST);
    JsonObject otherThreads = now.with("options", JsonObject.builder().add("threads", 2).build());

    assertThatThrownBy(() -> compare(profile("e", "17", FAST), now))
        .isInstanceOf(Failure.class)
        .hasMessage("base.json: was measured with another document");
    assertThatThrownBy(() -> compare(now, otherThreads))
        .hasMessage("base.json: was measured with another threads");
    assertThatThrownBy(
            () -> compare(now, now.with("commands", JsonObject.of("hash", JsonString.of("other")))))
        .hasMessage("base.json: was measured with other commands");
  }

  @Test
  void file_ofAnotherKind_isRefused() {
    assertThatThrownBy(
            () -> ProfileFile.read("x.json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("x.json: is no profile");
    assertThatThrownBy(() -> ProfileFile.read("x.json", "{".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("x.json:1:");
  }
}
