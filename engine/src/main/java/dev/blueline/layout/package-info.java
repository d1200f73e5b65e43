/**
 * Where boxes lie, how large they are, and how they give way.
 *
 * <pre>
 *   read    Frame (what a component lies in), Spacing (the gap that the tokens ask for)
 *   write   BoxEdits, SizeEdits (box and style together), StyleLengths
 *   room    RoomMaker: siblings move down, ancestors grow
 * </pre>
 *
 * <p>All writing goes through a {@link dev.blueline.edit.DeltaRecorder}, in the spelling and the
 * box convention that the document has.
 */
@NullMarked
package dev.blueline.layout;

import org.jspecify.annotations.NullMarked;
