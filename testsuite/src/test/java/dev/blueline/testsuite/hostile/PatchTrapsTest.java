package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches of many operations, each of which is cheap. */
@Tag("SES-13")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PatchTrapsTest {
  private static final int MANY = Hostile.size(1_000, 5_000);

  private static String patch(int count, String operation) {
    return "[" + Hostile.list(count, i -> operation.replace("#", Integer.toString(i))) + "]";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op':'add','path':'/components/0','value':{'id':'n#','type':'card'}}",
        "{'op':'add','path':'/components/-','value':{'id':'n#','type':'card'}}",
        "{'op':'add','path':'/components/0/children/0','value':{'id':'n#','type':'card'}}",
        "{'op':'move','from':'/components/0','path':'/components/1'}",
        "{'op':'move','from':'/components/1','path':'/components/-'}",
        "{'op':'replace','path':'/components/0/text','value':'x#'}",
        "{'op':'add','path':'/components/0/visual/x','value':#}",
        "{'op':'test','path':'/components/0/id','value':'a'}"
      })
  void apply_manyOperations_costsTheirNumber(String operation) {
    Allocation.requireLinear(MANY, count -> () -> applyAndUndo(patch(count, operation)));
  }

  private static void applyAndUndo(String patch) {
    Session session =
        Hostile.open(
            "{'components':[{'id':'a','type':'card','text':'y','visual':{},'children':[]},{'id':'b','type':'card'}]}");
    String before = Written.of(session.blueprint());
    CommandResult result = session.apply(Hostile.patch(patch));
    assertThat(result.status()).isIn(Status.APPLIED, Status.NO_CHANGE);
    session.undo();
    assertThat(Written.of(session.blueprint())).isEqualTo(before);
  }

  @Test
  void apply_manyOperationsOfWhichTheLastFails_changesNothing() {
    Session session = Hostile.open("{'components':[{'id':'a','type':'card'}]}");
    String adds =
        patch(2 * MANY, "{'op':'add','path':'/components/0','value':{'id':'n#','type':'card'}}");
    String failing = adds.substring(0, adds.length() - 1) + ",{'op':'remove','path':'/none'}]";
    CommandResult result = session.apply(Hostile.patch(failing));
    assertThat(result.status()).isEqualTo(Status.REJECTED);
    assertThat(session.blueprint()).isSameAs(result.before());
  }

  /** An array of JSON is one piece, so this costs the square; the limit is that it ends. */
  @Test
  void applyTo_manyAddsAtTheFront_areInOrder() {
    JsonPatch patch = Hostile.patch(patch(2 * MANY, "{'op':'add','path':'/0','value':#}"));
    JsonArray array = (JsonArray) patch.applyTo(JsonArray.EMPTY);
    assertThat(array.size()).isEqualTo(2 * MANY);
    assertThat(array.get(0)).hasToString(Integer.toString(2 * MANY - 1));
  }

  /** What is copied is shared, so ten doublings cost ten copies. */
  @Test
  void applyTo_copiesThatDouble_areShared() {
    JsonPatch patch = Hostile.patch(patch(10, "{'op':'copy','from':'/a','path':'/a/-'}"));
    JsonValue document = Written.read("{\"a\":[1]}");
    assertThat(Allocation.bytes(() -> patch.applyTo(document))).isLessThan(1 << 20);
  }
}
