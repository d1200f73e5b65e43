package dev.blueline.testsuite.commands;

import static dev.blueline.testsuite.commands.GeneratedCommands.ORACLE;
import static dev.blueline.testsuite.commands.GeneratedCommands.SHOP;

import dev.blueline.testsuite.commands.ShopTargets.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every intent that moves, adds or takes away, said of every kind of target. {@code commands.md}:
 * "order among siblings", "bbox x, y, and nothing else", "takes the component and its children
 * away", "next free type_n id", "deep copy with fresh ids, placed after the original".
 */
class GeneratedArrangementsTest {
  @Tag("CMD-67")
  @TestFactory
  Stream<DynamicTest> run_removal_takesTheTargetsAway() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target target : ShopTargets.all()) {
      all.addEach(
          List.of("delete T", "remove T", "get rid of T", "drop T", "could you remove T please"),
          target,
          "",
          (e, id) -> e.removed(id));
    }
    return all.tests(1);
  }

  @Tag("CMD-58")
  @TestFactory
  Stream<DynamicTest> run_order_isAmongSiblings() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target target : ShopTargets.single()) {
      List<String> siblings = ORACLE.siblings(target.onlyId());
      int at = siblings.indexOf(target.onlyId());
      int last = siblings.size() - 1;
      for (String saying : List.of("move T to the top", "put T to the start", "move T first")) {
        all.add(GeneratedCommands.said(saying, target, ""), moved(target.onlyId(), 0));
      }
      for (String saying : List.of("move T to the bottom", "put T to the end", "move T last")) {
        all.add(GeneratedCommands.said(saying, target, ""), moved(target.onlyId(), last));
      }
      if (at > 0) {
        all.add(
            GeneratedCommands.said("move T up one", target, ""), moved(target.onlyId(), at - 1));
      }
      if (at < last) {
        all.add(
            GeneratedCommands.said("move T down one", target, ""), moved(target.onlyId(), at + 1));
      }
      for (int other = 0; other <= last; other++) {
        if (other != at) {
          addBeside(all, target, siblings.get(other), other - (at < other ? 1 : 0));
        }
      }
    }
    return all.tests(1);
  }

  private static void addBeside(GeneratedCommands all, Target target, String anchor, int before) {
    for (String word : List.of("above", "before")) {
      all.add(
          GeneratedCommands.said("move T " + word + " " + anchor, target, ""),
          moved(target.onlyId(), before));
    }
    for (String word : List.of("below", "after")) {
      all.add(
          GeneratedCommands.said("put T " + word + " " + anchor, target, ""),
          moved(target.onlyId(), before + 1));
    }
  }

  private static Expected moved(String id, int to) {
    List<String> ids = new ArrayList<>(ORACLE.siblings(id));
    int from = ids.indexOf(id);
    ids.remove(from);
    ids.add(to, id);
    return from == to ? new Expected() : new Expected().order(ORACLE.list(id), ids).withRoom();
  }

  /** A small number without its unit may as well be places in the order: it is not asked for. */
  @Tag("CMD-60")
  @TestFactory
  Stream<DynamicTest> run_position_movesTheBoxAlone() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target target : ShopTargets.single()) {
      var box = ORACLE.component(target.onlyId()).box();
      for (int by : new int[] {1, 4, 6, 10, 17, 40}) {
        for (String unit : by < 10 ? List.of("px") : List.of("px", " pixels", "")) {
          addMove(all, "move T " + by + unit + " right", target, box.x() + by, box.y());
          addMove(all, "move T " + by + unit + " to the left", target, box.x() - by, box.y());
          addMove(all, "nudge T " + by + unit + " up", target, box.x(), box.y() - by);
          addMove(all, "move T down by " + by + unit, target, box.x(), box.y() + by);
        }
        addMove(
            all,
            "put T at " + (int) (box.x() + by) + ", " + (int) box.y(),
            target,
            box.x() + by,
            box.y());
        addMove(
            all,
            "place T at " + (int) box.x() + "," + (int) (box.y() + by),
            target,
            box.x(),
            box.y() + by);
      }
    }
    return all.tests(1);
  }

  private static void addMove(
      GeneratedCommands all, String saying, Target target, double x, double y) {
    all.add(saying, target, ORACLE.place(target.onlyId(), x, y));
  }

  @Tag("CMD-62")
  @TestFactory
  Stream<DynamicTest> run_alignment_isInsideTheParent() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target target : ShopTargets.single()) {
      String id = target.onlyId();
      if (Set.of("button", "image", "input").contains(ORACLE.component(id).type())
          && !target.phrase().matches(".* (in|inside) .*")) {
        var box = ORACLE.component(id).box();
        var around = ORACLE.around(id);
        addMove(all, "align T left", target, around.x(), box.y());
        addMove(all, "align T to the right", target, around.right() - box.width(), box.y());
        addMove(
            all,
            "center T horizontally",
            target,
            ShopOracle.rounded(around.x() + (around.width() - box.width()) / 2),
            box.y());
        if (SHOP.parentId(id) != null) {
          addMove(all, "align T to the top", target, box.x(), around.y());
          addMove(all, "align T bottom", target, box.x(), around.bottom() - box.height());
          addMove(
              all,
              "centre T vertically",
              target,
              box.x(),
              ShopOracle.rounded(around.y() + (around.height() - box.height()) / 2));
        }
      }
    }
    return all.tests(1);
  }

  @Tag("CMD-65")
  @TestFactory
  Stream<DynamicTest> run_swap_exchangesOrderAndBoxes() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target one : ShopTargets.single()) {
      for (Target two : ShopTargets.single()) {
        String a = one.onlyId();
        String b = two.onlyId();
        if (!a.equals(b) && ORACLE.list(a).equals(ORACLE.list(b)) && ORACLE.areOfOneSize(a, b)) {
          List<String> ids = new ArrayList<>(ORACLE.siblings(a));
          Collections.swap(ids, ids.indexOf(a), ids.indexOf(b));
          Expected expected = new Expected().order(ORACLE.list(a), ids).withRoom();
          for (String saying :
              List.of("swap A and B", "swap A with B", "make A and B switch places")) {
            all.add(said(saying, one, two), expected);
          }
        }
      }
    }
    return all.tests(1);
  }

  private static String said(String saying, Target one, Target two) {
    return saying
        .replaceFirst("\\bA\\b", "\u0001")
        .replaceFirst("\\bB\\b(?!\")", "\u0002")
        .replace("\u0001", one.phrase())
        .replace("\u0002", two.phrase());
  }

  @Tag("CMD-68")
  @Tag("CMD-69")
  @TestFactory
  Stream<DynamicTest> run_addition_takesTheNextIdAndPlace() {
    GeneratedCommands all = new GeneratedCommands();
    for (String type : SHOP.schema().types()) {
      String name = type.replace('_', ' ');
      String id = nextId(type);
      String article = name.matches("[aeiou].*") ? "an " : "a ";
      for (String anchor : List.of("footer_1", "divider_1", "hero_subtitle", "search_input")) {
        int at = ORACLE.siblings(anchor).indexOf(anchor);
        String in = " in " + ORACLE.list(anchor) + " at ";
        all.add("add " + article + name + " below " + anchor, added(id, type + in + (at + 1)));
        all.add("insert " + article + name + " above " + anchor, added(id, type + in + at));
        all.add(
            "create " + article + name + " after " + anchor + " called fresh",
            added("fresh", type + in + (at + 1)));
        all.add(
            "add " + article + name + " saying \"Hi, you\" before " + anchor,
            added(id, type + in + at));
      }
      all.add("add " + article + name + " in the footer", added(id, type + " in footer_1 at 3"));
    }
    return all.tests(1);
  }

  private static Expected added(String id, String place) {
    return new Expected().added(id, place).withRoom();
  }

  private static String nextId(String type) {
    int number = 1;
    while (SHOP.contains(type + "_" + number)) {
      number++;
    }
    return type + "_" + number;
  }

  @Tag("CMD-72")
  @TestFactory
  Stream<DynamicTest> run_copies_standAfterTheOriginal() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target target : ShopTargets.single()) {
      String id = target.onlyId();
      String in = ORACLE.component(id).type() + " in " + ORACLE.list(id) + " at ";
      int at = ORACLE.siblings(id).indexOf(id);
      for (String saying : List.of("duplicate T", "copy T", "clone T")) {
        all.add(
            GeneratedCommands.said(saying, target, ""),
            new Expected().addedAt(in + (at + 1)).withRoom());
      }
      if (at < 9) {
        all.add(
            GeneratedCommands.said("duplicate T 2 times", target, ""),
            new Expected().addedAt(in + (at + 1)).addedAt(in + (at + 2)).withRoom());
      }
    }
    return all.tests(1);
  }
}
