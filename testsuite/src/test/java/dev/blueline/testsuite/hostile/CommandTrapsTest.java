package dev.blueline.testsuite.hostile;

import dev.blueline.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands made to be read again and again. That reading ends is also tried, with other texts, by
 * the tests of commands; here is what it costs when there is twice as much of it.
 */
@Tag("CMD-15")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandTrapsTest {
  private static final int LENGTH = Hostile.size(3 << 10, 15 << 10);

  private final Session session =
      Hostile.open(
          """
          {'components':[{'id':'header_1','type':'header','text':'the header and the footer','bbox':[0,0,375,80]},
          {'id':'card_1','type':'card','bbox':[0,96,375,200],'children':[
          {'id':'button_1','type':'button','text':'make it red, then hide it','bbox':[16,112,100,48]},
          {'id':'button_2','type':'button','text':'\\"','bbox':[16,172,100,48]}]}]}""");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the ",
        " ",
        ",",
        ", ",
        ";",
        ". ",
        "\n",
        "and ",
        "then ",
        "and then, also plus ",
        "\"",
        "\" ",
        "'",
        "“",
        "”",
        "\"a\" ",
        "(",
        "all ",
        "every button in ",
        "all but the first of ",
        "the first two of the last three ",
        "the button in the card in ",
        "except the button ",
        "but not the card and ",
        "of the ",
        "'s ",
        "it ",
        "its ",
        "make ",
        "make it ",
        "make it red and ",
        "hide the header, ",
        "hide the header. ",
        "to ",
        "red and ",
        "text ",
        "text to ",
        "with text ",
        "called ",
        "a card with a button in ",
        "twice as ",
        "10px ",
        "9",
        "#",
        "rgb(",
        "haeder ",
        "mkae teh haeder biger and ",
        "not a word ",
        "-",
        "button_1 ",
        "button_1 and button_2 and ",
        "much ",
        "between ",
        "between the header and the card and ",
        "move it below ",
        "move it below and ",
        "10px left and ",
        "10, 20 ",
        "in the ",
        "red ",
        "rgb(1,2,3) ",
        "bigger ",
        "hide header_2, ",
        "make it blue, ",
        "x",
        "aA",
        "_",
        "header_"
      })
  void preview_ofRepetition_costsItsLength(String part) {
    Allocation.requireLinear(LENGTH, length -> preview(part, length));
    Allocation.requireLinear(LENGTH, length -> preview("make the header " + part, length));
  }

  private Runnable preview(String part, int length) {
    int start = part.startsWith("make the header ") ? "make the header ".length() : 0;
    String command =
        part.substring(0, start) + part.substring(start).repeat(length / (part.length() - start));
    return () -> session.preview(command).toJson();
  }
}
