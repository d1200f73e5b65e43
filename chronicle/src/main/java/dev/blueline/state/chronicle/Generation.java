package dev.blueline.state.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The records of one file. Each has two slots and is always written to the one with the lower
 * sequence number: what a kill tears is never what was there last. One process at a time may write
 * a record, which the lease of its session sees to; of several, one wins.
 */
final class Generation implements AutoCloseable {
  /** Sequence numbers of a later file are higher than all of the files before it. */
  private static final int SEQUENCE_BITS = 40;

  private final long number;
  private final SlotMap slots;

  private Generation(long number, SlotMap slots) {
    this.number = number;
    this.slots = slots;
  }

  static Generation open(Path file, long number, long records) throws IOException {
    return new Generation(number, SlotMap.open(file, 2 * records));
  }

  long number() {
    return number;
  }

  /** Throws if a lock is held for long. */
  void probe() throws InterruptedException {
    slots.probe();
  }

  synchronized void put(byte[] name, byte[] json) throws InterruptedException {
    long first = slots.sequence(key(name, 0));
    long second = slots.sequence(key(name, 1));
    long sequence = 1 + Math.max(number << SEQUENCE_BITS, Math.max(first, second));
    write(first <= second ? 0 : 1, new Sealed(name, sequence, json));
  }

  /** Puts a record of an earlier file, before anything else is put. */
  void take(Sealed earlier) throws InterruptedException {
    write(0, earlier);
  }

  private void write(int slot, Sealed sealed) throws InterruptedException {
    slots.write(key(sealed.name(), slot), sealed.encode());
  }

  /** Tries again where the slot was erased meanwhile: the other one is older. */
  byte @Nullable [] get(byte[] name) throws InterruptedException {
    while (true) {
      long first = slots.sequence(key(name, 0));
      long second = slots.sequence(key(name, 1));
      if (first < 0 && second < 0) {
        return null;
      }
      int newer = first < second ? 1 : 0;
      byte[] value = slots.read(key(name, newer));
      if (value != null) {
        Sealed found = decode(name, value);
        return found == null ? json(name, 1 - newer) : found.json();
      }
    }
  }

  private byte @Nullable [] json(byte[] name, int slot) throws InterruptedException {
    byte[] value = slots.read(key(name, slot));
    Sealed found = value == null ? null : decode(name, value);
    return found == null ? null : found.json();
  }

  private static @Nullable Sealed decode(byte[] name, byte[] value) {
    Sealed found = Sealed.decode(ByteBuffer.wrap(value), 0);
    return found != null && Arrays.equals(found.name(), name) ? found : null;
  }

  Set<String> sessions() throws InterruptedException {
    Set<String> sessions = new TreeSet<>();
    slots.forEachKey(key -> sessions.add(name(key).session()));
    return sessions;
  }

  /** The older slot first: on the way, no record is what it was before. */
  synchronized void remove(String session) throws InterruptedException {
    for (byte[] name : names(session)) {
      int older = slots.sequence(key(name, 0)) <= slots.sequence(key(name, 1)) ? 0 : 1;
      slots.erase(key(name, older));
      slots.erase(key(name, 1 - older));
    }
  }

  private List<byte[]> names(String session) throws InterruptedException {
    List<byte[]> names = new ArrayList<>();
    slots.forEachKey(
        key -> {
          if (name(key).session().equals(session)) {
            names.add(Arrays.copyOfRange(key, 1, key.length));
          }
        });
    return names;
  }

  private static byte[] key(byte[] name, int slot) {
    return ByteBuffer.allocate(1 + name.length).put((byte) slot).put(name).array();
  }

  private static RecordName name(byte[] key) {
    return RecordName.decode(Arrays.copyOfRange(key, 1, key.length));
  }

  @Override
  public void close() {
    slots.close();
  }
}
