/**
 * The engine beside a plain slow model of it: copies of whole documents, whole validation, writing
 * and reading everything anew. After each action both must have the same bytes, violations and
 * history.
 *
 * <pre>
 *   numbers ---> Actions ---> Session (the engine) ---+
 *                   |                                 +--- the same?
 *                   +-------> PlainSession ------------+
 * </pre>
 */
@NullMarked
package dev.blueline.testsuite.model;

import org.jspecify.annotations.NullMarked;
