package dev.blueline.bench.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import org.jspecify.annotations.Nullable;

/**
 * How figures grow with the size of the document: lines on two logarithmic axes, so that what is
 * flat is level and what is proportional rises by a decade for a decade.
 *
 * <p>Drawn by lets-plot, which needs neither a screen nor fonts. Lines differ by colour (Okabe and
 * Ito's, which the colour-blind can tell apart) and by the shape of their points.
 */
final class ScalingChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final List<String> COLOURS =
      List.of(
          "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#7F7F7F");
  private static final List<Integer> SHAPES = List.of(16, 17, 15, 18, 21, 24, 22, 23);

  /** What is left free beyond the ends of an axis, so that no point is cut. */
  private static final double MARGIN = 1.25;

  private static final String INK = "#474747";

  private final Unit unit;
  private final String yTitle;
  private final List<Object> names = new ArrayList<>();
  private final List<Double> sizes = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final List<Double> errors = new ArrayList<>();

  ScalingChart(Unit unit, String yTitle) {
    this.unit = unit;
    this.yTitle = yTitle;
  }

  /** Adds a point of a line, if it was measured. */
  void add(String name, String size, @Nullable Score score) {
    if (score != null && score.value() > 0) {
      names.add(name);
      sizes.add(Double.valueOf(size));
      values.add(score.value());
      errors.add(Double.isFinite(score.error()) ? score.error() : 0);
    }
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Returns the picture. */
  String svg() {
    Map<String, Object> plot = new HashMap<>();
    plot.put("kind", "plot");
    plot.put("data", data(Axis.around(values)));
    plot.put("mapping", Map.of("x", "size", "y", "value", "color", "name", "shape", "name"));
    plot.put("layers", layers());
    plot.put("scales", scales());
    plot.put("theme", theme());
    DoubleVector size = new DoubleVector(WIDTH, HEIGHT);
    return Svg.tidy(
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            plot, size, new UnsupportedRGBEncoder(), false));
  }

  private Map<String, Object> data(Axis axis) {
    List<Object> low = new ArrayList<>();
    List<Object> high = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      low.add(axis.within(values.get(i) - errors.get(i)));
      high.add(axis.within(values.get(i) + errors.get(i)));
    }
    return Map.of("name", names, "size", sizes, "value", values, "low", low, "high", high);
  }

  private static List<Object> layers() {
    Map<String, Object> ends = Map.of("ymin", "low", "ymax", "high");
    return List.of(
        layer(Map.of("geom", "linerange", "mapping", ends, "show_legend", false)),
        layer(Map.of("geom", "line", "size", 1.0)),
        layer(Map.of("geom", "point", "size", 4.0, "fill", "white")));
  }

  private static Map<String, Object> layer(Map<String, Object> parts) {
    Map<String, Object> layer = new HashMap<>(parts);
    layer.put("tooltips", "none");
    return layer;
  }

  private List<Object> scales() {
    Axis x = Axis.markedAt(sizes);
    Axis y = Axis.around(values);
    int lines = Set.copyOf(names).size();
    return List.of(
        scale("x", "components in the document", x, size -> Grid.grouped("" + size.intValue())),
        scale("y", yTitle, y, unit::text),
        legend("color", COLOURS, lines),
        legend("shape", SHAPES, lines));
  }

  private static Map<String, Object> scale(
      String aesthetic, String title, Axis axis, Function<Double, String> label) {
    Map<String, Object> scale = new HashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("trans", "log10");
    scale.put("name", title);
    scale.put("breaks", axis.marks());
    scale.put("labels", axis.marks().stream().map(label).toList());
    scale.put("limits", List.of(axis.low() / MARGIN, axis.high() * MARGIN));
    return scale;
  }

  private static Map<String, Object> legend(String aesthetic, List<?> values, int lines) {
    Map<String, Object> scale = new HashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("name", "");
    scale.put("values", IntStream.range(0, lines).mapToObj(i -> at(values, i)).toList());
    return scale;
  }

  private static Object at(List<?> values, int index) {
    return values.get(index % values.size());
  }

  private static Map<String, Object> theme() {
    Map<String, Object> text = Map.of("family", "sans-serif", "color", INK, "blank", false);
    return new HashMap<>(
        Map.of(
            "text",
            text,
            "legend_title",
            Map.of("blank", true),
            "axis_text_x",
            Map.of("angle", 0, "blank", false)));
  }
}
