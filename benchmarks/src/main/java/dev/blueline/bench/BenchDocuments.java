package dev.blueline.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Storefront pages of N components of about 190 bytes each: a column of headings, texts, images,
 * buttons and, in every ten components, a card that holds four. They break no rule of the engine.
 *
 * <p>Under everything there is room for it to grow by a fifth, so that a command that resizes does
 * not move what lies below. Nothing here uses the engine, so that a cold start stays cold.
 */
public final class BenchDocuments {
  private static final int SCREEN_WIDTH = 375;
  private static final int MARGIN = 16;
  private static final int BLOCK = 10;

  private static final List<BenchType> COLUMN =
      List.of(
          BenchType.HEADING,
          BenchType.TITLE,
          BenchType.TEXT,
          BenchType.IMAGE,
          BenchType.CARD,
          BenchType.BUTTON);

  private static final List<BenchType> IN_CARD =
      List.of(BenchType.TITLE, BenchType.IMAGE, BenchType.TEXT, BenchType.BUTTON);

  private static final String START =
      "{\"screen_id\":\"bench\",\"screen_type\":\"storefront\",\"orientation\":\"portrait\","
          + "\"tokens\":{\"base_spacing\":16,\"primary_color\":\"#1D3557\","
          + "\"accent_color\":\"#A8DADC\",\"colors\":{\"brand\":\"#5B2A86\",\"mint\":\"#D8F3DC\","
          + "\"page\":\"#F1FAEE\",\"surface\":\"#F8F9FA\",\"tint_1\":\"#FFFFF0\","
          + "\"tint_2\":\"#F0FFF0\",\"tint_3\":\"#F0FFFF\",\"tint_4\":\"#F5F5DC\","
          + "\"tint_5\":\"#FFFFE0\",\"tint_6\":\"#E6E6FA\",\"tint_7\":\"#FFE8CC\","
          + "\"tint_8\":\"#E0F2FE\",\"ink_1\":\"#000080\",\"ink_2\":\"#800000\","
          + "\"ink_3\":\"#006400\",\"ink_4\":\"#4B0082\",\"ink_5\":\"#191970\","
          + "\"ink_6\":\"#8B0000\",\"ink_7\":\"#7A1F3D\",\"ink_8\":\"#14532D\","
          + "\"ink_9\":\"#800080\"},"
          + "\"font_scale\":{\"h1\":\"24px\",\"body\":\"14px\"},\"border_radius\":\"8px\"},"
          + "\"components\":";

  private static final String END = ",\"meta\":{\"screen\":{\"width\":375,\"height\":812}}}";

  private final int total;
  private final Map<BenchType, Integer> countOfType = new EnumMap<>(BenchType.class);
  private int count;

  private BenchDocuments(int total) {
    this.total = total;
  }

  /**
   * Returns the bytes of a document.
   *
   * @param components how many components; a multiple of ten
   */
  public static byte[] json(int components) {
    StringBuilder out = new StringBuilder(192 * components + 512).append(START);
    BenchComponent.writeList(roots(components), out);
    return out.append(END).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the number of bytes of a document that belong to no component. */
  static int frameBytes() {
    return START.length() + END.length();
  }

  /** Returns all components of a document in document order, those in cards too. */
  static List<BenchComponent> components(int components) {
    List<BenchComponent> all = new ArrayList<>(components);
    for (BenchComponent root : roots(components)) {
      all.add(root);
      all.addAll(root.children());
    }
    return all;
  }

  private static List<BenchComponent> roots(int components) {
    if (components <= 0 || components % BLOCK != 0) {
      throw new IllegalArgumentException("a document has a multiple of ten components");
    }
    return new BenchDocuments(components).column();
  }

  private List<BenchComponent> column() {
    List<BenchComponent> column = new ArrayList<>();
    int y = 0;
    while (count < total) {
      for (BenchType type : COLUMN) {
        BenchComponent component = root(typeAt(type), y);
        column.add(component);
        y = component.y() + component.height() + room(component.height());
      }
    }
    return column;
  }

  /** A page has one header, its first component, and one footer, its last. */
  private BenchType typeAt(BenchType type) {
    if (count == 0) {
      return BenchType.HEADER;
    }
    return count == total - 1 ? BenchType.FOOTER : type;
  }

  private BenchComponent root(BenchType type, int y) {
    int width = SCREEN_WIDTH - 2 * MARGIN;
    return type == BenchType.CARD
        ? card(y, width)
        : component(type, MARGIN, y, width, type.height(), List.of());
  }

  private BenchComponent card(int y, int width) {
    int number = count++;
    List<BenchComponent> children = new ArrayList<>(IN_CARD.size());
    int bottom = y + MARGIN;
    for (BenchType type : IN_CARD) {
      int height = type.height();
      children.add(component(type, 2 * MARGIN, bottom, width - 2 * MARGIN, height, List.of()));
      bottom += height + room(height);
    }
    return new BenchComponent(
        number, id(BenchType.CARD), BenchType.CARD, MARGIN, y, width, bottom - y, children);
  }

  private BenchComponent component(
      BenchType type, int x, int y, int width, int height, List<BenchComponent> children) {
    return new BenchComponent(count++, id(type), type, x, y, width, height, children);
  }

  private String id(BenchType type) {
    return type.word() + '_' + countOfType.merge(type, 1, Integer::sum);
  }

  /** A fifth of a height and a little, in whole units of eight. */
  private static int room(int height) {
    return (height / 5 + 15) / 8 * 8;
  }
}
