package dev.blueline.model;

import dev.blueline.collect.LazyList;
import dev.blueline.collect.PersistentMap;
import dev.blueline.collect.PersistentVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the components of one blueprint by what people call them. Made when first asked for and
 * kept up by every change, so that a name is found at the same cost in any document.
 */
public final class ComponentIndex {
  /** What a component is called by; its id is never edited. */
  static final Aspects READS = Aspects.TYPE.and(Aspects.ROLE).and(Aspects.TEXT);

  /** Longer texts are read, not called by. */
  private static final int MAX_NAME_LENGTH = 80;

  private final Blueprint blueprint;
  private final Keys keys;

  ComponentIndex(Blueprint blueprint, Keys keys) {
    this.blueprint = blueprint;
    this.keys = keys;
  }

  /** The maps themselves, which versions of a blueprint hand on. */
  record Keys(SlotSets names, SlotSets texts, SlotSets types, SlotSets roles) {
    /** Returns those of a blueprint's components, of which each is at its slot. */
    static Keys of(PersistentVector<Node> nodes, PersistentMap<Integer> slots) {
      SlotSets.Builder names = new SlotSets.Builder();
      SlotSets.Builder texts = new SlotSets.Builder();
      SlotSets.Builder types = new SlotSets.Builder();
      SlotSets.Builder roles = new SlotSets.Builder();
      for (int i = 0; i < nodes.size(); i++) {
        Component component = nodes.get(i).component;
        if (component != null) {
          Integer slot = Objects.requireNonNull(slots.get(component.id()));
          names.add(nameKey(component), slot);
          texts.add(textKey(component), slot);
          types.add(typeKey(component), slot);
          roles.add(roleKey(component), slot);
        }
      }
      return new Keys(names.build(), texts.build(), types.build(), roles.build());
    }

    Keys replace(Integer slot, @Nullable Component before, @Nullable Component after) {
      if (before != null && after != null) {
        return rewritten(slot, before, after);
      }
      return new Keys(
          names.replace(slot, nameKey(before), nameKey(after)),
          texts.replace(slot, textKey(before), textKey(after)),
          types.replace(slot, typeKey(before), typeKey(after)),
          roles.replace(slot, roleKey(before), roleKey(after)));
    }

    /** An id is never edited, and mostly no more than one of the others is. */
    private Keys rewritten(Integer slot, Component before, Component after) {
      boolean isSameText = Objects.equals(before.text(), after.text());
      boolean isSameType = before.type().equals(after.type());
      boolean isSameRole = Objects.equals(before.role(), after.role());
      if (isSameText && isSameType && isSameRole) {
        return this;
      }
      return new Keys(
          names,
          isSameText ? texts : texts.replace(slot, textKey(before), textKey(after)),
          isSameType ? types : types.replace(slot, typeKey(before), typeKey(after)),
          isSameRole ? roles : roles.replace(slot, roleKey(before), roleKey(after)));
    }
  }

  private static @Nullable String nameKey(@Nullable Component component) {
    return component == null ? null : key(component.id());
  }

  private static @Nullable String textKey(@Nullable Component component) {
    String text = component == null ? null : component.text();
    return text == null || text.length() > MAX_NAME_LENGTH ? null : key(text);
  }

  private static @Nullable String typeKey(@Nullable Component component) {
    return component == null || component.type().isEmpty() ? null : component.type();
  }

  private static @Nullable String roleKey(@Nullable Component component) {
    String role = component == null ? null : component.role();
    return role == null ? null : Letters.lower(role);
  }

  /** Letters and digits alone, in lower case; null where there are none. */
  private static @Nullable String key(String phrase) {
    StringBuilder out = new StringBuilder(phrase.length());
    for (int i = 0; i < phrase.length(); ) {
      char c = phrase.charAt(i);
      if (c < 128) {
        appendAscii(c, out);
        i++;
        continue;
      }
      int point = phrase.codePointAt(i);
      if (Letters.isLetterOrDigit(point)) {
        out.appendCodePoint(point < 0x10000 ? Letters.lower(c) : point);
      }
      i += Character.charCount(point);
    }
    return out.isEmpty() ? null : out.toString();
  }

  private static void appendAscii(char c, StringBuilder out) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out.append(c);
    } else if (c >= 'A' && c <= 'Z') {
      out.append((char) (c + ('a' - 'A')));
    }
  }

  /** Returns the components whose id has these letters and digits, in document order. */
  public List<Component> named(String phrase) {
    return find(keys.names, key(phrase));
  }

  /** Returns the components whose visible text has these letters and digits, in document order. */
  public List<Component> saying(String phrase) {
    return find(keys.texts, key(phrase));
  }

  /** Returns the components of a type, in document order. */
  public List<Component> ofType(String type) {
    return find(keys.types, type);
  }

  /** Returns the components in a role, in whatever case it is written, in document order. */
  public List<Component> inRole(String role) {
    return find(keys.roles, Letters.lower(role));
  }

  /** Returns the components of any of some types, in document order. */
  public List<Component> ofTypes(List<String> types) {
    return find(keys.types, types);
  }

  /** Returns the components in any of some roles, in document order. */
  public List<Component> inRoles(List<String> roles) {
    List<String> keys = new ArrayList<>(roles.size());
    roles.forEach(role -> keys.add(Letters.lower(role)));
    return find(this.keys.roles, keys);
  }

  private List<Component> find(SlotSets sets, @Nullable String key) {
    int slot = key == null ? SlotSets.NONE : sets.only(key);
    if (key == null || slot == SlotSets.NONE) {
      return List.of();
    }
    return slot == SlotSets.SEVERAL
        ? found(sets.count(key), () -> sets.get(key))
        : List.of(component(slot));
  }

  private List<Component> find(SlotSets sets, List<String> keys) {
    if (keys.size() < 2) {
      return keys.isEmpty() ? List.of() : find(sets, keys.get(0));
    }
    Set<String> different = new LinkedHashSet<>(keys);
    int count = 0;
    for (String key : different) {
      count += sets.count(key); // a component has one type and one role: no two find the same
    }
    return found(
        count, () -> different.stream().map(sets::get).flatMapToInt(Arrays::stream).toArray());
  }

  /** To say that there are thousands takes no look at them. */
  private List<Component> found(int count, Supplier<int[]> slots) {
    return count == 0 ? List.of() : LazyList.of(count, () -> inDocumentOrder(slots.get()));
  }

  private Component component(int slot) {
    return Blueprint.component(blueprint.node(slot));
  }

  private List<Component> inDocumentOrder(int[] slots) {
    return Arrays.stream(slots)
        .boxed()
        .sorted(blueprint::compareOrder)
        .map(this::component)
        .toList();
  }
}
