/**
 * The laws of the document and of the edit algebra, as properties over arbitrary documents and
 * edits, and the plain slow models that they are held against.
 */
@NullMarked
package dev.blueline.testsuite.laws;

import org.jspecify.annotations.NullMarked;
