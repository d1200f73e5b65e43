package dev.blueline.plan;

/**
 * A part of a command's text.
 *
 * @param start where it starts, in Unicode code points from 0
 * @param end where it ends, excluded
 */
public record Span(int start, int end) {}
