package dev.blueline.testsuite.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.History;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.MadeCommands;
import dev.blueline.testsuite.fixture.PatchScript;
import dev.blueline.testsuite.verify.Violations;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Actions drawn from numbers, each carried out on a session and on the plain model of it.
 *
 * <p>What a wish does, and whether it may, the model works out by itself. Of any other command it
 * is told the patch, and holds all the rest: bytes, hash, violations, history, undo.
 */
final class Actions {
  private static final int MAX_GROUPED = 4;

  /** An id that is typed as it is, and is no word of the language. */
  private static final Pattern TYPED = Pattern.compile("[a-z]+_\\d+|c\\d+");

  private final Fault fault = new Fault();
  private final Session session;
  private final PlainSession plain;

  /** Whether the document is one that wishes are worked out for. */
  private final boolean canWish;

  private int carriedOut;

  /** Begins a session; wishes are worked out on sound documents alone, where no room is made. */
  Actions(Blueprint blueprint, boolean isSound, boolean makeRoom) {
    EngineOptions options = EngineOptions.builder().makeRoom(makeRoom).probe(fault).build();
    session = BlueprintEngine.create(options).open(blueprint);
    plain = new PlainSession(blueprint);
    canWish = isSound && !makeRoom && blueprint.schema().name().equals("storefront");
  }

  /** How many actions were carried out, each command of a batch or group for itself. */
  int carriedOut() {
    return carriedOut;
  }

  /** Carries out the action that a number stands for, and requires that both agree. */
  void carryOut(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    switch (random.nextInt(12)) {
      case 0 -> undo();
      case 1 -> redo();
      case 2 -> group(random);
      case 3 -> batch(random);
      case 4 -> preview(random);
      case 5 -> fault(random);
      default -> commit(random);
    }
    requireAgreement();
  }

  private void commit(SplittableRandom random) {
    carriedOut++;
    switch (random.nextInt(5)) {
      case 0 -> follow(session.execute(madeCommand(random)), "user");
      case 1 -> patch(random);
      default -> wish(random);
    }
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    plain.blueprint().forEach(component -> ids.add(component.id()));
    ids.removeIf(id -> !TYPED.matcher(id).matches());
    return ids;
  }

  private String madeCommand(SplittableRandom random) {
    List<Long> clauses = random.longs(1 + random.nextInt(3)).boxed().toList();
    return MadeCommands.of(plain.blueprint(), clauses, MadeCommands.all());
  }

  private List<Wish> wishes(SplittableRandom random, int most) {
    List<String> ids = ids();
    int count = canWish && !ids.isEmpty() ? 1 + random.nextInt(most) : 0;
    return IntStream.range(0, count)
        .mapToObj(i -> Wish.drawn(random, ids))
        .filter(wish -> wish.isForeseeable(plain.document(), plain.schema()))
        .toList();
  }

  private static String command(List<Wish> wishes) {
    return String.join(", then ", wishes.stream().map(Wish::command).toList());
  }

  /** Returns the document after all wishes, or null where one is of what another removed. */
  private @Nullable JsonObject after(List<Wish> wishes) {
    JsonObject document = plain.document();
    for (Wish wish : wishes) {
      if (PlainEdit.find(document, plain.schema(), wish.id()) == null && !wish.isOfTokens()) {
        return null;
      }
      document = wish.on(document, plain.schema());
    }
    return document;
  }

  private void wish(SplittableRandom random) {
    List<Wish> wishes = wishes(random, 3);
    if (wishes.isEmpty()) {
      follow(session.execute(madeCommand(random), "agent"), "agent");
      return;
    }
    String command = command(wishes);
    CommandResult result = session.execute(command, "agent");
    if (requireForeseen(result, after(wishes))) {
      plain.commit(command, "agent", after(wishes));
    }
  }

  /** Requires that what came of a command is what the model says; returns whether it may be. */
  private boolean requireForeseen(CommandResult result, @Nullable JsonObject after) {
    if (after == null) {
      assertThat(result.status()).as(result.toJson()).isEqualTo(Status.CONFLICTED);
      return false;
    }
    List<Violation> blocking = plain.blocking(after);
    boolean isSame = after.equals(plain.document());
    Status expected = isSame ? Status.NO_CHANGE : Status.APPLIED;
    assertThat(result.status())
        .as("%s foresees %s %s", result.toJson(), after, blocking)
        .isEqualTo(blocking.isEmpty() ? expected : Status.ROLLED_BACK);
    assertThat(Violations.sorted(result.blocking())).isEqualTo(blocking);
    if (blocking.isEmpty()) {
      assertThat(result.blueprint().toJson()).as(result.command()).isEqualTo(after);
      requireViolations(result, after);
    }
    return blocking.isEmpty();
  }

  private void requireViolations(CommandResult result, JsonObject after) {
    assertThat(Violations.sorted(result.warnings()))
        .as(result.toJson())
        .isEqualTo(plain.introduced(after));
  }

