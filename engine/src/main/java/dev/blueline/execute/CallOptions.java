package dev.blueline.execute;

import dev.blueline.observe.Watch;
import dev.blueline.serialize.ReadLimits;
import java.util.concurrent.Executor;

/**
 * How an agent is called.
 *
 * @param bundleLimit how many steps a call takes at most
 * @param timeoutNanos how long a call may take
 * @param retries how often a call that failed is made again
 * @param executor where agents are called
 * @param limits what a document may be, so that what an agent writes can be read again
 * @param watch is told of each call
 */
public record CallOptions(
    int bundleLimit,
    long timeoutNanos,
    int retries,
    Executor executor,
    ReadLimits limits,
    Watch watch) {}
