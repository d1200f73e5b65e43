/** What repairs do to documents that break rules, and what a made-up kit makes of the rules. */
@NullMarked
package dev.blueline.testsuite.repairs;

import org.jspecify.annotations.NullMarked;
