/**
 * Who watches the engine at work is told what happened, and takes nothing down.
 *
 * <pre>
 *   commands ──▶ engine ──▶ MetricsListener, JDK Flight Recorder ──▶ what they were told
 * </pre>
 */
@NullMarked
package dev.blueline.testsuite.observe;

import org.jspecify.annotations.NullMarked;
