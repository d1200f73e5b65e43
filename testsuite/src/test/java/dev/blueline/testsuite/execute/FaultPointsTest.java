package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.observe.Probe.Point;
import dev.blueline.plan.RefusalCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What throws once, at any pass of any point of anything that can be done, changes nothing. */
@ExtendWith(Quiet.class)
class FaultPointsTest {
  private static final Supplier<Throwable> EXCEPTION =
      () -> new IllegalStateException("a fault that is wanted");

  private static final Set<Point> COMMIT =
      EnumSet.of(Point.COMMIT_BEGIN, Point.COMMIT_READY, Point.COMMITTED);

  /** Who answers, and how much of a command is done. */
  private enum Kind {
    BUILT_IN,
    AGENT,
    PARTIAL;

    EngineOptions options(Trap trap) {
      EngineOptions.Builder builder =
          EngineOptions.builder().probe(trap).partialApplication(this == PARTIAL);
      return this == AGENT
          ? builder.agent(new BuiltInAgent()).bundleLimit(1).executor(Runnable::run).build()
          : builder.build();
    }
  }

  /** One kind of engine and one deed, with a fault somewhere. */
  private record Case(Kind kind, Deed deed) {
    static List<Case> all() {
      return Stream.of(Kind.values())
          .flatMap(kind -> Stream.of(Deed.values()).map(deed -> new Case(kind, deed)))
          .toList();
    }

    int passes(Point point) {
      Trap trap = new Trap();
      Subject subject = new Subject(kind.options(trap));
      trap.unset();
      deed.on(subject);
      return trap.passes(point);
    }

    void requireLaws(Point point, Supplier<Throwable> fault) {
      int passes = passes(point);
      for (int nth = 1; nth <= passes; nth++) {
        requireLaws(point, nth, fault);
      }
    }

    private void requireLaws(Point point, int nth, Supplier<Throwable> fault) {
      String what = kind + " " + deed + " at " + nth + ". " + point;
      Trap trap = new Trap();
      Subject subject = new Subject(kind.options(trap));
      trap.set(point, nth, fault);
      List<CommandResult> results = deed.on(subject);
      trap.unset();
      assertThat(results.stream().anyMatch(FaultPointsTest::isInternalError))
          .as(what)
          .isEqualTo(point != Point.COMMITTED);
      new DeedLaw(deed, kind.options(new Trap())).require(subject, results, what);
    }
  }

  private static boolean isInternalError(CommandResult result) {
    return result.errors().stream().anyMatch(e -> e.code() == RefusalCode.INTERNAL_ERROR);
  }

  @Tag("API-7")
  @ParameterizedTest
  @EnumSource(Point.class)
  void anyDeed_exceptionAtAnyPass_isAnInternalErrorAndNothingElse(Point point) {
    Case.all().forEach(test -> test.requireLaws(point, EXCEPTION));
  }

  /** Whatever recurses through a document does so before the commit. */
  @Tag("API-7")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = "COMMIT.*")
  void anyDeed_stackOverflowAtAnyPass_isAnInternalErrorAndNothingElse(Point point) {
    Case.all().forEach(test -> test.requireLaws(point, StackOverflowError::new));
  }

  /** Else the tests of a point that nothing passes would hold for nothing. */
  @ParameterizedTest
  @EnumSource(Point.class)
  void anyPoint_isPassedBySomeDeedMoreThanOnce(Point point) {
    assertThat(Case.all()).anyMatch(test -> test.passes(point) > 1);
  }

  @Test
  void anyCommand_passesAllPointsThatItNeeds() {
    assertThat(passed(Deed.EXECUTE)).isEqualTo(EnumSet.allOf(Point.class));
    assertThat(passed(Deed.BATCH_ATOMIC)).isEqualTo(EnumSet.allOf(Point.class));
    assertThat(passed(Deed.PREVIEW)).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(COMMIT)));
    assertThat(passed(Deed.UNDO)).containsExactly(Point.COMMIT_READY, Point.COMMITTED);
  }

  private static Set<Point> passed(Deed deed) {
    Set<Point> passed = EnumSet.allOf(Point.class);
    passed.removeIf(point -> new Case(Kind.BUILT_IN, deed).passes(point) == 0);
    return passed;
  }
}
