package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.Correction;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;

/**
 * "Nearest contrasting colour (smallest change of lightness that passes)", held against all
 * lightnesses one after another, by other formulas.
 */
class ContrastRepairPropertyTest {
  private static final String SEED = "20261217";
  private static final int STEPS = 2040;

  /** The lightness of a colour is the mean of two of its channels: one of them, one step on. */
  private static final double ROUNDING = 1 / 510.0 + 1e-9;

  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static Stream<Rgb> lightnesses(Rgb colour) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(step -> colour.ofLightness(step / (double) STEPS));
  }

  /**
   * A text on what it stands on.
   *
   * @param grounds backgrounds from the outermost to the text's own
   * @param limit the least contrast
   */
  record Case(Rgb ink, List<Rgb> grounds, Form form, double limit) {
    static Case draw(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      Form form = Form.values()[random.nextInt(Form.values().length)];
      boolean isLarge = random.nextBoolean();
      List<Rgb> grounds =
          IntStream.rangeClosed(0, random.nextInt(4))
              .mapToObj(i -> colour(random, i > 0 || random.nextInt(4) == 0))
              .toList();
      return new Case(colour(random, random.nextInt(4) == 0), grounds, form, isLarge ? 3 : 4.5);
    }

    private static Rgb colour(SplittableRandom random, boolean isTranslucent) {
      int alpha = isTranslucent ? random.nextInt(256) : 255;
      boolean isGrey = random.nextInt(4) == 0;
      int red = random.nextInt(256);
      return new Rgb(
          red, isGrey ? red : random.nextInt(256), isGrey ? red : random.nextInt(256), alpha);
    }

    /** What is seen below the text, on a white screen. */
    Rgb ground() {
      Rgb seen = new Rgb(255, 255, 255, 255);
      for (Rgb ground : grounds) {
        seen = ground.over(seen);
      }
      return seen;
    }

    boolean passes(Rgb colour) {
      return colour.contrastOn(ground()) >= limit;
    }

    /** Its colour where some lightness of it passes, else the same without its translucence. */
    Rgb base() {
      return lightnesses(ink).anyMatch(this::passes)
          ? ink
          : new Rgb(ink.red(), ink.green(), ink.blue(), 255);
    }

    /** How far the nearest lightness is that passes. */
    double nearest() {
      return lightnesses(base())
          .filter(this::passes)
          .mapToDouble(colour -> Math.abs(colour.lightness() - ink.lightness()))
          .min()
          .orElseThrow();
    }

    Blueprint document() {
      String font = limit == 3 ? "font_size=24" : "font_size=16";
      String own = grounds.get(grounds.size() - 1).toHex();
      StringBuilder document = new StringBuilder(form.tokens(ink));
      grounds
          .subList(0, grounds.size() - 1)
          .forEach(ground -> document.append("section{bg_color=" + ground.toHex() + "}("));
      document.append("text#t{bg_color=" + own + " text_color=" + form.of(ink) + " " + font + "}");
      document.append(" 'Read me' " + ")".repeat(grounds.size() - 1));
      return Dialects.PLAIN.parse(numbered(document.toString()));
    }

    private static String numbered(String document) {
      String result = document;
      for (int i = 0; result.contains("section{"); i++) {
        result = result.replaceFirst("section\\{", "section#s" + i + " {");
      }
      return result;
    }
  }

  /** How the colour of the text is spelled. */
  enum Form {
    HEX,
    LOWER_CASE,
    FUNCTION,
    TOKEN,
    TOKEN_BY_NAME;

    String of(Rgb ink) {
      return switch (this) {
        case HEX -> ink.toHex();
        case LOWER_CASE -> ink.toHex().replace('A', 'a').replace('F', 'f');
        case FUNCTION ->
            "'rgba(%d, %d, %d, %s)'"
                .formatted(ink.red(), ink.green(), ink.blue(), ink.alpha() / 255.0);
        case TOKEN -> "'{ink}'";
        case TOKEN_BY_NAME -> "ink";
      };
    }

    String tokens(Rgb ink) {
      return this == TOKEN || this == TOKEN_BY_NAME
          ? "@tokens=`{\"colors\":{\"ink\":\"" + ink.toHex() + "\"}}` "
          : "";
    }
  }

  @Provide
  Arbitrary<Case> faint() {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .map(Case::draw)
        .filter(drawn -> !drawn.passes(drawn.ink()));
  }

  @Tag("VER-41")
  @Property(seed = SEED, tries = 500)
  void repair_faintText_changesItsLightnessAsLittleAsPossible(@ForAll("faint") Case faint) {
    Blueprint document = faint.document();
    CommandResult result = ENGINE.open(document).repair();
    Rgb ink = ink(result.blueprint());
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    assertThat(ink.contrastOn(faint.ground())).isGreaterThanOrEqualTo(faint.limit());
    assertThat(Math.abs(ink.lightness() - faint.ink().lightness()))
        .as("%s for %s", ink.toHex(), faint.ink().toHex())
        .isLessThanOrEqualTo(faint.nearest() + ROUNDING);
    assertThat(lightnesses(faint.base()).anyMatch(ink::isNear))
        .as("hue, saturation and opacity of %s as of %s", ink.toHex(), faint.ink().toHex())
        .isTrue();
  }

  private static Rgb ink(Blueprint blueprint) {
    Component text = blueprint.component("t");
    return Rgb.hex(String.valueOf(text == null ? null : text.styleText("text_color")));
  }

  @Property(seed = SEED, tries = 300)
  void repair_faintText_isToldByTheRulesName(@ForAll("faint") Case faint) {
    CommandResult result = ENGINE.open(faint.document()).repair();

    assertThat(result.corrections())
        .filteredOn(correction -> !correction.kind().equals("contrast"))
        .isEmpty();
    assertThat(result.corrections()).extracting(Correction::components).containsOnly(List.of("t"));
    assertThat(result.changedComponents()).containsOnly("t");
  }
}
