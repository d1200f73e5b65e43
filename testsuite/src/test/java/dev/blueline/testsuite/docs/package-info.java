/** What the documentation shows is compiled and run here. */
@NullMarked
package dev.blueline.testsuite.docs;

import org.jspecify.annotations.NullMarked;
