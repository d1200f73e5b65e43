/**
 * What the sessions of a store are at present, in a file that other processes of the machine map.
 *
 * <pre>
 *   ChronicleView ──▶ Generation ──▶ SlotMap ──▶ view-0000007.map   two slots a record, a Chronicle Map
 *        │                └── Sealed, RecordName                    what is in a slot, and its key
 *        ├──▶ Head ──▶ view.head                                    which file counts, and who is here
 *        └──▶ ViewFiles ──▶ view-0000007.sum                        the file's checksum, while nobody has it open
 *                 └── Salvage                                       whole records of a file that was not closed
 * </pre>
 *
 * A file whose last user was killed is never opened again: its records are read as plain bytes into
 * the next one. So what a kill or a bad disk left in it cannot harm the process that comes after.
 */
@NullMarked
package dev.blueline.state.chronicle;

import org.jspecify.annotations.NullMarked;
