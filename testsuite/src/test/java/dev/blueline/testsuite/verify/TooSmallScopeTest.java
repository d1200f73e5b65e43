package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tag;

/** Rules that look further than they say: the law must catch each of them. */
class TooSmallScopeTest {
  private static final int SAMPLES = 3000;

  /** A rule whose declared scope is too small. */
  enum WrongRule implements Validator {
    /** Looks at the parent and says it looks at the component alone. */
    PARENT_AS_FIELDS(Scope.FIELDS) {
      @Override
      public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
        Component parent = blueprint.parent(component.id());
        Box outer = parent == null ? null : parent.box();
        Box inner = component.box();
        if (outer != null && inner != null && !outer.contains(inner)) {
          report(component, out);
        }
      }
    },
    /** Looks at the tokens and says it looks at the component alone. */
    TOKENS_AS_FIELDS(Scope.FIELDS) {
      @Override
      public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
        if (component.style("bg_color") instanceof JsonString text
            && blueprint.tokens().resolve(text.value()) == null) {
          report(component, out);
        }
      }
    },
    /** Looks at the place among the siblings and says it looks at the component alone. */
    POSITION_AS_FIELDS(Scope.FIELDS) {
      @Override
      public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
        if (blueprint.position(component.id()) > 0) {
          report(component, out);
        }
      }
    },
    /** Looks at what all ancestors paint and says it looks at the component and the tokens. */
    CONTRAST_AS_TOKENS(Scope.TOKENS) {
      @Override
      public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
        Rules.rule("contrast").check(blueprint, component, out);
      }
    },
    /** Looks at what all ancestors paint and says it looks at the parent. */
    CONTRAST_AS_PARENT(Scope.PARENT) {
      @Override
      public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
        Rules.rule("contrast").check(blueprint, component, out);
      }
    },
    /** Looks at the palette and says it looks at the component alone. */
    PALETTE_AS_FIELDS(Scope.FIELDS) {
      @Override
      public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
        Rules.rule("palette").check(blueprint, component, out);
      }
    },
    /** Looks whether an ancestor is hidden and says it looks at what ancestors paint. */
    ANCESTOR_AS_SURFACE(Scope.SURFACE) {
      @Override
      public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
        Component parent = blueprint.parent(component.id());
        Component ancestor = parent == null ? null : blueprint.parent(parent.id());
        if (ancestor != null && ancestor.isHidden()) {
          report(component, out);
        }
      }
    };

    private final Scope scope;

    WrongRule(Scope scope) {
      this.scope = scope;
    }

    @Override
    public String id() {
      return name();
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public Scope scope() {
      return scope;
    }

    void report(Component component, Consumer<Violation> out) {
      out.accept(new Violation(id(), Severity.ERROR, component.id(), "", 1, "wrong"));
    }
  }

  @Tag("VER-6")
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void law_ruleWithTooSmallScope_isBroken(@ForAll WrongRule rule) {
    Verifier verifier = new Verifier(List.of(rule));
    boolean caught =
        Edits.on(Blueprints.any()).generator(1000, true).stream(new Random(42))
            .map(Shrinkable::value)
            .limit(SAMPLES)
            .anyMatch(edited -> Violations.isLawBroken(verifier, edited));

    assertThat(caught).as("the law catches %s", rule).isTrue();
  }
}
