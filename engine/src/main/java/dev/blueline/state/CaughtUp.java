package dev.blueline.state;

import dev.blueline.edit.Delta;

/**
 * What a session has become when its turn is taken. Immutable.
 *
 * @param image the image now
 * @param delta what others did to the document since the last image that the log held outside
 *     groups; empty where nobody did anything. It need not fit what a session made of a command
 *     that was in doubt
 */
public record CaughtUp(SessionImage image, Delta delta) {}
