package dev.blueline.pipeline;

/**
 * Something that a hook had to say about a command, or that was the matter with the hook.
 *
 * @param code {@code hook_warning} or {@code hook_failed}
 * @param message a sentence for people
 */
public record Notice(String code, String message) {}
