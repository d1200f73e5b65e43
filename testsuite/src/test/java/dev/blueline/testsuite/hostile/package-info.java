/**
 * What is read from others, made to do harm.
 *
 * <pre>
 *  *FuzzTest   inputs that Jazzer makes up, led by the code they reach; a build tries only those that
 *              are kept as files in *FuzzTestInputs, {@code -Pfuzz} makes up new ones
 *  *TrapsTest  inputs that are made to cost much: time by a generous limit, memory by what is
 *              allocated when the input doubles
 * </pre>
 *
 * <p>Each target claims more than that nothing is thrown: what is read is written again as it was,
 * what is refused changes nothing, what is applied can be taken back to identical bytes.
 */
@NullMarked
package dev.blueline.testsuite.hostile;

import org.jspecify.annotations.NullMarked;
