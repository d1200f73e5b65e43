package dev.blueline.execute;

import java.util.concurrent.Executor;

/**
 * How an agent is called.
 *
 * @param bundleLimit how many steps a call takes at most
 * @param timeoutNanos how long a call may take
 * @param retries how often a call that failed is made again
 * @param executor where agents are called
 */
public record CallOptions(int bundleLimit, long timeoutNanos, int retries, Executor executor) {}
