package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blueline.model.JsonNumber;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers keep their spelling, are equal by value, and are added to without noise. */
class JsonNumberTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  @Property(tries = 1000)
  void spelled_anyNumber_keepsItsSpelling(@ForAll("texts") String text) {
    JsonNumber number = JsonNumber.spelled(text);
    assertThat(number.text()).isEqualTo(text);
    assertThat(number).hasToString(text).isEqualTo(JsonNumber.spelled(text));
    assertThat(new String(number.toBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
  }

  /** Two numbers are equal exactly when they are written the same. */
  @Property(tries = 1000)
  void equals_numberOfLongAndItsSpelling_areEqual(@ForAll long value) {
    JsonNumber spelled = JsonNumber.spelled(Long.toString(value));
    assertThat(JsonNumber.of(value)).isEqualTo(spelled).hasSameHashCodeAs(spelled);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        -1,
        1L << 53,
        (1L << 53) - 1,
        -(1L << 53),
        1 - (1L << 53),
        -1_000_000_000_000_000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void equals_numberOfEdgeAndItsSpelling_areEqual(long value) {
    assertThat(JsonNumber.of(value)).isEqualTo(JsonNumber.spelled(Long.toString(value)));
  }

  @Property(tries = 1000)
  void isEquivalentTo_anyTwoNumbers_isEqualityOfDecimals(
      @ForAll("texts") String left, @ForAll("texts") String right) {
    boolean same = new BigDecimal(left).compareTo(new BigDecimal(right)) == 0;
    assertThat(JsonNumber.spelled(left).isEquivalentTo(JsonNumber.spelled(right)))
        .as("%s and %s", left, right)
        .isEqualTo(same);
  }

  @Property(tries = 1000)
  void isEquivalentTo_otherSpellingOfTheSame_isTrue(@ForAll("texts") String text) {
    BigDecimal value = new BigDecimal(text);
    JsonNumber number = JsonNumber.spelled(text);
    assertThat(number.isEquivalentTo(JsonNumber.spelled(value.toString()))).isTrue();
    assertThat(number.isEquivalentTo(JsonNumber.spelled(value.toPlainString()))).isTrue();
    String scaled = value.unscaledValue() + "e" + -value.scale();
    assertThat(number.isEquivalentTo(JsonNumber.spelled(scaled))).isTrue();
  }

  @Tag("DET-15")
  @ParameterizedTest
  @CsvSource({
    "0, -0, true",
    "0, 0e1000000000, true",
    "1, 1.0, true",
    "100, 1e2, true",
    "1e400, 10e399, true",
    "1e400, 1e401, false",
    "1e400, -1e400, false",
    "1e1000000000, 1, false",
    "1e1000000000, 10E999999999, true",
    "1e1000000000, 1e1000000001, false",
    "1e-1000000000, 0, false",
    "1e-400, 0, false",
    "1e-400, 1e-401, false",
    "1e-400, 0.1e-399, true",
    "9007199254740993, 9007199254740992, false",
    "9007199254740993, 9007199254740993.0, true",
    "12345678901234567890, 12345678901234567891, false",
    "0.1, 0.1000000000000000055511151231257827, false",
    "0.30000000000000004, 0.3, false",
    "2.0, 2.00000000000000001, false"
  })
  void isEquivalentTo_nastyNumbers_isQuickAndExact(String left, String right, boolean expected) {
    JsonNumber a = JsonNumber.spelled(left);
    JsonNumber b = JsonNumber.spelled(right);
    assertTimeoutPreemptively(
        AT_ONCE,
        () -> {
          assertThat(a.isEquivalentTo(b)).isEqualTo(expected);
          assertThat(b.isEquivalentTo(a)).isEqualTo(expected);
        });
  }

  @Property(tries = 1000)
  void plus_wholeAddend_isExact(@ForAll("ordinary") String text, @ForAll("wholes") Integer addend) {
    JsonNumber sum = JsonNumber.spelled(text).plus(addend);
    assertThat(new BigDecimal(sum.text()))
        .isEqualByComparingTo(new BigDecimal(text).add(BigDecimal.valueOf(addend)));
  }

  @Property(tries = 1000)
  void plus_zero_isTheNumberItself(@ForAll("texts") String text) {
    JsonNumber number = JsonNumber.spelled(text);
    assertThat(number.plus(0)).isSameAs(number);
  }

  @Tag("DET-14")
  @ParameterizedTest
  @CsvSource({
    "60, 20, 80",
    "60.0, 20, 80",
    "1.5, 1, 2.5",
    "1.50, 0.5, 2",
    "0.5, -0.5, 0",
    "1e2, 1, 101",
    "-0, 1, 1",
    "9007199254740991, 1, 9007199254740992",
    "1.5, 0.1, 1.6",
    "0.1, 0.2, 0.3",
    "16, 1.6, 17.6",
    "12345678901234567174, 6, 12345678901234567180",
    "-12345678901234567890.25, 0.5, -12345678901234567889.75"
  })
  void plus_decimals_isSpelledPlainly(String text, double addend, String sum) {
    assertThat(JsonNumber.spelled(text).plus(addend).text()).isEqualTo(sum);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e400",
        "1e1000000000",
        "1e-400",
        "1e-1000000000",
        "1e308",
        "-0.0",
        "12345678901234567890.5"
      })
  void plus_onNastyNumbers_isQuickAndThrowsNothing(String text) {
    JsonNumber number = JsonNumber.spelled(text);
    assertTimeoutPreemptively(
        AT_ONCE,
        () -> {
          assertThatCode(() -> number.plus(1)).doesNotThrowAnyException();
          assertThatCode(() -> number.plus(0.5)).doesNotThrowAnyException();
        });
  }

  @Example
  void plus_hugeAddend_keepsItsSign() {
    assertThat(JsonNumber.of(1).plus(1e300).value()).isEqualTo(1e300);
    assertThat(JsonNumber.of(1).plus(1e19).value()).isEqualTo(1e19);
    assertThat(JsonNumber.of(-1).plus(-1e19).value()).isEqualTo(-1e19);
  }

  @ParameterizedTest
  @CsvSource({"1.50, 1.5", "1E+3, 1000", "0.000, 0", "-2.0, -2", "1e-7, 0.0000001"})
  void of_decimal_isItsShortestPlainSpelling(String decimal, String text) {
    assertThat(JsonNumber.of(new BigDecimal(decimal)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "1.0, true",
    "1e2, true",
    "1.5, false",
    "1e400, false",
    "1e-400, false",
    "0.99999999999999999999, false"
  })
  void isExactWhole_ofSpelledNumbers_isWhatTheyAre(String text, boolean whole) {
    assertThat(JsonNumber.spelled(text).isExactWhole()).isEqualTo(whole);
  }

  /** All that the grammar of RFC 8259 allows, with exponents that a decimal can still write out. */
  @Provide
  Arbitrary<String> texts() {
    return Combinators.combine(
            Arbitraries.of("", "-"),
            Arbitraries.of("0", "1", "7", "60", "100", "9007199254740993", "12345678901234567890"),
            Arbitraries.of("", ".0", ".5", ".10", ".00000000000000000001"),
            Arbitraries.of("", "e0", "E2", "e+2", "e-2", "e-0", "e400", "E-400"))
        .as((sign, whole, fraction, exponent) -> sign + whole + fraction + exponent);
  }

  @Provide
  Arbitrary<String> ordinary() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-100000"), new BigDecimal("100000"))
        .ofScale(3)
        .map(BigDecimal::toPlainString);
  }

  @Provide
  Arbitrary<Integer> wholes() {
    return Arbitraries.integers().between(-100_000, 100_000);
  }

  /** To spell one out took all memory there was. */
  @ParameterizedTest
  @ValueSource(strings = {"1e2000000000", "-1e-2000000000", "1e10001", "1e-10001", "12e10001"})
  void of_decimalOfMoreZerosThanFit_isRefused(String text) {
    BigDecimal decimal = new BigDecimal(text);
    assertThatIllegalArgumentException().isThrownBy(() -> JsonNumber.of(decimal));
  }

  @Tag("DET-14")
  @ParameterizedTest
  @ValueSource(strings = {"1e10000", "-1e-10000", "0e2000000000", "4.9e-324", "1.8e308"})
  void of_decimalOfManyZeros_isSpelledPlainly(String text) {
    JsonNumber number = JsonNumber.of(new BigDecimal(text));
    assertThat(number.text()).doesNotContainIgnoringCase("e");
    assertThat(new BigDecimal(number.text())).isEqualByComparingTo(text);
  }
}
