/**
 * Agents that are not ours: what they may say, how they are asked, and what comes of their lies.
 */
@NullMarked
package dev.blueline.testsuite.agents;

import org.jspecify.annotations.NullMarked;
