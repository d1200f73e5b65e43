package dev.blueline.collect;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list whose elements are found when it is first looked into. Any thread may look;
 * where two are first, both find the elements, and the same.
 *
 * @param <E> the elements, never null
 */
public final class LazyList<E> extends AbstractList<E> {
  private final Supplier<? extends List<? extends E>> source;

  /** Found when first asked for; a benign race between equal values. */
  private @Nullable List<E> elements;

  /** How many there are; -1 where that is found with them. */
  private final int size;

  private LazyList(int size, Supplier<? extends List<? extends E>> source) {
    this.size = size;
    this.source = Objects.requireNonNull(source);
  }

  /**
   * Returns the list of the elements that a source gives.
   *
   * @param source gives the same elements whenever it is asked, and does not throw
   */
  public static <E> List<E> of(Supplier<? extends List<? extends E>> source) {
    return new LazyList<>(-1, source);
  }

  /**
   * As {@link #of(Supplier)}, where it is known how many there are, so that counting finds none of
   * them.
   *
   * @param size the number of elements that the source gives
   */
  public static <E> List<E> of(int size, Supplier<? extends List<? extends E>> source) {
    return new LazyList<>(size, source);
  }

  private List<E> elements() {
    List<E> known = elements;
    if (known == null) {
      known = List.copyOf(source.get());
      elements = known;
    }
    return known;
  }

  @Override
  public E get(int index) {
    return elements().get(index);
  }

  @Override
  public int size() {
    return size < 0 ? elements().size() : size;
  }
}
