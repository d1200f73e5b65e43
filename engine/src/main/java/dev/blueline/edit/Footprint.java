package dev.blueline.edit;

import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Remove;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What something reads and writes: paths of components and of the document. Two things whose
 * footprints are disjoint may be done in either order. Immutable.
 *
 * <p>A path stands for all that lies within it. The order of a list of children is a path of its
 * own, {@link #CHILDREN}, of the component that holds it. Where everything stands is no path: who
 * changes only a box of its own shares the {@linkplain Builder#shareLayout() layout} with others of
 * its kind, and who looks at the boxes of others, or moves them, {@linkplain Builder#takeLayout()
 * takes} it.
 */
public final class Footprint {
  /** The list of children of a component, or of the document, as a place to read or write. */
  public static final Path CHILDREN = Path.of("(children)");

  /** What lies within what: two moves to other parents may each be possible, but not both. */
  private static final Path NESTING = Path.of("(nesting)");

  /** The footprint of what touches nothing. */
  public static final Footprint EMPTY = builder().build();

  /** The key of the document itself; no component has an empty id. */
  private static final String DOCUMENT = "";

  /** Up to so many comparisons cost less than a map. */
  private static final int FEW_COMPARISONS = 64;

  /** Places that are written, then places that are read. */
  private final List<Place> places;

  private final int writes;
  private final Layout layout;

  private Footprint(List<Place> places, int writes, Layout layout) {
    this.places = places;
    this.writes = writes;
    this.layout = layout;
  }

  /** How much of the layout something needs. */
  private enum Layout {
    NONE,
    SHARED,
    TAKEN;

    boolean excludes(Layout other) {
      return this != NONE && other != NONE && (this == TAKEN || other == TAKEN);
    }
  }

  /** A path of a component, or of the document. */
  private record Place(String component, Path path) {
    boolean meets(Place other) {
      return component.equals(other.component)
          && (path.startsWith(other.path) || other.path.startsWith(path));
    }
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether neither writes what the other reads or writes. */
  public boolean isDisjoint(Footprint other) {
    return !layout.excludes(other.layout)
        && !meets(writes, other, other.places.size())
        && !other.meets(other.writes, this, size());
  }

  private int size() {
    return places.size();
  }

  /** Returns whether both write one and the same place, or one writes what encloses the other's. */
  public boolean writesSame(Footprint other) {
    return meets(writes, other, other.writes);
  }

  /** Whether one of the first places of this meets one of the first places of another. */
  private boolean meets(int count, Footprint other, int otherCount) {
    if ((long) count * otherCount > FEW_COMPARISONS) {
      return Places.of(places.subList(0, count)).meetAny(other.places.subList(0, otherCount));
    }
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < otherCount; j++) {
        if (places.get(i).meets(other.places.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the ids of the components that are written, in the order of their first write. */
  public List<String> writtenComponents() {
    Set<String> ids = new LinkedHashSet<>();
    for (Place place : places.subList(0, writes)) {
      if (!place.component.equals(DOCUMENT)) {
        ids.add(place.component);
      }
    }
    return List.copyOf(ids);
  }

  /** Returns whether a place is written, or what encloses it; null stands for the document. */
  public boolean writes(@Nullable String component, Path path) {
    String key = component == null ? DOCUMENT : component;
    for (int i = 0; i < writes; i++) {
      Place place = places.get(i);
      if (place.component.equals(key) && path.startsWith(place.path)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether something within a place is written; null stands for the document. */
  public boolean writesWithin(@Nullable String component, Path path) {
    String key = component == null ? DOCUMENT : component;
    for (int i = 0; i < writes; i++) {
      Place place = places.get(i);
      if (place.component.equals(key) && place.path.startsWith(path)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether all that is read or written has the same values in two versions: then whoever
   * looks at nothing else gives the same answer for both. Costs the places, and for the layout what
   * the versions do not share.
   */
  public boolean isSameIn(Blueprint one, Blueprint other) {
    if (one == other) {
      return true;
    }
    for (Place place : places) {
      if (!isSame(place, one, other)) {
        return false;
      }
    }
    return layout != Layout.TAKEN || one.hasSameLayout(other);
  }

  private static boolean isSame(Place place, Blueprint one, Blueprint other) {
    boolean isDocument = place.component.equals(DOCUMENT);
    if (place.path.equals(CHILDREN)) {
      return one.hasSameChildren(other, isDocument ? null : place.component);
    }
    if (isDocument) {
      return Objects.equals(one.documentField(place.path), other.documentField(place.path));
    }
    Component before = one.component(place.component);
    Component after = other.component(place.component);
    return before == after
        || (before != null
            && after != null
            && Objects.equals(before.field(place.path), after.field(place.path)));
  }

  @Override
  public String toString() {
    return "reads "
        + places.subList(writes, size())
        + ", writes "
        + places.subList(0, writes)
        + ", layout "
        + layout;
  }

  /** Places found by component. */
  private static final class Places {
    private final Map<String, List<Place>> byComponent = new HashMap<>();

    static Places of(List<Place> places) {
      Places result = new Places();
      places.forEach(result::add);
      return result;
    }

    void add(Place place) {
      byComponent.computeIfAbsent(place.component, id -> new ArrayList<>(2)).add(place);
    }

    boolean meetAny(List<Place> others) {
      for (Place other : others) {
        for (Place place : byComponent.getOrDefault(other.component, List.of())) {
          if (place.meets(other)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** What several footprints read and write together. Not thread-safe. */
  public static final class Union {
    private final Places reads = new Places();
    private final Places writes = new Places();
    private boolean sharesLayout;
    private boolean takesLayout;

    /** Adds a footprint. Costs its places. */
    public void add(Footprint footprint) {
      footprint.places.subList(0, footprint.writes).forEach(writes::add);
      footprint.places.subList(footprint.writes, footprint.size()).forEach(reads::add);
      sharesLayout |= footprint.layout == Layout.SHARED;
      takesLayout |= footprint.layout == Layout.TAKEN;
    }

    /** Returns whether a footprint is disjoint from all that were added. */
    public boolean isDisjoint(Footprint footprint) {
      return !(takesLayout && footprint.layout.excludes(Layout.TAKEN))
          && !(sharesLayout && footprint.layout.excludes(Layout.SHARED))
          && !writes.meetAny(footprint.places)
          && !reads.meetAny(footprint.places.subList(0, footprint.writes));
    }
  }

  /** Collects places. Not thread-safe. */
  public static final class Builder {
    private final List<Place> reads = new ArrayList<>(4);
    private final List<Place> writes = new ArrayList<>(4);
    private Layout layout = Layout.NONE;

    private Builder() {}

    /**
     * Says that a box, or whether something is there at all, is changed, and no other is looked at.
     */
    public Builder shareLayout() {
      layout = layout == Layout.NONE ? Layout.SHARED : layout;
      return this;
    }

    /** Says that boxes of others, or their order, are looked at or changed. */
    public Builder takeLayout() {
      layout = Layout.TAKEN;
      return this;
    }

    /** Adds a place that is read; a null component stands for the document. */
    public Builder read(@Nullable String component, Path path) {
      reads.add(new Place(component == null ? DOCUMENT : component, path));
      return this;
    }

    /** Adds a place that is written; a null component stands for the document. */
    public Builder write(@Nullable String component, Path path) {
      writes.add(new Place(component == null ? DOCUMENT : component, path));
      return this;
    }

    /** Adds what an edit reads and writes. */
    public Builder add(Edit edit) {
      if (edit instanceof SetField set) {
        write(set.component(), written(set.path(), set.position()));
        if (set.path().size() == 1 && (isList(set.before()) || isList(set.after()))) {
          write(set.component(), CHILDREN);
        }
      } else if (edit instanceof SetDocumentField set) {
        write(null, written(set.path(), set.position()));
      } else if (edit instanceof Insert insert) {
        write(insert.parent(), CHILDREN);
        writeAll(insert.component());
      } else if (edit instanceof Remove remove) {
        write(remove.parent(), CHILDREN);
        writeAll(remove.component());
      } else if (edit instanceof Move move) {
        write(move.from().parent(), CHILDREN);
        write(move.to().parent(), CHILDREN);
        if (!Objects.equals(move.from().parent(), move.to().parent())) {
          write(null, NESTING);
        }
      }
      return this;
    }

    /** An empty array may be a list of children that comes or goes. */
    private static boolean isList(@Nullable JsonValue value) {
      return value instanceof JsonArray array && array.size() == 0;
    }

    /** A member that comes or goes changes the order of what encloses it. */
    private static Path written(Path path, int position) {
      return position < 0 ? path : path.parent();
    }

    /** Writes all components within some JSON; whatever has an id may be one. */
    private void writeAll(JsonValue value) {
      if (value instanceof JsonObject object) {
        String id = object.text("id");
        if (id != null) {
          write(id, Path.ROOT);
        }
        for (int i = 0; i < object.size(); i++) {
          writeAll(object.value(i));
        }
      } else if (value instanceof JsonArray array) {
        for (int i = 0; i < array.size(); i++) {
          writeAll(array.get(i));
        }
      }
    }

    /** Returns the footprint. */
    public Footprint build() {
      List<Place> places = new ArrayList<>(writes.size() + reads.size());
      places.addAll(writes);
      places.addAll(reads);
      return new Footprint(places, writes.size(), layout);
    }
  }
}
