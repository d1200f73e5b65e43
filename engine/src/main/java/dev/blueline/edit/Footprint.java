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
import java.util.function.Supplier;
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

  /** The key of the document itself; no component has an empty id. */
  private static final String DOCUMENT = "";

  /** Up to so many comparisons cost less than a map. */
  private static final int FEW_COMPARISONS = 64;

  private final Supplier<Builder> source;

  /** Made when first asked for; a benign race between equal values. */
  private @Nullable Content content;

  private Footprint(Supplier<Builder> source) {
    this.source = source;
  }

  /**
   * What a footprint holds.
   *
   * @param places those that are written, then those that are read
   * @param writes how many are written
   */
  private record Content(List<Place> places, int writes, Layout layout) {
    List<Place> written() {
      return places.subList(0, writes);
    }

    List<Place> read() {
      return places.subList(writes, places.size());
    }
  }

  /**
   * Returns a footprint that is found out when it is first asked for.
   *
   * @param source gives the same places whenever it is asked
   */
  public static Footprint lazy(Supplier<Builder> source) {
    return new Footprint(source);
  }

  private Content content() {
    Content known = content;
    if (known == null) {
      known = source.get().content();
      content = known;
    }
    return known;
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
    Content own = content();
    Content others = other.content();
    return !own.layout.excludes(others.layout)
        && !meet(own.written(), others.places)
        && !meet(others.written(), own.places);
  }

  /** Returns whether both write one and the same place, or one writes what encloses the other's. */
  public boolean writesSame(Footprint other) {
    return meet(content().written(), other.content().written());
  }

  private static boolean meet(List<Place> some, List<Place> others) {
    if ((long) some.size() * others.size() > FEW_COMPARISONS) {
      return Places.of(some).meetAny(others);
    }
    for (int i = 0; i < some.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        if (some.get(i).meets(others.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the ids of the components that are written, in the order of their first write. */
  public List<String> writtenComponents() {
    Set<String> ids = new LinkedHashSet<>();
    for (Place place : content().written()) {
      if (!place.component.equals(DOCUMENT)) {
        ids.add(place.component);
      }
    }
    return List.copyOf(ids);
  }

  /** Returns whether boxes of others, or their order, are looked at or changed. */
  public boolean takesLayout() {
    return content().layout == Layout.TAKEN;
  }

  /** Returns whether a place is written, or what encloses it; null stands for the document. */
  public boolean writes(@Nullable String component, Path path) {
    String key = component == null ? DOCUMENT : component;
    for (Place place : content().written()) {
      if (place.component.equals(key) && path.startsWith(place.path)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether something within a place is written; null stands for the document. */
  public boolean writesWithin(@Nullable String component, Path path) {
    String key = component == null ? DOCUMENT : component;
    for (Place place : content().written()) {
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
    for (Place place : content().places) {
      if (!isSame(place, one, other)) {
        return false;
      }
    }
    return content().layout != Layout.TAKEN || one.hasSameLayout(other);
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
    Content known = content();
    return "reads " + known.read() + ", writes " + known.written() + ", layout " + known.layout;
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
      Content content = footprint.content();
      content.written().forEach(writes::add);
      content.read().forEach(reads::add);
      sharesLayout |= content.layout == Layout.SHARED;
      takesLayout |= content.layout == Layout.TAKEN;
    }

    /** Returns whether a footprint is disjoint from all that were added. */
    public boolean isDisjoint(Footprint footprint) {
      Content content = footprint.content();
      return !(takesLayout && content.layout.excludes(Layout.TAKEN))
          && !(sharesLayout && content.layout.excludes(Layout.SHARED))
          && !writes.meetAny(content.places)
          && !reads.meetAny(content.written());
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
      } else {
        throw Edit.unknown(edit);
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
      Footprint footprint = new Footprint(() -> this);
      footprint.content = content();
      return footprint;
    }

    private Content content() {
      List<Place> places = new ArrayList<>(writes.size() + reads.size());
      places.addAll(writes);
      places.addAll(reads);
      return new Content(places, writes.size(), layout);
    }
  }
}