  /** Takes over what a command did, as its patch says. */
  private void follow(CommandResult result, String origin) {
    if (result.status() == Status.APPLIED) {
      JsonObject after = (JsonObject) result.patch().applyTo(plain.document());
      assertThat(plain.blocking(after)).as(result.toJson()).isEmpty();
      requireViolations(result, after);
      plain.commit(result.command(), origin, after);
    } else {
      assertThat(result.patch().operations()).as(result.toJson()).isEmpty();
    }
  }

  private void patch(SplittableRandom random) {
    List<Long> operations = random.longs(1 + random.nextInt(3), 0, Long.MAX_VALUE).boxed().toList();
    JsonPatch patch = new PatchScript(operations).play(plain.blueprint());
    JsonValue patched = patched(patch);
    CommandResult result = session.apply(patch);
    if (result.status().isSuccess()) {
      assertThat(patched).as("%s is applied", patch).isEqualTo(result.blueprint().toJson());
      plain.commit(result.command(), "user", (JsonObject) patched);
    } else if (result.errors().get(0).code() == RefusalCode.VERIFICATION_FAILED) {
      assertThat(Violations.sorted(result.blocking()))
          .as("%s is refused", patch)
          .isNotEmpty()
          .isEqualTo(plain.blocking((JsonObject) patched));
    }
  }

  private @Nullable JsonValue patched(JsonPatch patch) {
    try {
      return patch.applyTo(plain.document());
    } catch (PatchRefusedException e) {
      return null;
    }
  }

  private void undo() {
    carriedOut++;
    boolean can = !plain.done().isEmpty();
    plain.undo();
    assertThat(session.undo().status()).isEqualTo(can ? Status.APPLIED : Status.NO_CHANGE);
  }

  private void redo() {
    carriedOut++;
    boolean can = !plain.undone().isEmpty();
    plain.redo();
    assertThat(session.redo().status()).isEqualTo(can ? Status.APPLIED : Status.NO_CHANGE);
  }

  private void group(SplittableRandom random) {
    int from = plain.done().size();
    session.group(
        "drag",
        () -> IntStream.rangeClosed(0, random.nextInt(MAX_GROUPED)).forEach(i -> commit(random)));
    plain.join(from, "drag");
  }

  private void preview(SplittableRandom random) {
    carriedOut++;
    List<Wish> wishes = wishes(random, 3);
    if (wishes.isEmpty()) {
      session.preview(madeCommand(random));
    } else {
      requireForeseen(session.preview(command(wishes)), after(wishes));
    }
  }

  /** An atomic one is judged once, at its end; the other command by command. */
  private void batch(SplittableRandom random) {
    List<Wish> wishes = wishes(random, 4);
    if (wishes.isEmpty()) {
      return;
    }
    carriedOut += wishes.size();
    boolean isAtomic = random.nextBoolean();
    List<String> commands = wishes.stream().map(Wish::command).toList();
    JsonObject after = isAtomic ? afterAll(wishes) : afterEach(wishes);
    BatchResult result = session.executeBatch(commands, new BatchOptions(isAtomic));
    assertThat(result.blueprint().toJson()).as("%s %s", result, commands).isEqualTo(after);
    plain.commit(wishes.size() + " commands", "batch", after);
  }

  private JsonObject afterAll(List<Wish> wishes) {
    JsonObject after = after(wishes);
    return after == null || !plain.blocking(after).isEmpty() ? plain.document() : after;
  }

  private JsonObject afterEach(List<Wish> wishes) {
    PlainSession each = new PlainSession(plain.blueprint());
    for (Wish wish : wishes) {
      boolean isThere = PlainEdit.find(each.document(), plain.schema(), wish.id()) != null;
      JsonObject after =
          isThere || wish.isOfTokens() ? wish.on(each.document(), plain.schema()) : null;
      if (after != null && each.blocking(after).isEmpty()) {
        each.commit(wish.command(), "batch", after);
      }
    }
    return each.document();
  }

  /** Something fails on the way; unless the way was shorter, nothing comes of it. */
  private void fault(SplittableRandom random) {
    carriedOut++;
    String command = madeCommand(random);
    fault.arm(1 + random.nextInt(30));
    CommandResult result = session.execute(command);
    if (fault.disarm()) {
      assertThat(result.status().isSuccess()).as(result.toJson()).isFalse();
    }
    follow(result, "user");
  }

  private void requireAgreement() {
    Blueprint fresh = plain.blueprint();
    EditLaws.assertSame(session.blueprint(), fresh);
    History history = session.history();
    assertThat(session.version()).as("%s", history.entries()).isEqualTo(plain.version());
    requireSame(history.entries(), plain.done());
    requireSame(history.undoneEntries(), plain.undone());
  }

  private static void requireSame(List<History.Entry> entries, List<PlainSession.Entry> expected) {
    assertThat(entries).hasSameSizeAs(expected);
    for (int i = 0; i < entries.size(); i++) {
      assertThat(entries.get(i).label()).isEqualTo(expected.get(i).label());
      assertThat(entries.get(i).origin()).isEqualTo(expected.get(i).origin());
    }
  }
}
