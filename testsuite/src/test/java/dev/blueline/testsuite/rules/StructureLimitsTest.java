package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a component and a list of them. */
@DisplayName(
    "structure: \"`components` is an array of objects, each with a non-empty string `id`, unique in"
        + " the document, and a string `type`\"")
class StructureLimitsTest {

  @Tag("VER-8")
  @ParameterizedTest(name = "\"a string `type`\": {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "text#a | fine",
        "gadget#a | fine",
        "#a @type='' | fine",
        "#a | error a",
        "#a @type=7 | error a",
        "#a @type=null | error a",
        "#a @type=true | error a",
        "#a @type=`[\"text\"]` | error a",
        "#a @type=`{\"text\":1}` | error a",
        "text#a #b text#c #d | error b, error d",
        "section#a(section#b(text#c #d)) | error d",
        "#a(#b(text#c)) | error a, error b"
      })
  void report_type_isAString(String document, String expected) {
    Inspection.require("structure", Dialect.BOTH, document, expected);
  }

  @Tag("VER-8")
  @ParameterizedTest(name = "a list of children is a list: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "section#a | fine",
        "section#a() | fine",
        "text#a(text#b) | fine",
        "section#a @children=7 | error a",
        "section#a @children='text' | error a",
        "section#a @children=false | error a",
        "section#a @children=`{}` | error a",
        "section#a @children=`{\"0\":{\"id\":\"b\"}}` | error a",
        "section#a(section#b @children=7) | error b"
      })
  void report_children_areAList(String document, String expected) {
    Inspection.require("structure", Dialect.BOTH, document, expected);
  }

  @Tag("VER-8")
  @ParameterizedTest(name = "\"it is kept where it stands and reported\": {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "`42` | error -",
        "`null` | error -",
        "`\"text\"` | error -",
        "`true` | error -",
        "`[]` | error -",
        "`[{\"id\":\"a\",\"type\":\"text\"}]` | error -",
        "`{}` | error -",
        "`{\"type\":\"text\"}` | error -",
        "`{\"id\":\"\",\"type\":\"text\"}` | error -",
        "`{\"id\":7,\"type\":\"text\"}` | error -",
        "`{\"id\":null,\"type\":\"text\"}` | error -",
        "`{\"id\":\" \",\"type\":\"text\"}` | fine",
        "`{\"children\":[{\"id\":\"a\"},7]}` | error -",
        "text#a `42` text#b | error -",
        "`42` `43` | error -, error -",
        "`42` `42` | error -, error -",
        "section#a(`{}`) | error -",
        "section#a(section#b(text#c `null`) `null`) | error -, error -"
      })
  void report_malformedEntry_isReported(String document, String expected) {
    Inspection.require("structure", Dialect.BOTH, document, expected);
  }

  @Tag("VER-8")
  @ParameterizedTest(name = "\"is an array\": {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | fine",
        "[{'id':'a','type':'text'}] | fine",
        "null | error -",
        "7 | error -",
        "'text' | error -",
        "{} | error -",
        "{'0':{'id':'a','type':'text'}} | error -"
      })
  void report_rootList_isAnArray(String list, String expected) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      JsonObject document = JsonObject.of(schema.rootKey(), Doc.json(list.replace('\'', '"')));
      assertThat(words(document, schema)).isEqualTo(expected);
      assertThat(words(JsonObject.EMPTY, schema)).isEqualTo("error -");
      assertThat(words(JsonObject.of("list", Doc.json("[]")), schema)).isEqualTo("error -");
    }
  }

  private static String words(JsonObject document, BlueprintSchema schema) {
    return Inspection.words(Inspection.report("structure", Doc.of(document, schema)));
  }

  @Tag("DOC-37")
  @ParameterizedTest(name = "\"unique in the document\": {0}")
  @ValueSource(
      strings = {
        "[{'id':'a','type':'text'},{'id':'a','type':'text'}]",
        "[{'id':'a','type':'text','children':[{'id':'a','type':'text'}]}]",
        "[{'id':'a','type':'text'},{'id':'b','children':[{'id':'\\u0061','type':'text'}]}]"
      })
  void read_idTwice_isRefused(String list) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      String json = "{\"" + schema.rootKey() + "\":" + list.replace('\'', '"') + "}";
      assertThatThrownBy(() -> BlueprintEngine.create().read(json))
          .isInstanceOf(BlueprintFormatException.class);
    }
  }

  @ParameterizedTest(name = "error for what an edit brings in: {0} + {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "section#s() | {'id':'n','type':'text'} | applied",
        "section#s() | {'id':'n','type':'text','children':[]} | applied",
        "section#s() | {'id':'n'} | rolled_back structure",
        "section#s() | {'id':'n','type':7} | rolled_back structure",
        "section#s() | {'id':'n','type':null} | rolled_back structure",
        "section#s() | {'id':'n','type':'text','children':{}} | rolled_back structure",
        "section#s() | {'id':'n','type':'section','children':[42]} | rolled_back structure",
        "section#s() | {'id':'n','type':'section','children':[{'id':'m'}]} | rolled_back structure",
        "section#s() | {'type':'text'} | rejected",
        "section#s() | {'id':'','type':'text'} | rejected",
        "section#s() | {'id':7,'type':'text'} | rejected",
        "section#s() | {'id':'s','type':'text'} | rejected",
        "section#s(`42`) | {'id':'n','type':'text'} | applied",
        "section#s(#o) | {'id':'n','type':'text'} | applied",
        "section#s(#o) | {'id':'n'} | rolled_back structure"
      })
  void apply_newComponent_isHeldToIt(String document, String component, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of(document, schema);
      JsonObject json = (JsonObject) Doc.json(component.replace('\'', '"'));
      assertThat(desk.add("s", json)).as("%s", schema).isEqualTo(outcome);
    }
  }

  @ParameterizedTest(name = "what is wrong already blocks nothing: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "#a{color=#000} | a.color='#FFFFFF' | applied",
        "section#a{color=#000} @children=7 | a.color='#FFFFFF' | applied",
        "section#a{color=#000} @children=7 | a.children='x' | applied",
        "section#a{color=#000} @children=7 | a.children=[] | applied",
        "section#a{color=#000}() | a.children='x' | rolled_back structure",
        "section#a{color=#000} | a.children=7 | rolled_back structure",
        "section#a{color=#000}(`42` `{}`) | a.color='#FFFFFF' | applied"
      })
  void apply_elsewhereOrNoWorse_isApplied(String document, String write, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      assertThat(Desk.of(document, schema).write(write)).as("%s", schema).isEqualTo(outcome);
    }
  }

  @Tag("DOC-6")
  @Tag("DOC-22")
  @ParameterizedTest(name = "\"kept where it stands, byte for byte\": {0}")
  @ValueSource(
      strings = {
        "{ \"id\": \"\", \"n\": 1.0, \"u\": \"\\u00e9\" }",
        "{\"id\":7,\"children\":[{\"id\":\"x\",\"type\":\"text\"}]}",
        "1.50e+1",
        "[1, {\"id\":\"x\"}]"
      })
  void apply_beside_keepsMalformedEntryByteForByte(String entry) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Blueprint blueprint =
          BlueprintEngine.create()
              .read(
                  "{\""
                      + schema.rootKey()
                      + "\":["
                      + entry
                      + ",{\"id\":\"a\",\"type\":\"label\"}]}");
      Desk desk = new Desk(blueprint);
      String whole = desk.bytes();

      assertThat(desk.write("a.note=1")).isEqualTo("applied");
      assertThat(desk.bytes()).isEqualTo(whole.replace("\"label\"}]}", "\"label\",\"note\":1}]}"));
      assertThat(whole).contains(entry.replaceAll("(?<=[{:,\\[]) | (?=[}\\]])", ""));
    }
  }
}
