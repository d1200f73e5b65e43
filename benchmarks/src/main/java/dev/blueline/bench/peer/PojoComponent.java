package dev.blueline.bench.peer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a {@link PojoDocument}; null is what the document does not say. */
public final class PojoComponent {
  public final String id;
  public final PojoType type;
  public final @Nullable PojoRole role;
  public @Nullable String text;

  /** X, y, width and height. Shared by versions until it is changed. */
  public int[] bbox;

  public PojoStyle visual;
  public final double confidence;
  public final @Nullable List<PojoComponent> children;

  PojoComponent(
      String id,
      PojoType type,
      @Nullable PojoRole role,
      int[] bbox,
      PojoStyle visual,
      double confidence,
      @Nullable List<PojoComponent> children) {
    this.id = id;
    this.type = type;
    this.role = role;
    this.bbox = bbox;
    this.visual = visual;
    this.confidence = confidence;
    this.children = children;
  }

  /** Copies a component with all below it. */
  private PojoComponent(PojoComponent other) {
    id = other.id;
    type = other.type;
    role = other.role;
    text = other.text;
    bbox = other.bbox;
    visual = other.visual;
    confidence = other.confidence;
    children = other.children == null ? null : copyAll(other.children);
  }

  static List<PojoComponent> copyAll(List<PojoComponent> components) {
    List<PojoComponent> copies = new ArrayList<>(components.size());
    for (int i = 0; i < components.size(); i++) {
      copies.add(new PojoComponent(components.get(i)));
    }
    return copies;
  }

  void set(PeerField field, Object value) {
    switch (field) {
      case TEXT -> text = (String) value;
      case HEIGHT -> {
        bbox = bbox.clone();
        bbox[PeerField.HEIGHT_INDEX] = (Integer) value;
      }
      default -> visual = visual.with(field, value);
    }
  }

  @Nullable Object get(PeerField field) {
    return switch (field) {
      case TEXT -> text;
      case HEIGHT -> bbox[PeerField.HEIGHT_INDEX];
      default -> visual.get(field);
    };
  }

  /** Returns whether others may lie over it or it over them. */
  boolean isExemptFromOverlap() {
    return role == PojoRole.OVERLAY || Boolean.FALSE.equals(visual.visible);
  }
}
