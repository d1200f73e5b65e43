package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Siblings that lie on one another. */
@DisplayName(
    "overlap: \"no two siblings' boxes overlap in their interiors (touching edges are fine; role"
        + " `overlay` and hidden components are exempt)\" (error)")
class OverlapLimitsTest {

  @Tag("VER-12")
  @ParameterizedTest(name = "{0}: {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "STOREFRONT | card#a[0 0 100 100] card#b[100 0 100 100] | fine",
        "STOREFRONT | card#a[0 0 100 100] card#b[0 100 100 100] | fine",
        "STOREFRONT | card#a[100 100 50 50] card#b[0 0 100 100] | fine",
        "STOREFRONT | card#a[100 0 50 50] card#b[0 50 100 100] | fine",
        "STOREFRONT | card#a[-50 -50 50 50] card#b[0 0 100 100] | fine",
        "STOREFRONT | card#a[0 0 99.999 100] card#b[100 0 100 100] | fine",
        "STOREFRONT | card#a[0 0 100 100] card#b[300 300 10 10] | fine",
        "STOREFRONT | card#a[0 0 0.5 10] card#b[0.5 0 0.25 10] card#c[0.75 0 9 10] | fine",
        "STOREFRONT | card#a[0 0 100.001 100] card#b[100 0 100 100] | error a:b",
        "STOREFRONT | card#a[0 0 100 100] card#b[99.999 0 100 100] | error a:b",
        "STOREFRONT | card#a[0 0 100 100] card#b[0 99.999 100 100] | error a:b",
        "STOREFRONT | card#a[100 100 50 50] card#b[0 0 100.001 100.001] | error a:b",
        "STOREFRONT | card#a[0 0 100 100] card#b[0 0 100 100] | error a:b",
        "STOREFRONT | card#a[0 0 100 100] card#b[40 40 1 1] | error a:b",
        "STOREFRONT | card#a[40 40 1 1] card#b[0 0 100 100] | error a:b",
        "STOREFRONT | card#a[0 40 100 20] card#b[40 0 20 100] | error a:b",
        "STOREFRONT | card#a[-100 -100 200 200] card#b[-50 -50 10 10] | error a:b",
        "STOREFRONT | card#a[0 0 1e9 1e9] card#b[5e8 5e8 1 1] | error a:b",
        "STOREFRONT | card#b[0 0 100 100] card#a[50 0 100 100] | error a:b",
        "STOREFRONT | card#a[0 0 9 9] card#b[1 1 9 9] card#c[2 2 9 9] | error a:b, error a:c, error b:c",
        "STOREFRONT | card#a[0 0 9 9] card#b[8 0 9 9] card#c[16 0 9 9] | error a:b, error b:c",
        "CORNERS | card#a[0 0 100 100] card#b[100 0 200 100] | fine",
        "CORNERS | card#a[0 0 100 100] card#b[0 100 100 200] | fine",
        "CORNERS | card#a[0 0 100 100] card#b[99.999 0 200 100] | error a:b",
        "CORNERS | card#a[0 0 100.001 100] card#b[100 0 200 100] | error a:b",
        "CORNERS | card#a[50 50 60 60] card#b[0 0 55 55] | error a:b",
        "CORNERS | card#a[50 50 60 60] card#b[0 0 50 50] | fine",
        "WEB | card#a @bbox=`[0,0,9,9]` card#b @bbox=`[0,0,9,9]` | fine"
      })
  void boxes_inEachConvention_areJudged(Dialect dialect, String document, String expected) {
    Inspection.require("overlap", dialect, document, expected);
  }

  @Tag("VER-15")
  @ParameterizedTest(name = "who is exempt: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "card#a.overlay[0 0 9 9] card#b[0 0 9 9] | fine",
        "card#a[0 0 9 9] card#b.overlay[0 0 9 9] | fine",
        "card#a.overlay[0 0 9 9] card#b.overlay[0 0 9 9] | fine",
        "card#a{visible=false}[0 0 9 9] card#b[0 0 9 9] | fine",
        "card#a[0 0 9 9] card#b{visible=false}[0 0 9 9] | fine",
        "card#a{visible=true}[0 0 9 9] card#b[0 0 9 9] | error a:b",
        "card#a.decoration[0 0 9 9] card#b[0 0 9 9] | error a:b",
        "card#a{disabled=true opacity=0}[0 0 9 9] card#b[0 0 9 9] | error a:b",
        "card#a[0 0 9 9] card#b.overlay[0 0 9 9] card#c[1 1 9 9] | error a:c"
      })
  void boxes_ofThoseExempt_mayOverlap(String document, String expected) {
    Inspection.require("overlap", Dialect.STOREFRONT, document, expected);
  }

  @Tag("VER-12")
  @ParameterizedTest(name = "siblings alone, with boxes: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "section#a[0 0 99 99](card#b[0 0 9 9]) | fine",
        "section#a[0 0 99 99](card#b[0 0 99 99](text#c[0 0 99 99])) | fine",
        "section#a[0 0 9 9](card#b[0 0 9 9]) section#c[20 0 9 9](card#d[0 0 9 9]) | fine",
        "section#a[0 0 9 9](card#b[20 0 9 9]) card#c[20 0 9 9] | fine",
        "section#a(card#b[0 0 9 9]) section#c(card#d[0 0 9 9]) | fine",
        "section#a(card#b[0 0 9 9]) card#c[0 0 9 9] | fine",
        "section#a(card#b[0 0 9 9] card#c[8 8 9 9]) | error b:c",
        "section#a(list#b(card#c[0 0 9 9] `42` card#d[8 8 9 9])) | error c:d",
        "section#a{visible=false}(card#b[0 0 9 9] card#c[8 8 9 9]) | error b:c",
        "card#a[0 0 9 9] card#b | fine",
        "card#a[0 0 9 9] card#b[0 0 9] | fine",
        "card#a[0 0 9 9] card#b[0 0 0 9] | fine",
        "card#a[0 0 9 9] card#b['0' 0 9 9] card#c[8 8 9 9] | error a:c"
      })
  void boxes_ofOthers_mayOverlap(String document, String expected) {
    Inspection.require("overlap", Dialect.STOREFRONT, document, expected);
  }

  @ParameterizedTest(name = "an edit that brings it about: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "card#a[0 0 50 50] card#b[50 0 50 50] | a.box=[0,0,50,60] | applied",
        "card#a[0 0 50 50] card#b[50 0 50 50] | a.box=[0,0,50.001,50] | rolled_back overlap",
        "card#a[0 0 50 50] card#b[50 0 50 50] | b.box=[49.999,0,50,50] | rolled_back overlap",
        "card#a[0 0 9 9] card#b{visible=false}[0 0 9 9] | b.visible=true | rolled_back overlap",
        "card#a[0 0 9 9] card#b{visible=true}[0 0 9 9] | b.visible=false | applied",
        "card#a[0 0 9 9] card#b | b.box=[0,0,9,9] | rolled_back overlap",
        "card#a[0 0 9 9] card#b | b.box=[9,0,9,9] | applied"
      })
  void write_thatBringsItAbout_isRefused(String document, String write, String outcome) {
    assertThat(Desk.of(document, BlueprintSchema.storefront()).write(write)).isEqualTo(outcome);
  }

  @Test
  void move_amongOthers_isHeldToIt() {
    String document = "section#s(card#a[0 0 9 9]) section#t(card#b[8 0 9 9] card#c[30 0 9 9])";

    assertThat(moveToS(document, "b")).isEqualTo("rolled_back overlap");
    assertThat(moveToS(document, "c")).isEqualTo("applied");
  }

  private static String moveToS(String document, String id) {
    Desk desk = Desk.of(document, BlueprintSchema.storefront());
    String from = desk.blueprint().pointer(id);
    return desk.patch(new Operation(Op.MOVE, "/components/0/children/-", from, null));
  }

  @Test
  void add_onAnother_isRefused() {
    String document = "section#s(card#a[0 0 9 9])";

    assertThat(add(document, "card#n[8 0 9 9]")).isEqualTo("rolled_back overlap");
    assertThat(add(document, "card#n[9 0 9 9]")).isEqualTo("applied");
    assertThat(add(document, "card#n.overlay[8 0 9 9]")).isEqualTo("applied");
    assertThat(add(document, "list#n(card#b[0 0 9 9] card#c[0 0 9 9])"))
        .isEqualTo("rolled_back overlap");
  }

  private static String add(String document, String component) {
    return Desk.of(document, BlueprintSchema.storefront()).add("s", Doc.component(component));
  }
}
