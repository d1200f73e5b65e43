/**
 * A profile as one HTML file that needs no network: tables written here, charts drawn in the
 * browser by Apache ECharts, which is inlined.
 *
 * <pre>
 *   profile (JSON) ──▶ HtmlReport ──▶ head     report.css, no right to load anything
 *                                     Header   verdict, notices, figures of merit
 *                                     Section  one per question: Table, and Chart for its place
 *                                     foot     the profile itself, ECharts, report.js
 * </pre>
 */
@NullMarked
package dev.blueline.profiler.html;

import org.jspecify.annotations.NullMarked;
