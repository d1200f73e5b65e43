package dev.blueline.decompose;

/**
 * A word of style, such as bold.
 *
 * @param key the style key
 * @param value what is written
 */
record StyleWord(String key, String value) {}
