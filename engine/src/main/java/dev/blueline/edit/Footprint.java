package dev.blueline.edit;

import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Remove;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What something reads and writes: paths of components and of the document. Two things whose
 * footprints are disjoint may be done in either order.
 *
 * <p>A path stands for all that lies within it. The order of a list of children is a path of its
 * own, {@link #CHILDREN}, of the component that holds it.
 */
public final class Footprint {
  /** The list of children of a component, or of the document, as a place to read or write. */
  public static final Path CHILDREN = Path.of("(children)");

  /** What lies within what: two moves to other parents may each be possible, but not both. */
  private static final Path NESTING = Path.of("(nesting)");

  /** The footprint of what touches nothing. */
  public static final Footprint EMPTY = new Footprint(Map.of(), Map.of());

  /** The key of the document itself; no component has an empty id. */
  private static final String DOCUMENT = "";

  private final Map<String, List<Path>> reads;
  private final Map<String, List<Path>> writes;

  private Footprint(Map<String, List<Path>> reads, Map<String, List<Path>> writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether neither writes what the other reads or writes. */
  public boolean isDisjoint(Footprint other) {
    return !meets(writes, other.writes)
        && !meets(writes, other.reads)
        && !meets(reads, other.writes);
  }

  /** Returns whether both write one and the same place, or one writes what encloses the other's. */
  public boolean writesSame(Footprint other) {
    return meets(writes, other.writes);
  }

  private static boolean meets(Map<String, List<Path>> left, Map<String, List<Path>> right) {
    Map<String, List<Path>> small = left.size() <= right.size() ? left : right;
    Map<String, List<Path>> large = small == left ? right : left;
    for (Map.Entry<String, List<Path>> entry : small.entrySet()) {
      List<Path> others = large.get(entry.getKey());
      if (others != null && meets(entry.getValue(), others)) {
        return true;
      }
    }
    return false;
  }

  private static boolean meets(List<Path> left, List<Path> right) {
    for (Path a : left) {
      for (Path b : right) {
        if (a.startsWith(b) || b.startsWith(a)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the ids of the components that are written, in the order of their first write. */
  public List<String> writtenComponents() {
    return writes.keySet().stream().filter(id -> !id.equals(DOCUMENT)).toList();
  }

  @Override
  public String toString() {
    return "reads " + reads + ", writes " + writes;
  }

  /** Collects places. Not thread-safe. */
  public static final class Builder {
    private final Map<String, List<Path>> reads = new LinkedHashMap<>();
    private final Map<String, List<Path>> writes = new LinkedHashMap<>();

    private Builder() {}

    /** Adds a place that is read; a null component stands for the document. */
    public Builder read(@Nullable String component, Path path) {
      add(reads, component, path);
      return this;
    }

    /** Adds a place that is written; a null component stands for the document. */
    public Builder write(@Nullable String component, Path path) {
      add(writes, component, path);
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

    private static void add(Map<String, List<Path>> places, @Nullable String component, Path path) {
      places
          .computeIfAbsent(component == null ? DOCUMENT : component, id -> new ArrayList<>(2))
          .add(path);
    }

    /** Returns the footprint. */
    public Footprint build() {
      return new Footprint(reads, writes);
    }
  }
}
