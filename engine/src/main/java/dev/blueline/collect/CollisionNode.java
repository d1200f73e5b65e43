package dev.blueline.collect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node below which no bits of the hash are left: entries whose keys differ but not their hashes,
 * as a balanced search tree by the order of the keys, of which this is the root. Finding, adding
 * and removing one of k cost log k comparisons, and a change copies one path.
 */
final class CollisionNode<V> extends MapNode<V> {

  /*
   * An AVL tree (Adelson-Velsky, Landis, An algorithm for the organization of information, Soviet
   * Mathematics Doklady 3, 1962): the heights of two siblings differ by at most one. It is balanced
   * by its form alone and asks no second hash, which whoever forged the first could forge as well.
   */

  final String key;
  final V value;
  final @Nullable CollisionNode<V> left;
  final @Nullable CollisionNode<V> right;
  final int height;

  private CollisionNode(
      String key, V value, @Nullable CollisionNode<V> left, @Nullable CollisionNode<V> right) {
    this.key = key;
    this.value = value;
    this.left = left;
    this.right = right;
    this.height = 1 + Math.max(height(left), height(right));
  }

  /** One entry alone, which is to get another. */
  static <V> CollisionNode<V> single(String key, V value) {
    return new CollisionNode<>(key, value, null, null);
  }

  private static int height(@Nullable CollisionNode<?> node) {
    return node == null ? 0 : node.height;
  }

  @Override
  @Nullable V find(String wanted, int hash, int shift) {
    CollisionNode<V> node = this;
    while (node != null) {
      int order = wanted.compareTo(node.key);
      if (order == 0) {
        return node.value;
      }
      node = order < 0 ? node.left : node.right;
    }
    return null;
  }

  @Override
  MapNode<V> with(String added, int hash, int shift, V addedValue) {
    return added(this, added, addedValue);
  }

  private static <V> CollisionNode<V> added(@Nullable CollisionNode<V> node, String key, V value) {
    if (node == null) {
      return single(key, value);
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return new CollisionNode<>(key, value, node.left, node.right);
    }
    return order < 0
        ? node.over(added(node.left, key, value), node.right).balanced()
        : node.over(node.left, added(node.right, key, value)).balanced();
  }

  @Override
  MapNode<V> without(String removed, int hash, int shift) {
    return Objects.requireNonNull(removed(this, removed));
  }

  private static <V> @Nullable CollisionNode<V> removed(
      @Nullable CollisionNode<V> node, String key) {
    if (node == null) {
      return null;
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return node.withoutTop();
    }
    return order < 0
        ? node.over(removed(node.left, key), node.right).balanced()
        : node.over(node.left, removed(node.right, key)).balanced();
  }

  private @Nullable CollisionNode<V> withoutTop() {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    CollisionNode<V> next = right;
    while (next.left != null) {
      next = next.left;
    }
    return next.over(left, removed(right, next.key)).balanced();
  }

  /** The same entry over other children. */
  private CollisionNode<V> over(
      @Nullable CollisionNode<V> newLeft, @Nullable CollisionNode<V> newRight) {
    return new CollisionNode<>(key, value, newLeft, newRight);
  }

  private int lean() {
    return height(left) - height(right);
  }

  /** Of a tree whose children are balanced, and differ in height by at most two. */
  private CollisionNode<V> balanced() {
    if (lean() > 1 && left != null) {
      return over(left.lean() < 0 ? left.turnedLeft() : left, right).turnedRight();
    }
    if (lean() < -1 && right != null) {
      return over(left, right.lean() > 0 ? right.turnedRight() : right).turnedLeft();
    }
    return this;
  }

  /** With the left child on top. */
  private CollisionNode<V> turnedRight() {
    CollisionNode<V> top = Objects.requireNonNull(left);
    return top.over(top.left, over(top.right, right));
  }

  /** With the right child on top. */
  private CollisionNode<V> turnedLeft() {
    CollisionNode<V> top = Objects.requireNonNull(right);
    return top.over(over(left, top.left), top.right);
  }

  @Override
  boolean isSingle() {
    return left == null && right == null;
  }

  @Override
  String firstKey() {
    return key;
  }

  @Override
  V firstValue() {
    return value;
  }
}
