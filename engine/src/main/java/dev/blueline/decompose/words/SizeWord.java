package dev.blueline.decompose.words;

import dev.blueline.plan.Parameters.Dimension;

/**
 * A word of size, such as bigger.
 *
 * @param dimension what it changes
 * @param percent by how much
 */
public record SizeWord(Dimension dimension, int percent) {}
