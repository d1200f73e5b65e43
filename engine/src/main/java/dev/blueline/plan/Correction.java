package dev.blueline.plan;

import java.util.List;

/**
 * Something that was done beyond the words of a command, or otherwise than they say.
 *
 * @param kind what kind: {@code make_room}, {@code touch_target}, ...
 * @param message what was done, as a sentence for people
 * @param components the ids of the components concerned
 */
public record Correction(String kind, String message, List<String> components) {}
