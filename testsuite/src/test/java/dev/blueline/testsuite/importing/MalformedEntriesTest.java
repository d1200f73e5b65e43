package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.verify.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "One malformed component (not an object, no id) does not cost the document: it is kept where it
 * stands, byte for byte, out of reach of commands, and reported."
 */
class MalformedEntriesTest {
  private static final String ALL = String.join(",", EntryProducers.MALFORMED);

  /** Every malformed entry before, between and behind components, and inside one. */
  private final ImportLaws laws =
      new ImportLaws(
          JsonText.quoted(
              "{'components':[%s,{'id':'text_1','type':'text','text':'One','bbox':[0,0,300,40]},%s,"
                      .formatted(ALL, ALL)
                  + "{'id':'card_1','type':'card','bbox':[0,100,300,400],'children':["
                  + ALL
                  + ",{'id':'text_2','type':'text','text':'Two','bbox':[0,100,300,40]},"
                  + ALL
                  + "]},"
                  + ALL
                  + "]}"));

  private static final int COPIES = 5;

  private Map<String, List<String>> after(String work) {
    CommandResult result = laws.act(work);
    assertThat(result.status()).as(work).isEqualTo(Status.APPLIED);
    return ImportLaws.lists(result.blueprint());
  }

  private Map<String, List<String>> before() {
    return ImportLaws.lists(laws.base());
  }

  @Tag("DOC-22")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "change the text of text_1 to Hello",
        "make text_2 bigger",
        "hide card_1",
        "make all texts red and bold",
        "make the card taller"
      })
  void execute_onNeighbours_leavesEveryListAsItIs(String command) {
    assertThat(after(command)).isEqualTo(before());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text_1", "text_2"})
  void execute_deletionOfANeighbour_takesThatAlone(String id) {
    Map<String, List<String>> expected = before();
    expected.remove(id);
    expected.values().forEach(list -> list.remove("#" + id));

    assertThat(after("delete " + id)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "duplicate text_1",
        "duplicate text_2",
        "add a button below text_1",
        "add a button above text_2",
        "add an image to card_1",
        "add a footer"
      })
  void execute_additionNextToThem_addsThatAlone(String command) {
    Map<String, List<String>> after = after(command);
    List<String> added = new ArrayList<>(after.keySet());
    added.removeAll(before().keySet());
    after.keySet().removeAll(added);
    after.values().forEach(list -> list.remove("#" + added.get(0)));

    assertThat(added).hasSize(1);
    assertThat(after).isEqualTo(before());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "move card_1 above text_1",
        "move text_1 to the bottom",
        "swap text_1 and card_1",
        "put the card first"
      })
  void execute_reordering_keepsTheirOrder(String command) {
    List<String> list = after(command).get("");

    assertThat(list).containsExactlyInAnyOrderElementsOf(before().get(""));
    assertThat(odd(list)).isEqualTo(odd(before().get("")));
  }

  private static List<String> odd(List<String> list) {
    return list.stream().filter(entry -> !entry.startsWith("#")).toList();
  }

  @Tag("DOC-23")
  @Test
  void execute_deletionOfAll_leavesThemBehind() {
    Map<String, List<String>> after = after("delete everything");

    assertThat(after).containsOnlyKeys("");
    assertThat(after.get("")).isEqualTo(odd(before().get("")));
  }

  /** Nothing in them can be called by any name. */
  @Tag("DOC-23")
  @ParameterizedTest
  @ValueSource(
      strings = {"odd_1", "inner_1", "\"no id\"", "the second card", "the third text", "7", "5"})
  void execute_onAMalformedEntry_findsNothing(String name) {
    for (String command : List.of("hide %s", "delete %s", "duplicate %s", "make %s red")) {
      CommandResult result = laws.act(command.formatted(name));

      assertThat(result.status()).as(result.command()).isEqualTo(Status.REJECTED);
    }
  }

  @Tag("DOC-24")
  @Tag("SES-14")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'op':'remove','path':'P'}]",
        "[{'op':'replace','path':'P','value':{'id':'new_1','type':'text'}}]",
        "[{'op':'replace','path':'P/id','value':'new_1'}]",
        "[{'op':'add','path':'P/id','value':'new_1'}]",
        "[{'op':'add','path':'P/text','value':'Hi'}]",
        "[{'op':'add','path':'P/children/0','value':{'id':'new_1','type':'text'}}]",
        "[{'op':'move','from':'P','path':'/components/0'}]",
        "[{'op':'move','from':'/components/19','path':'P/children'}]",
        "[{'op':'copy','from':'P','path':'/note'}]",
        "[{'op':'copy','from':'P','path':'/components/0'}]"
      })
  void apply_patchOfAMalformedEntry_isRefused(String patch) {
    List<String> pointers = new ArrayList<>();
    laws.base().forEachMalformed((pointer, value) -> pointers.add(pointer));

    assertThat(pointers).hasSize(COPIES * EntryProducers.MALFORMED.size());
    for (String pointer : pointers) {
      CommandResult result = laws.act(JsonText.quoted(patch.replace("P", pointer)));
      assertThat(result.status()).as(pointer).isEqualTo(Status.REJECTED);
      assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.INVALID_PATCH);
    }
  }

  @Test
  void report_ofManyEntries_findsEachOnce() {
    assertThat(laws.report())
        .hasSize(COPIES * EntryProducers.MALFORMED.size())
        .allMatch(violation -> violation.rule().equals("structure"))
        .allMatch(violation -> violation.severity() == Severity.ERROR)
        .allMatch(violation -> violation.component() == null);
  }

  @Test
  void forEachMalformed_givesPointerAndBytes() {
    Blueprint blueprint = laws.base();
    List<String> all = new ArrayList<>();
    blueprint.forEachMalformed((pointer, value) -> all.add(pointer + " " + value));

    assertThat(all.get(0)).isEqualTo("/components/0 5");
    assertThat(all.get(1)).isEqualTo("/components/1 -0.0");
    assertThat(all)
        .contains(
            "/components/39/children/3 null",
            "/components/55 {\"ID\":\"odd_1\",\"type\":\"text\"}");
  }

  /** An id inside of what is no component is nobody's. */
  @Tag("DOC-26")
  @Test
  void read_sameIdInsideAMalformedEntry_isNoDuplicate() {
    ImportLaws doubled =
        new ImportLaws(
            JsonText.quoted(
                "{'components':[{'children':[{'id':'a','type':'text'}]},"
                    + "[{'id':'a'},{'id':'a'}],{'id':'a','type':'text','text':'A'}]}"));

    assertThat(doubled.base().size()).isEqualTo(1);
    assertThat(doubled.act("hide a").status()).isEqualTo(Status.APPLIED);
  }
}
