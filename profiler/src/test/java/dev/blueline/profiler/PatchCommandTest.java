package dev.blueline.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.profiler.Cli.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchCommandTest {
  @TempDir Path directory;

  /** Most are the examples of RFC 6902, appendix A. */
  @Tag("CLI-19")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"foo\":\"bar\"} | [{\"op\":\"add\",\"path\":\"/baz\",\"value\":\"qux\"}] | {\"foo\":\"bar\",\"baz\":\"qux\"}",
        "{\"foo\":[\"bar\",\"baz\"]} | [{\"op\":\"add\",\"path\":\"/foo/1\",\"value\":\"qux\"}] | {\"foo\":[\"bar\",\"qux\",\"baz\"]}",
        "{\"baz\":\"qux\",\"foo\":\"bar\"} | [{\"op\":\"remove\",\"path\":\"/baz\"}] | {\"foo\":\"bar\"}",
        "{\"foo\":[\"bar\",\"qux\",\"baz\"]} | [{\"op\":\"remove\",\"path\":\"/foo/1\"}] | {\"foo\":[\"bar\",\"baz\"]}",
        "{\"baz\":\"qux\",\"foo\":\"bar\"} | [{\"op\":\"replace\",\"path\":\"/baz\",\"value\":\"boo\"}] | {\"baz\":\"boo\",\"foo\":\"bar\"}",
        "{\"foo\":{\"bar\":\"baz\",\"waldo\":\"fred\"},\"qux\":{\"corge\":\"grault\"}} | [{\"op\":\"move\",\"from\":\"/foo/waldo\",\"path\":\"/qux/thud\"}] | {\"foo\":{\"bar\":\"baz\"},\"qux\":{\"corge\":\"grault\",\"thud\":\"fred\"}}",
        "{\"foo\":[\"all\",\"grass\",\"cows\",\"eat\"]} | [{\"op\":\"move\",\"from\":\"/foo/1\",\"path\":\"/foo/3\"}] | {\"foo\":[\"all\",\"cows\",\"eat\",\"grass\"]}",
        "{\"baz\":\"qux\",\"foo\":[\"a\",2,\"c\"]} | [{\"op\":\"test\",\"path\":\"/baz\",\"value\":\"qux\"},{\"op\":\"test\",\"path\":\"/foo/1\",\"value\":2.0}] | {\"baz\":\"qux\",\"foo\":[\"a\",2,\"c\"]}",
        "{\"foo\":\"bar\"} | [{\"op\":\"add\",\"path\":\"/child\",\"value\":{\"grandchild\":{}}}] | {\"foo\":\"bar\",\"child\":{\"grandchild\":{}}}",
        "{\"foo\":\"bar\"} | [{\"op\":\"add\",\"path\":\"/baz\",\"value\":\"qux\",\"xyz\":123}] | {\"foo\":\"bar\",\"baz\":\"qux\"}",
        "{\"/\":9,\"~1\":10} | [{\"op\":\"test\",\"path\":\"/~01\",\"value\":10}] | {\"/\":9,\"~1\":10}",
        "{\"foo\":[\"bar\"]} | [{\"op\":\"add\",\"path\":\"/foo/-\",\"value\":[\"abc\",\"def\"]}] | {\"foo\":[\"bar\",[\"abc\",\"def\"]]}",
        "{\"a\":{\"b\":[1.0,1e2]}} | [{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/c\"}] | {\"a\":{\"b\":[1.0,1e2]},\"c\":{\"b\":[1.0,1e2]}}",
        "{} | [] | {}",
        "[1] | [{\"op\":\"replace\",\"path\":\"\",\"value\":null}] | null",
        "{\"a\":1} | [{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/a\"}] | {\"a\":1}",
        "{\"components\":[{\"id\":\"a\"}]} | [{\"op\":\"replace\",\"path\":\"/components/0/id\",\"value\":5}] | {\"components\":[{\"id\":5}]}",
      })
  void patch_applied(String document, String patch, String expected) {
    Said said = patch(document, patch);

    assertThat(said.err()).isEmpty();
    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).isEqualTo(expected + "\n");
  }

  @Tag("CLI-20")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"baz\":\"qux\"} | [{\"op\":\"test\",\"path\":\"/baz\",\"value\":\"bar\"}] | 0",
        "{\"foo\":\"bar\"} | [{\"op\":\"add\",\"path\":\"/baz/bat\",\"value\":\"qux\"}] | 0",
        "{\"/\":9,\"~1\":10} | [{\"op\":\"test\",\"path\":\"/~01\",\"value\":\"10\"}] | 0",
        "{\"a\":1} | [{\"op\":\"add\",\"path\":\"/b\",\"value\":2},{\"op\":\"remove\",\"path\":\"/c\"}] | 1",
        "[1,2] | [{\"op\":\"add\",\"path\":\"/3\",\"value\":2}] | 0",
        "[1,2] | [{\"op\":\"remove\",\"path\":\"/01\"}] | 0",
        "[1,2] | [{\"op\":\"remove\",\"path\":\"/-\"}] | 0",
        "[1,2] | [{\"op\":\"replace\",\"path\":\"/1e0\",\"value\":0}] | 0",
        "{\"a\":{\"b\":1}} | [{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/a/b\"}] | 0",
        "{\"a\":1} | [{\"op\":\"add\",\"path\":\"/a/b\",\"value\":0}] | 0",
      })
  void patch_refused(String document, String patch, int operation) {
    Path out = directory.resolve("out.json");

    for (Said said : new Said[] {patch(document, patch), patch(document, patch, "--out", out)}) {
      assertThat(said.exitCode()).isEqualTo(1);
      assertThat(said.out()).isEmpty();
      assertThat(said.err())
          .matches("[^\n]*\n")
          .startsWith(
              "blueline: " + directory.resolve("p.json") + ": operation " + operation + ": ");
    }
    assertThat(out).doesNotExist();
  }

  /** Forty doublings of a hundred bytes ran for as long as there was memory. */
  @Tag("CLI-20")
  @Test
  void patch_ofCopiesThatDouble_isRefused() {
    String copy = "{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/a/-\"}";
    Said said = patch("{\"a\":[1]}", "[" + copy + ("," + copy).repeat(39) + "]");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .matches("[^\n]*\n")
        .startsWith("blueline: " + directory.resolve("p.json") + ": ")
        .contains("bytes");
  }

  @Tag("CLI-21")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 1:1",
        "[1] | 1:2",
        "[{}] | 1:2",
        "[{\"op\":\"spam\",\"path\":\"\"}] | 1:2",
        "[{\"op\":\"add\",\"path\":\"/a\"}] | 1:2",
        "[{\"op\":\"remove\",\"path\":5}] | 1:2",
        "[{\"op\":\"copy\",\"path\":\"/a\"}] | 1:2",
        "[{\"op\":\"remove\",\"path\":\"a\"}] | 1:24",
        "[{\"op\":\"remove\",\"path\":\"/~2\"}] | 1:24",
      })
  void patch_malformed(String patch, String place) {
    Said said = patch("{}", patch);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .matches("[^\n]*\n")
        .startsWith("blueline: " + directory.resolve("p.json") + ":" + place + ": ");
  }

  @Tag("CLI-19")
  @Test
  void out_hasTheBytesAlone() {
    Path out = Cli.write(directory.resolve("out.json"), "old");

    Said said =
        patch(
            "{ \"a\" : \"\\u00e9\" }",
            "[{\"op\":\"add\",\"path\":\"/b\",\"value\":1}]",
            "--out",
            out);

    assertThat(said.out()).isEmpty();
    assertThat(Cli.text(out)).isEqualTo("{\"a\":\"\\u00e9\",\"b\":1}");
  }

  @Test
  void patch_notGiven() {
    Path document = Cli.write(directory.resolve("d.json"), "{}");

    Said said = Cli.run("patch", "--blueprint", document);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("--patch=FILE");
  }

  private Said patch(String document, String patch, Object... more) {
    Path documentFile = Cli.write(directory.resolve("d.json"), document);
    Path patchFile = Cli.write(directory.resolve("p.json"), patch);
    return more.length == 0
        ? Cli.run("patch", "--blueprint", documentFile, "--patch", patchFile)
        : Cli.run("patch", "--blueprint", documentFile, "--patch", patchFile, more[0], more[1]);
  }
}
