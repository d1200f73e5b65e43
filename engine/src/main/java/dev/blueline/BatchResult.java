package dev.blueline;

import dev.blueline.model.Blueprint;
import java.util.List;

/**
 * How a batch ended.
 *
 * @param status applied, no change, partial, or rolled back
 * @param results one for each command, in order
 * @param blueprint the document afterwards
 * @param version the session's version afterwards
 */
public record BatchResult(
    Status status, List<CommandResult> results, Blueprint blueprint, long version) {}
