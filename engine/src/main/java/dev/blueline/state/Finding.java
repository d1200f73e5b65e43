package dev.blueline.state;

/**
 * Something about a store that wants looking after.
 *
 * @param code which kind, as in docs/state.md
 * @param session whose; empty if it is the store's
 * @param message what it is and what to do, for people
 */
public record Finding(String code, String session, String message) {}
