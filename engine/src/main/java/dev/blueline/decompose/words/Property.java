package dev.blueline.decompose.words;

/**
 * A property that people name.
 *
 * @param kind what kind of value it takes
 * @param key the style key, or {@code main} and {@code text} for what is no style
 */
public record Property(PropertyKind kind, String key) {}
