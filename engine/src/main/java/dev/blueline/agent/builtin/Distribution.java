package dev.blueline.agent.builtin;

import dev.blueline.layout.Corner;
import dev.blueline.model.Box;
import dev.blueline.plan.Parameters.Axis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads boxes along one axis: the outermost stay, and the gaps between neighbours are equal. */
final class Distribution {
  private final List<Box> boxes;
  private final boolean across;

  /** Positions in the list of boxes, by where they start along the axis; ties as listed. */
  private final List<Integer> order;

  private Distribution(List<Box> boxes, boolean across) {
    this.boxes = boxes;
    this.across = across;
    order = new ArrayList<>(IntStream.range(0, boxes.size()).boxed().toList());
    order.sort(Comparator.comparingDouble(at -> range(at).start()));
  }

  /**
   * Returns the upper left corners that boxes get, in the order of the boxes; along the axis in
   * whole px rounded half up.
   */
  static List<Corner> corners(List<Box> boxes, Axis axis) {
    return new Distribution(boxes, isAcross(boxes, axis)).corners();
  }

  private static boolean isAcross(List<Box> boxes, Axis axis) {
    return switch (axis) {
      case HORIZONTAL -> true;
      case VERTICAL -> false;
      case EITHER -> isAcross(new Distribution(boxes, true), new Distribution(boxes, false));
    };
  }

  private static boolean isAcross(Distribution across, Distribution down) {
    return across.isDisjoint()
        || (!down.isDisjoint() && across.centreExtent() >= down.centreExtent());
  }

  private Range range(int at) {
    return Range.of(boxes.get(at), across);
  }

  private boolean isDisjoint() {
    return IntStream.range(1, order.size())
        .allMatch(i -> range(order.get(i - 1)).end() <= range(order.get(i)).start());
  }

  private double centreExtent() {
    var centres =
        boxes.stream().mapToDouble(box -> Range.of(box, across).centre()).summaryStatistics();
    return centres.getMax() - centres.getMin();
  }

  private List<Corner> corners() {
    List<Corner> corners = new ArrayList<>(boxes.stream().map(Corner::of).toList());
    double gap = gap();
    double end = range(order.get(0)).end();
    for (int at : order.subList(1, order.size() - 1)) {
      double start = end + gap;
      corners.set(at, corners.get(at).with(across, Math.floor(start + 0.5)));
      end = start + range(at).length();
    }
    return corners;
  }

  private double gap() {
    int last = order.size() - 1;
    double room = range(order.get(last)).start() - range(order.get(0)).end();
    for (int at : order.subList(1, last)) {
      room -= range(at).length();
    }
    return room / last;
  }
}
