package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children that stick out of their parents, and roots out of the screen. */
@DisplayName(
    "bounds: \"a child's box lies inside its parent's; a root's box within 0 and"
        + " `meta.screen.width` (else 500) across, and below 0; downwards a screen scrolls\""
        + " (error)")
class BoundsLimitsTest {

  @Tag("VER-13")
  @ParameterizedTest(name = "\"a child's box lies inside its parent's\": {0}: {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "STOREFRONT | section#p[10 20 100 200](card#c[10 20 100 200]) | fine",
        "STOREFRONT | section#p[10 20 100 200](card#c[50 50 10 10]) | fine",
        "STOREFRONT | section#p[10 20 100 200](card#c[9 20 100 200]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[10 19 100 200]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[10 20 101 200]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[10 20 100 201]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[9.999 20 50 50]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[10 19.999 50 50]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[60 20 50.001 50]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[10 170 50 50.001]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[300 300 10 10]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[0 0 500 500]) | error c",
        "STOREFRONT | section#p[10 20 100 200](card#c[9 20 50 50] card#d[61 20 50 50]) | error c, error d",
        "STOREFRONT | section#p[0 0 99 99](list#q[0 0 50 50](card#c[0 0 51 50])) | error c",
        "STOREFRONT | section#p[0 0 99 99](list#q[0 0 50 50](card#c[0 0 50 50])) | fine",
        "CORNERS | section#p[10 20 110 220](card#c[10 20 110 220]) | fine",
        "CORNERS | section#p[10 20 110 220](card#c[9 20 110 220]) | error c",
        "CORNERS | section#p[10 20 110 220](card#c[10 19 110 220]) | error c",
        "CORNERS | section#p[10 20 110 220](card#c[10 20 111 220]) | error c",
        "CORNERS | section#p[10 20 110 220](card#c[10 20 110 221]) | error c"
      })
  void child_onBothSidesOfEachEdge_isJudged(Dialect dialect, String document, String expected) {
    Inspection.require("bounds", dialect, document, expected);
  }

  @ParameterizedTest(name = "where there are no two boxes: {0}: {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "STOREFRONT | section#p(card#c[-900 -900 10 10]) | fine",
        "STOREFRONT | section#p[0 0 50](card#c[-900 -900 10 10]) | fine",
        "STOREFRONT | section#p[0 0 50 50](card#c) | fine",
        "STOREFRONT | section#p[0 0 50 50](card#c[900 900 10]) | fine",
        "STOREFRONT | card#c | fine",
        "WEB | section#p @bbox=`[0,0,9,9]` (card#c @bbox=`[50,0,9,9]`) | fine",
        "WEB | section#p @bbox=`[-50,0,9,9]` | fine"
      })
  void child_withoutTwoBoxes_isFine(Dialect dialect, String document, String expected) {
    Inspection.require("bounds", dialect, document, expected);
  }

  @Tag("VER-14")
  @ParameterizedTest(name = "\"a root's box\": {0}: {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "STOREFRONT | card#a[0 0 500 100] | fine",
        "STOREFRONT | card#a[-1 0 100 100] | error a",
        "STOREFRONT | card#a[-0.001 0 100 100] | error a",
        "STOREFRONT | card#a[0 -1 100 100] | error a",
        "STOREFRONT | card#a[0 -0.001 100 100] | error a",
        "STOREFRONT | card#a[0 0 501 100] | error a",
        "STOREFRONT | card#a[0 0 500.001 100] | error a",
        "STOREFRONT | card#a[400 0 101 100] | error a",
        "STOREFRONT | card#a[0 0 100 100000] | fine",
        "STOREFRONT | card#a[0 1000000 500 1000000] | fine",
        "STOREFRONT | @meta=`{\"screen\":{\"width\":375}}` card#a[0 0 375 100] | fine",
        "STOREFRONT | @meta=`{\"screen\":{\"width\":375}}` card#a[0 0 375.001 100] | error a",
        "STOREFRONT | @meta=`{\"screen\":{\"width\":375}}` card#a[1 0 375 100] | error a",
        "STOREFRONT | @meta=`{\"screen\":{\"width\":800}}` card#a[0 0 800 100] | fine",
        "STOREFRONT | @meta=`{\"screen\":{\"width\":800}}` card#a[0 0 801 100] | error a",
        "STOREFRONT | @meta=`{\"screen\":{\"width\":320.5}}` card#a[0 0 320.5 100] | fine",
        "STOREFRONT | @meta=`{\"screen\":{\"width\":320.5}}` card#a[0 0 320.6 100] | error a",
        "STOREFRONT | @meta=`{\"screen\":{\"width\":375,\"height\":50}}` card#a[0 0 9 100] | fine",
        "STOREFRONT | @meta=`{}` card#a[0 0 501 100] | error a",
        "STOREFRONT | @meta=`{\"screen\":{}}` card#a[0 0 500 100] | fine",
        "STOREFRONT | @meta=`{\"screen\":{\"height\":800}}` card#a[0 0 501 100] | error a",
        "STOREFRONT | @meta=`{\"width\":375}` card#a[0 0 500 100] | fine",
        "CORNERS | card#a[0 0 500 100] | fine",
        "CORNERS | card#a[400 0 501 100] | error a",
        "CORNERS | card#a[-1 0 100 100] | error a",
        "CORNERS | @meta=`{\"screen\":{\"width\":375}}` card#a[300 0 375 100] | fine",
        "CORNERS | @meta=`{\"screen\":{\"width\":375}}` card#a[300 0 376 100] | error a"
      })
  void root_onBothSidesOfTheScreen_isJudged(Dialect dialect, String document, String expected) {
    Inspection.require("bounds", dialect, document, expected);
  }

  /** The contract says so of overlap alone; see the report. */
  @Tag("VER-15")
  @ParameterizedTest(name = "overlays and what is hidden, as of overlap: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "section#p[0 0 50 50](card#c.overlay[0 0 90 90]) | fine",
        "section#p[0 0 50 50](card#c{visible=false}[0 0 90 90]) | fine",
        "card#a.overlay[-10 -10 900 90] | fine",
        "card#a{visible=false}[-10 -10 900 90] | fine",
        "section#p.overlay[0 0 50 50](card#c[0 0 90 90]) | error c",
        "section#p{visible=false}[0 0 50 50](card#c[0 0 90 90]) | error c",
        "card#a{visible=true}.decoration[-10 -10 900 90] | error a"
      })
  void box_ofThoseExempt_mayStickOut(String document, String expected) {
    Inspection.require("bounds", Dialect.STOREFRONT, document, expected);
  }

  @Tag("VER-13")
  @ParameterizedTest(name = "an edit that brings it about: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "section#p[0 0 99 99](card#c[0 0 50 50]) | c.box=[0,0,99,99] | applied",
        "section#p[0 0 99 99](card#c[0 0 50 50]) | c.box=[0,0,99.001,99] | rolled_back bounds",
        "section#p[0 0 99 99](card#c[0 0 50 50]) | c.box=[-1,0,50,50] | rolled_back bounds",
        "section#p[0 0 99 99](card#c[0 0 50 50]) | p.box=[0,0,50,50] | applied",
        "section#p[0 0 99 99](card#c[0 0 50 50]) | p.box=[0,0,49.999,50] | rolled_back bounds",
        "section#p[0 0 99 99](card#c[0 0 50 50]) | p.box=[0,1,99,99] | rolled_back bounds",
        "card#a[0 0 400 50] | a.box=[100,0,400,50] | applied",
        "card#a[0 0 400 50] | a.box=[100.001,0,400,50] | rolled_back bounds",
        "card#a[0 0 400 50] | a.box=[0,-0.001,400,50] | rolled_back bounds",
        "card#a[0 0 400 50] | a.box=[0,9000,400,500] | applied",
        "@meta=`{\"screen\":{\"width\":800}}` card#a[0 0 400 50] | @meta.screen.width=400 | applied",
        "@meta=`{\"screen\":{\"width\":800}}` card#a[0 0 400 50] | @meta.screen.width=399 | rolled_back bounds",
        "@meta=`{\"screen\":{\"width\":800}}` card#a[0 0 600 50] | @meta.screen={} | rolled_back bounds",
        "@meta=`{\"screen\":{\"width\":800}}` card#a[0 0 600 50] | @meta=null | rolled_back bounds"
      })
  void write_thatBringsItAbout_isRefused(String document, String write, String outcome) {
    assertThat(Desk.of(document, BlueprintSchema.storefront()).write(write)).isEqualTo(outcome);
  }
}
