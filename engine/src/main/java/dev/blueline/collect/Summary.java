package dev.blueline.collect;

import java.util.List;

/**
 * A commutative or ordered summary of many elements, cached in the nodes of a structure.
 *
 * <p>A monoid: {@code merge} is associative and {@code empty} is its neutral element; {@code merge}
 * need not commute, since {@code left} always comes before {@code right}. All three are pure, and a
 * summary {@code S} is immutable with final fields, because threads may compute and publish the
 * same one in a race.
 *
 * @param <E> what is summarized
 * @param <S> the summary
 */
public interface Summary<E, S> {

  /** The summary of no elements. */
  S empty();

  /** The summary of one element; cheap, or cached by the element itself. */
  S of(E element);

  /** The summary of the elements of {@code left} followed by those of {@code right}. */
  S merge(S left, S right);

  /** The summary of the elements of an array, in order; for who can do without those between. */
  @SuppressWarnings("unchecked") // whoever has such an array has elements in it
  default S ofAll(Object[] elements) {
    S total = empty();
    for (Object element : elements) {
      total = merge(total, of((E) element));
    }
    return total;
  }

  /** The summary of several summaries, in order; for who can do without those between. */
  default S mergeAll(List<S> parts) {
    S total = empty();
    for (S part : parts) {
      total = merge(total, part);
    }
    return total;
  }
}
