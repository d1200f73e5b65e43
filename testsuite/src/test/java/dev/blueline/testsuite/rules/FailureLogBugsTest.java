package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.rules.Thrower.Kind;
import dev.blueline.testsuite.rules.Thrower.Place;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules whose exceptions nobody ever saw. */
class FailureLogBugsTest {
  private static final Blueprint PAGE =
      Doc.parse("card#a_1[0 0 300 100] card#b_1[0 200 300 100] card#c_1[0 400 300 100]");

  /** Kept, as a logger that nobody holds forgets its handlers. */
  private static final Logger LOG = Logger.getLogger("dev.blueline");

  private final List<LogRecord> lines = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Other tests of this JVM may have silenced it. */
  private @Nullable Level before;

  @BeforeEach
  void listen() {
    before = LOG.getLevel();
    LOG.setLevel(Level.ALL);
    LOG.setUseParentHandlers(false);
    LOG.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
    LOG.setLevel(before);
  }

  private static BlueprintEngine engine(Validator rule) {
    return BlueprintEngine.create(EngineOptions.builder().validators(List.of(rule)).build());
  }

  /** The author of a rule saw its name in failedValidators, and no stack trace anywhere. */
  @Tag("VER-33")
  @ParameterizedTest
  @EnumSource(Kind.class)
  void run_underARuleThatThrows_logsTheCauseOnce(Kind kind) {
    BlueprintEngine engine = engine(new Thrower(Place.CHECK, kind));
    for (int i = 0; i < 3; i++) {
      assertThat(engine.run(PAGE, "make a_1 navy").failedValidators()).containsExactly("thrower");
      assertThat(engine.report(PAGE)).hasSize(1);
    }

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).getMessage()).contains("'thrower'");
    assertThat(lines.get(0).getThrown().getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(Thrower.class.getName()));
  }

  /** Another of the same engine, or another exception, is news. */
  @Test
  void run_underRulesThatThrowDifferently_logsEach() {
    BlueprintEngine engine =
        BlueprintEngine.create(
            EngineOptions.builder()
                .validators(
                    List.of(
                        new Thrower(Place.CHECK, Kind.ERROR),
                        new Thrower(Place.CHECK, Kind.ERROR),
                        new Thrower(Place.CHECK_DOCUMENT, Kind.NULL_POINTER)))
                .build());
    engine.report(PAGE);
    engine.report(PAGE);

    assertThat(lines).hasSize(3);
  }

  /** Finds fault with every title that is not "ok". */
  private static class Titles implements Validator {
    private final Supplier<? extends Throwable> whenRepaired;
    private final boolean isAtOnce;

    Titles(boolean isAtOnce, Supplier<? extends Throwable> whenRepaired) {
      this.isAtOnce = isAtOnce;
      this.whenRepaired = whenRepaired;
    }

    @SuppressWarnings("unchecked")
    private <T extends Throwable> T thrown() throws T {
      throw (T) whenRepaired.get();
    }

    @Override
    public String id() {
      return "titles";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public Scope scope() {
      return Scope.FIELDS;
    }

    @Override
    public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
      out.accept(new Violation("titles", Severity.ERROR, component.id(), "", 1, "bad"));
    }

    @Override
    public List<Repair> repairs(Blueprint blueprint, Violation violation) {
      if (isAtOnce) {
        throw this.<RuntimeException>thrown();
      }
      return List.of(
          Repair.certain(
              "mend it",
              null,
              (recorder, told) -> {
                throw this.<RuntimeException>thrown();
              }));
    }
  }

  /** Both were as if there was no way to mend anything. */
  @Tag("VER-37")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void repair_thatThrows_logsTheCauseOnce(boolean isAtOnce) {
    Session session =
        engine(new Titles(isAtOnce, () -> new IllegalStateException("no way"))).open(PAGE);
    assertThat(session.repair().status()).isEqualTo(Status.NO_CHANGE);
    assertThat(session.repair().status()).isEqualTo(Status.NO_CHANGE);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).getThrown()).hasMessage("no way");
  }

  /** A rule under which memory ran out was as good as one that was kept. */
  @Test
  void run_memoryRunsOutWithinARule_isNotPassedOver() {
    Validator rule =
        new Titles(true, () -> new OutOfMemoryError("of a test")) {
          @Override
          public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
            throw new OutOfMemoryError("of a test");
          }
        };
    BlueprintEngine engine = engine(rule);
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> engine.run(PAGE, "make a_1 navy"));
    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> engine.report(PAGE));
    Session session = engine.open(PAGE);
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> session.execute("make a_1 navy"));
    assertThat(session.blueprint()).isSameAs(PAGE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void repair_memoryRunsOut_isNotPassedOver(boolean isAtOnce) {
    BlueprintEngine engine = engine(new Titles(isAtOnce, () -> new OutOfMemoryError("of a test")));
    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> engine.open(PAGE).repair());
  }
}
