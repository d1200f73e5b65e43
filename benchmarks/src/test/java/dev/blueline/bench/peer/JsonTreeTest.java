package dev.blueline.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTreeTest {
  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":16,\"b\":[1,2.5]} | {\"b\":[1.0,2.50],\"a\":16.0}",
        "[0.9, 1e2] | [0.90, 100]",
        "{\"a\":\"\\u0041\"} | {\"a\":\"A\"}"
      })
  void areSame_otherSpelling_isSame(String one, String other) {
    assertThat(JsonTree.areSame(bytes(one), bytes(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":16} | {\"a\":16.5}",
        "{\"a\":16} | {\"a\":\"16\"}",
        "{\"a\":16} | {\"a\":16,\"b\":null}",
        "{\"a\":true} | {\"a\":false}",
        "[1,2] | [2,1]",
        "[1,2] | [1,2,3]"
      })
  void areSame_otherContent_isNot(String one, String other) {
    assertThat(JsonTree.areSame(bytes(one), bytes(other))).isFalse();
    assertThat(JsonTree.areSame(bytes(other), bytes(one))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":{\"b\":1},\"c\":2} | {\"a\":{\"b\":1.0},\"c\":3} | true",
        "{\"a\":{\"b\":1}} | {\"a\":{\"b\":2}} | false",
        "{\"a\":{\"b\":1}} | {\"a\":{}} | false",
        "{\"a\":{}} | {\"a\":{}} | true"
      })
  void isSameWhereWritten_looksThereOnly(String one, String other, boolean isSame) {
    byte[] patch = bytes("[{\"op\":\"replace\",\"path\":\"/a/b\",\"value\":7}]");

    assertThat(JsonTree.of(bytes(one)).isSameWhereWritten(patch, JsonTree.of(bytes(other))))
        .isEqualTo(isSame);
  }
}
