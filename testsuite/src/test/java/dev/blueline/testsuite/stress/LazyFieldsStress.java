package dev.blueline.testsuite.stress;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.testsuite.fixture.Doc;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * What is made when it is first read, read first by two threads at once: both get what one thread
 * alone gets.
 */
public final class LazyFieldsStress {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();
  private static final Blueprint BASE =
      Doc.parse("header#head 'Hi' container#grid(button#buy.cta 'Buy' button#sell 'Sell')");
  private static final JsonObject JSON = (JsonObject) BASE.toJson();
  private static final String COMMAND = "hide buy, make sell navy and delete head";

  private static final String SPELLED = spelled(run());
  private static final String HASH = BASE.hash();
  private static final String INDEX = indexed(BASE);

  private LazyFieldsStress() {}

  private static CommandResult run() {
    return ENGINE.run(BASE, COMMAND);
  }

  private static Blueprint freshDocument() {
    return Doc.of(JSON, BlueprintSchema.storefront());
  }

  private static String spelled(CommandResult result) {
    return result.patch() + " " + result.inverse() + " " + result.changes();
  }

  private static String indexed(Blueprint blueprint) {
    return blueprint.index().ofType("button")
        + " "
        + blueprint.index().ofType("header")
        + " "
        + blueprint.index().ofType("container");
  }

  /** The patch of a result, its inverse and its changes. */
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "Both see the same patches.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "One sees another, or half of one.")
  @State
  public static class PatchOfAResult {
    private final CommandResult result = run();

    @Actor
    public void one(ZZ_Result seen) {
      seen.r1 = spelled(result).equals(SPELLED);
    }

    @Actor
    public void other(ZZ_Result seen) {
      seen.r2 = spelled(result).equals(SPELLED);
    }
  }

  /** The hash of a document nobody has looked at. */
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "Both see the same hash.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "One sees another, or none.")
  @State
  public static class HashOfADocument {
    private final Blueprint blueprint = freshDocument();

    @Actor
    public void one(ZZ_Result seen) {
      seen.r1 = blueprint.hash().equals(HASH);
    }

    @Actor
    public void other(ZZ_Result seen) {
      seen.r2 = blueprint.hash().equals(HASH);
    }
  }

  /** The index of a document nobody has looked at. */
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "Both see the same index.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "One sees another, or half of one.")
  @State
  public static class IndexOfADocument {
    private final Blueprint blueprint = freshDocument();

    @Actor
    public void one(ZZ_Result seen) {
      seen.r1 = indexed(blueprint).equals(INDEX);
    }

    @Actor
    public void other(ZZ_Result seen) {
      seen.r2 = indexed(blueprint).equals(INDEX);
    }
  }
}
