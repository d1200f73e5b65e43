package dev.blueline.decompose.words;

import java.util.List;

/**
 * Some words of a command, read otherwise than they were typed.
 *
 * @param index the first of them
 * @param length how many there are
 * @param words what they are read as; none where they are passed over
 * @param cost how far that is from what was typed, in tenths of a wrong letter
 */
public record Respelling(int index, int length, List<String> words, int cost) {}
