package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchTooLargeException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.RefusalCode;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches that took more than their own size and the document's, each by its name. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PatchCostBugsTest {
  private static final int MANY = 3_000;

  private static JsonPatch patch(int count, String operation) {
    return Hostile.patch("[" + Hostile.list(count, i -> operation.replace("#", "" + i)) + "]");
  }

  /** Each wrote the whole array, with what it was: 40,000 of them ran out of memory. */
  @Tag("SES-13")
  @Tag("HIST-1")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op':'add','path':'/q/-','value':#}",
        "{'op':'add','path':'/q/0','value':#}",
        "{'op':'replace','path':'/q/1','value':'#'}",
        "{'op':'move','from':'/q/0','path':'/q/2'}",
        "{'op':'copy','from':'/q/0','path':'/q/-'}",
        "{'op':'add','path':'/components/0/q/-','value':{'a':#}}"
      })
  void apply_manyWritesOfOneArray_isOneEditOfIt(String operation) {
    Session session =
        Hostile.open("{'q':['x',1,[2]],'components':[{'id':'a','type':'card','q':[1]}]}");
    JsonPatch patch = patch(MANY + 1, operation);
    CommandResult result = session.apply(patch);
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.delta().size()).isEqualTo(1);
    assertThat(session.blueprint().toJson()).isEqualTo(patch.applyTo(result.before().toJson()));
    SessionLaws.requireUndone(session, result);
  }

  @Tag("SES-13")
  @Test
  void apply_removalsOfAWholeArray_isOneEditOfIt() {
    Session session =
        Hostile.open("{'q':[" + Hostile.list(MANY, i -> "" + i) + "],'components':[]}");
    CommandResult result = session.apply(patch(MANY - 1, "{'op':'remove','path':'/q/0'}"));
    assertThat(result.delta().size()).isEqualTo(1);
    assertThat(session.blueprint().toJson()).hasToString("{\"q\":[2999],\"components\":[]}");
    SessionLaws.requireUndone(session, result);
  }

  @Tag("HIST-6")
  @Test
  void apply_arrayWrittenThereAndBack_isNoChange() {
    Session session = Hostile.open("{'q':[1],'components':[]}");
    String back = "{'op':'add','path':'/q/-','value':2},{'op':'remove','path':'/q/1'}";
    CommandResult result = session.apply(Hostile.patch("[" + back + "," + back + "]"));
    assertThat(result.status()).isEqualTo(Status.NO_CHANGE);
  }

  /** Two arrays in turn cannot be joined: they are counted before they are all there. */
  @Tag("AGENT-40")
  @Test
  void toDelta_twoArraysInTurn_endsWhereTheBudgetDoes() {
    Blueprint base = Hostile.open("{'q':[],'r':[],'components':[]}").blueprint();
    String turn = "{'op':'add','path':'/q/-','value':1},{'op':'add','path':'/r/-','value':1}";
    AtomicLong last = new AtomicLong();
    assertThatThrownBy(() -> patch(MANY, turn).toDelta(base, 1 << 20, last::set))
        .isInstanceOf(PatchTooLargeException.class);
    assertThat(last).hasValueLessThan(MANY);
  }

  /** Nothing was counted where a patch is applied to any JSON: to write the result took forever. */
  @Tag("SER-8")
  @Test
  void applyTo_copiesThatDouble_areTooLarge() {
    JsonPatch patch = patch(60, "{'op':'copy','from':'/a','path':'/a/-'}");
    JsonValue document = Written.read("{\"a\":[1]}");
    assertThatThrownBy(() -> patch.applyTo(document, 1 << 20))
        .isInstanceOf(PatchTooLargeException.class)
        .hasMessageContaining("1048576 bytes");
    assertThatThrownBy(() -> patch.applyTo(document)).isInstanceOf(PatchTooLargeException.class);
  }

  /** To look at one value of the document, all of it was put together. */
  @Tag("SES-13")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op':'test','path':'/tokens/a','value':1}",
        "{'op':'copy','from':'/tokens/a','path':'/tokens/b'}",
        "{'op':'test','path':'/components/0/type','value':'container'}",
        "{'op':'copy','from':'/components/0/type','path':'/components/0/x'}"
      })
  void apply_looksAtOneValue_costNoWholeDocument(String operation) {
    Session large = Hostile.open(document(5_000));
    Session small = Hostile.open(document(5));
    JsonPatch patch = patch(20, operation);
    large.apply(patch);
    small.apply(patch);
    long most = 3 * Allocation.bytes(() -> small.apply(patch)) + (64 << 10);
    assertThat(Allocation.bytes(() -> large.apply(patch))).isLessThan(most);
  }

  private static String document(int cards) {
    return "{'tokens':{'a':1},'components':[{'id':'a','type':'container','children':["
        + Hostile.list(cards, i -> "{'id':'c" + i + "','type':'card'}")
        + "]}]}";
  }

  /** Only when all was translated was the time looked at. */
  @Tag("AGENT-43")
  @Test
  void apply_operationsThatTakeTooLong_isExceeded() {
    AtomicLong nanos = new AtomicLong();
    BlueprintEngine engine =
        BlueprintEngine.create(
            EngineOptions.builder()
                .budget(CommandBudget.DEFAULT.withWallNanos(1_000))
                .clock(() -> nanos.addAndGet(100))
                .build());
    Session session = engine.open(engine.read(Hostile.json(document(1))));
    String operation = "{'op':'test','path':'/tokens/a','value':1}";
    CommandResult result =
        session.apply(patch(MANY, operation + "," + "{'op':'test','path':'/none','value':1}"));
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.INVALID_PATCH);
    result = session.apply(patch(MANY, operation));
    assertThat(result.status()).isEqualTo(Status.REJECTED);
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.BUDGET_EXCEEDED);
    assertThat(nanos).hasValueLessThan(10_000);
  }
}
