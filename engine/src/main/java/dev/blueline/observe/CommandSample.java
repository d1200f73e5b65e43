package dev.blueline.observe;

import java.util.List;

/**
 * What one command came to, in the words of its result. Immutable.
 *
 * @param command as it was given: words of a person
 * @param status how it ended: {@code applied}, {@code no_change}, {@code partial}, {@code
 *     rolled_back}, {@code conflicted} or {@code rejected}
 * @param intents the intent of each step that was read, in order, repeats included
 * @param refusals the code of each refusal, in order
 * @param edits how many edits were made and stay
 * @param corrections how many things were done beyond the words: misspelt words read, room made
 * @param isCacheHit whether the words were known
 * @param agentCalls how often an agent was called, the built-in one included
 * @param nanos how long reading, executing and verifying it took together
 */
public record CommandSample(
    String command,
    String status,
    List<String> intents,
    List<String> refusals,
    int edits,
    int corrections,
    boolean isCacheHit,
    int agentCalls,
    long nanos) {}
