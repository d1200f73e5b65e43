package dev.blueline.testsuite.stress;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * One thread commits twice while another reads: it sees whole versions, and never goes back. Each
 * version has its number in the texts of two components.
 */
public final class SessionReadersStress {
  private static final BlueprintEngine ENGINE =
      BlueprintEngine.create(EngineOptions.builder().validators(List.of()).build());
  private static final Blueprint BASE = Doc.parse("card#card_1 '0' card#card_2 '0'");
  private static final int TORN = -1;

  private SessionReadersStress() {}

  /** A session, and how its versions are read. */
  private static class Document {
    final Session session = ENGINE.open(BASE);

    void commitTwice() {
      session.execute("set the text of card_1 and card_2 to \"1\"");
      session.execute("set the text of card_1 and card_2 to \"2\"");
    }

    int number() {
      Blueprint seen = session.blueprint();
      String first = String.valueOf(seen.component("card_1").text());
      String second = String.valueOf(seen.component("card_2").text());
      boolean isWhole = first.equals(second) && seen.index().ofType("card").size() == 2;
      return isWhole ? Integer.parseInt(first) : TORN;
    }
  }

  /** The document, read twice. */
  @JCStressTest
  @Outcome(id = "0, [012]", expect = Expect.ACCEPTABLE, desc = "The first one, then any.")
  @Outcome(id = "1, [12]", expect = Expect.ACCEPTABLE, desc = "The second, then no earlier one.")
  @Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "The last one.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "A torn version, or an earlier one.")
  @State
  public static class DocumentTwice extends Document {
    @Actor
    public void write() {
      commitTwice();
    }

    @Actor
    public void read(II_Result result) {
      result.r1 = number();
      result.r2 = number();
    }
  }

  /** The document between two looks at its version. */
  @JCStressTest
  @Outcome(id = "0, 0, [012]", expect = Expect.ACCEPTABLE, desc = "In order.")
  @Outcome(id = "0, 1, [12]", expect = Expect.ACCEPTABLE, desc = "In order.")
  @Outcome(id = "1, 1, [12]", expect = Expect.ACCEPTABLE, desc = "In order.")
  @Outcome(id = "[012], 2, 2", expect = Expect.ACCEPTABLE, desc = "In order.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "A torn version, or out of order.")
  @State
  public static class DocumentBetweenVersions extends Document {
    @Actor
    public void write() {
      commitTwice();
    }

    @Actor
    public void read(III_Result result) {
      result.r1 = (int) session.version();
      result.r2 = number();
      result.r3 = (int) session.version();
    }
  }
}
