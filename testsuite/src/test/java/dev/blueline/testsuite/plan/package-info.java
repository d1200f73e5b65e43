/** What is known of a command before anything is done: whom it touches, and what cannot both be. */
@NullMarked
package dev.blueline.testsuite.plan;

import org.jspecify.annotations.NullMarked;
