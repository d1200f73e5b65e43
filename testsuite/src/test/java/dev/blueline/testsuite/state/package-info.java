/**
 * What is kept of sessions is whole, whatever becomes of the process, the power or the disk: tests
 * within one process, on files that can be copied, damaged and lost.
 */
@NullMarked
package dev.blueline.testsuite.state;

import org.jspecify.annotations.NullMarked;
