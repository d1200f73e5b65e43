/** Whether {@code docs/spec.md} and the tests know one another. */
@NullMarked
package dev.blueline.testsuite.spec;

import org.jspecify.annotations.NullMarked;
