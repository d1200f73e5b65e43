/** What several threads see of one session, one engine and one result, and what they keep alive. */
@NullMarked
package dev.blueline.testsuite.stress;

import org.jspecify.annotations.NullMarked;
