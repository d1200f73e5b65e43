/** What commands are read as, case by case. */
@NullMarked
package dev.blueline.testsuite.commands;

import org.jspecify.annotations.NullMarked;
