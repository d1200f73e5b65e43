package dev.blueline.collect;

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
}
