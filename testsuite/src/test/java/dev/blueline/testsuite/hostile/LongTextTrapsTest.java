package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, ids, keys and commands of a megabyte and more. */
@Tag("DOC-40")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongTextTrapsTest {
  private static final int LONG = Hostile.size(16 << 10, 256 << 10);
  private static final int MEGABYTE = 1 << 20;

  /** Documents in which something is as long as one likes; an x stands for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'components':[{'id':'a','type':'card','text':'#'},{'id':'b','type':'card'}]}",
        "{'components':[{'id':'#','type':'card'},{'id':'b','type':'card'}]}",
        "{'components':[{'id':'a','type':'#','role':'#'},{'id':'b','type':'card'}]}",
        "{'components':[{'id':'a','type':'card','#':1,'visual':{'#':2}},{'id':'b','type':'card'}]}",
        "{'components':[{'id':'a','type':'card','visual':{'bg_color':'#','border':'# #'}}]}",
        "{'tokens':{'#':'#','colors':{'#':'red'}},'components':[{'id':'a','type':'card'}]}",
        "{'#':'#','components':[{'id':'a','type':'card'}]}"
      })
  void execute_onLongText_costsItsLength(String document) {
    for (String part : List.of("x", "the ", "\\u0061", "é", "{", "red ", "\\n")) {
      Allocation.requireLinear(
          LONG, length -> work(document.replace("#", part.repeat(length / part.length()))));
    }
  }

  private static Runnable work(String document) {
    return () -> {
      Session session = Hostile.open(document);
      Hostile.ENGINE.report(session.blueprint());
      session.execute("make all cards red, then hide the zork").toJson();
      assertThat(session.execute("hide all cards").status()).isNotEqualTo(Status.REJECTED);
      session.execute("change the text of b to Hello").toJson();
      session.undo();
    };
  }

  @Test
  void execute_commandOfAMegabyte_isRefusedUnread() {
    Session session = Hostile.open("{'components':[{'id':'a','type':'card'}]}");
    for (String part : List.of("x", "hide a, ", "\"", "é", "\ud83d", "\u0000", " ")) {
      String command = part.repeat(MEGABYTE / part.length());
      CommandResult result = session.execute(command);
      assertThat(result.errors().get(0).code())
          .isIn(RefusalCode.TOO_LARGE, RefusalCode.EMPTY_COMMAND);
      assertThat(Allocation.bytes(() -> session.execute(command))).isLessThan(MEGABYTE);
    }
  }

  @Test
  void apply_patchOfAMegabyte_isAppliedAndTakenBack() {
    Session session = Hostile.open("{'components':[{'id':'a','type':'card','text':'y'}]}");
    String text = "x".repeat(MEGABYTE);
    CommandResult result =
        session.apply(
            Hostile.patch("[{'op':'add','path':'/meta','value':{'" + text + "':'" + text + "'}}]"));
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    SessionLaws.requireUndone(session, result);
  }
}
