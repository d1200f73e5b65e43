/**
 * What the engine costs, measured with JMH on documents and commands like an editor's.
 *
 * <pre>
 *   BenchType ──▶ BenchDocuments ──▶ bytes of N components ──┐
 *                      │                                     ├──▶ CommandBenchmark    one whole command
 *   BenchField ──▶ BenchCommands ──▶ two-edit commands ──────┼──▶ StageBenchmark      its stages apart
 *                                                            ├──▶ PeerBenchmark       beside those of package peer
 *              └─▶ BenchScripts ───▶ of many steps ──────────┼──▶ AblationBenchmark   an optimization left out
 *                                                            ├──▶ SerializeBenchmark  reading and writing
 *                                                            ├──▶ MemoryBudget        what stays on the heap
 *                                                            └──▶ ColdStartBenchmark  the first one of a JVM
 * </pre>
 *
 * <p>Documents and commands are drawn from fixed seeds: every run measures the same ones. What is
 * measured is checked to have been applied; a benchmark whose commands were not fails.
 */
@NullMarked
package dev.blueline.bench;

import org.jspecify.annotations.NullMarked;
