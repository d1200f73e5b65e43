package dev.blueline.serialize;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The objects and arrays that are open, with the entries they have so far. */
final class Nesting {

  /*
   * Idea: one stack of entries for all levels, so that an open container costs a few ints, and
   * depth costs heap and never a thread's stack.
   *
   *     {"a":1, "b":[2, {"x":         entry     0  1  2  3  4  5
   *     ^           ^   ^             name         a  b        x
   *     level 0     1   2             value        1     2
   *                                   starts       0     1     2    a level
   *
   * The entry in which the next level is open keeps its place below that level's start. The JSON
   * Pointer of a fault is thus what is open, and costs nothing until there is a fault.
   */

  private final byte[] text;
  private final int maxDepth;
  private final Set<String> listKeys;
  private final SharedNames sharedNames = new SharedNames();

  private JsonString[] names = new JsonString[64];
  private JsonValue[] values = new JsonValue[64];

  /** The entry being read, or to be read next. */
  private int entry;

  /** Whether its name is read, or its element begun; before that, a fault is the container's. */
  private boolean begun;

  private Level[] levels = {};
  private int open;

  /** One open container. */
  private static final class Level {
    /** Where in the text it starts. */
    int offset;

    /** Its first entry. */
    int start;

    /** How many levels count up to here. */
    int depth;

    boolean object;
  }

  Nesting(byte[] text, int maxDepth, Set<String> listKeys) {
    this.text = text;
    this.maxDepth = maxDepth;
    this.listKeys = listKeys;
  }

  boolean isEmpty() {
    return open == 0;
  }

  boolean isInObject() {
    return levels[open - 1].object;
  }

  /** Opens the object or array that starts at an offset of the text. */
  void open(int offset) throws MalformedJson {
    boolean object = text[offset] == '{';
    int depth = open == 0 ? 1 : levels[open - 1].depth + (!object && isList() ? 0 : 1);
    if (depth > maxDepth) {
      throw new MalformedJson("nested deeper than " + maxDepth + " levels", offset);
    }
    moveTo(entry + 1);
    Level level = nextLevel();
    level.offset = offset;
    level.start = entry;
    level.depth = depth;
    level.object = object;
  }

  private boolean isList() {
    return isInObject() && listKeys.contains(names[entry].value());
  }

  private Level nextLevel() {
    if (open == levels.length) {
      levels = Arrays.copyOf(levels, 2 * open + 8);
      for (int i = open; i < levels.length; i++) {
        levels[i] = new Level();
      }
    }
    return levels[open++];
  }

  private void moveTo(int next) {
    entry = next;
    begun = false;
    if (next == values.length) {
      values = Arrays.copyOf(values, 2 * next);
    }
  }

  /** Says that the next value is that of a member of the innermost object. */
  void beginMember(JsonString name) {
    if (entry >= names.length) {
      names = Arrays.copyOf(names, values.length);
    }
    names[entry] = name;
    begun = true;
  }

  /** Says that the next value is an element of the innermost array. */
  void beginElement() {
    begun = true;
  }

  /** Adds the value of the member or element that was begun. */
  void add(JsonValue value) {
    values[entry] = value;
    moveTo(entry + 1);
  }

  /** Closes the innermost array. */
  JsonArray closeArray() {
    int start = levels[open - 1].start;
    JsonArray array = JsonArray.of(Arrays.copyOfRange(values, start, entry));
    close();
    return array;
  }

  /** Closes the innermost object. */
  JsonObject closeObject() throws MalformedJson {
    int start = levels[open - 1].start;
    try {
      JsonObject object = sharedNames.object(names, values, start, entry);
      close();
      return object;
    } catch (IllegalArgumentException e) {
      throw duplicate(String.valueOf(e.getMessage()));
    }
  }

  private void close() {
    entry = levels[--open].start - 1;
  }

  private MalformedJson duplicate(String name) {
    beginMember(JsonString.of(name));
    int offset = new ValidJson(text).member(levels[open - 1].offset, name, 2);
    return new MalformedJson("a member of this name was there before", offset);
  }

  /** Returns the JSON Pointer of the value that is being read. */
  String pointer() {
    List<String> segments = new ArrayList<>(open);
    for (int i = 0; i < open - 1; i++) {
      segments.add(segment(levels[i], levels[i + 1].start - 1));
    }
    if (open > 0 && begun) {
      segments.add(segment(levels[open - 1], entry));
    }
    return Path.of(segments.toArray(new String[0])).toPointer();
  }

  private String segment(Level level, int at) {
    return level.object ? names[at].value() : Integer.toString(at - level.start);
  }
}
