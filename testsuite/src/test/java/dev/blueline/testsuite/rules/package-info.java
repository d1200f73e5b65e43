/** Every built-in rule on both sides of its limit, in both dialects, as the contract has it. */
@NullMarked
package dev.blueline.testsuite.rules;

import org.jspecify.annotations.NullMarked;
