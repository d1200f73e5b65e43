/** The rules, and the law that a scoped run reports just what a full one would. */
@NullMarked
package dev.blueline.testsuite.verify;

import org.jspecify.annotations.NullMarked;
