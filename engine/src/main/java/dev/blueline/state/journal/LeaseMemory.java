package dev.blueline.state.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The words of a lease, shared by all processes of a machine. Words are read and written one at a
 * time, each whole. Who has the lease and who waits for it is changed under the lease's lock, and
 * read without it by who only looks; the head is changed by the holder alone, and has a checksum.
 */
final class LeaseMemory {
  /*
   * The head is how far the session got, as its last holder acknowledged it. It is written after the
   * journal and read to find out that a file is missing. It has two slots, and only the older one is
   * overwritten, so a process that ends between two words leaves the other (as double-buffered
   * superblocks do).
   */
  static final int SIZE = 512;

  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final int EPOCH = 8;
  private static final int HOLDER = 16;
  private static final int BEATS = 40;
  private static final int WAITING = 48;
  private static final int LOOKS = 72;
  private static final int NEXT_NAME = 128;
  private static final int HOLDER_NAME = 192;
  private static final int WAITING_NAME = 256;
  private static final int[] HEADS = {320, 384};
  private static final int CHECK = 32;
  private static final int NAME_BYTES = 64;

  /** More often than this no lease changes hands. */
  private static final int EPOCH_BITS = 48;

  private final ByteBuffer memory;

  LeaseMemory(ByteBuffer memory) {
    this.memory = memory;
  }

  /**
   * Returns the words that bytes hold, for who only looks; of none, and of damaged ones, that
   * nobody has the lease.
   */
  static LeaseMemory copyOf(byte[] bytes) {
    ByteBuffer copy = ByteBuffer.allocateDirect(SIZE); // words are read whole only in such memory
    copy.put(0, bytes, 0, Math.min(bytes.length, SIZE));
    LeaseMemory words = new LeaseMemory(copy);
    return words.isSound() ? words : new LeaseMemory(ByteBuffer.allocateDirect(SIZE));
  }

  /**
   * Somebody who may have a lease.
   *
   * @param id tells it from all others of the machine; 0 for nobody
   * @param process the process's id, for people
   * @param lane of the journal, whose lock is held as long as the process lives
   * @param name what the lease can be handed to
   */
  record Owner(long id, long process, long lane, String name) {
    static final Owner NOBODY = new Owner(0, 0, 0, "");

    private static final int NUMBER_BITS = 24;

    /**
     * Returns somebody of a process.
     *
     * @param number which of those who were made there
     */
    static Owner of(long number, long process, int lane, String name) {
      long id = ((long) lane << NUMBER_BITS) | (number & ((1 << NUMBER_BITS) - 1));
      return new Owner(id, process, lane, name);
    }

    private static boolean isSound(long id, long lane) {
      return id == 0 || id >>> NUMBER_BITS == lane;
    }
  }

  /** What changes with every sign of life of who has the lease. */
  record Sign(long epoch, long holder, long beats) {}

  /**
   * How far a session got.
   *
   * @param epoch of the lease that it got there under: who lost that meanwhile may still write here
   * @param ordinal of its last transition
   * @param version of its document
   * @param hash the first 8 bytes of that document's hash
   */
  record Head(long epoch, long ordinal, long version, long hash) {
    private static final long SEED = 0x9E3779B97F4A7C15L;

    boolean isBeyond(Head other) {
      return epoch == other.epoch ? ordinal > other.ordinal : epoch > other.epoch;
    }

    long check() {
      return ((((epoch * 31) + ordinal) * 31 + version) * 31 + hash) * SEED ^ SEED;
    }
  }

  private long get(int offset) {
    return (long) LONGS.getVolatile(memory, offset);
  }

  private void set(int offset, long value) {
    LONGS.setVolatile(memory, offset, value);
  }

  long epoch() {
    return get(EPOCH);
  }

  long beats() {
    return get(BEATS);
  }

  void beat() {
    set(BEATS, get(BEATS) + 1);
  }

  Sign sign() {
    return new Sign(epoch(), holderId(), beats());
  }

  long looks() {
    return get(LOOKS);
  }

  void lookAgain() {
    set(LOOKS, get(LOOKS) + 1);
  }

  long holderId() {
    return get(HOLDER);
  }

  Owner holder() {
    return owner(HOLDER, HOLDER_NAME);
  }

  Owner waiting() {
    return owner(WAITING, WAITING_NAME);
  }

  private Owner owner(int offset, int nameOffset) {
    long id = get(offset);
    return id == 0
        ? Owner.NOBODY
        : new Owner(id, get(offset + 8), get(offset + 16), name(nameOffset));
  }

  /** The id comes last when somebody enters, and first when it leaves. */
  private void setOwner(int offset, int nameOffset, Owner owner) {
    set(offset, 0);
    set(offset + 8, owner.process());
    set(offset + 16, owner.lane());
    setName(nameOffset, owner.name());
    set(offset, owner.id());
  }

  /** Returns the name that the lease is kept for; empty for none. */
  String next() {
    return name(NEXT_NAME);
  }

  void hold(Owner owner, long epoch) {
    set(EPOCH, epoch);
    setOwner(HOLDER, HOLDER_NAME, owner);
    setName(NEXT_NAME, "");
    if (get(WAITING) == owner.id()) {
      await(Owner.NOBODY);
    }
    beat();
  }

  void await(Owner owner) {
    setOwner(WAITING, WAITING_NAME, owner);
    lookAgain();
  }

  void free(String next) {
    setName(NEXT_NAME, next);
    setOwner(HOLDER, HOLDER_NAME, Owner.NOBODY);
  }

  private String name(int offset) {
    byte[] bytes = new byte[NAME_BYTES];
    memory.get(offset, bytes);
    int length = 0;
    while (length < NAME_BYTES && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void setName(int offset, String name) {
    byte[] bytes = new byte[NAME_BYTES];
    byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(encoded, 0, bytes, 0, Math.min(encoded.length, NAME_BYTES - 1));
    memory.put(offset, bytes);
  }

  /** Returns whether these are words that we write; damaged ones could name anybody. */
  boolean isSound() {
    return epoch() >>> EPOCH_BITS == 0
        && Owner.isSound(get(HOLDER), get(HOLDER + 16))
        && Owner.isSound(get(WAITING), get(WAITING + 16))
        && isName(HOLDER_NAME)
        && isName(WAITING_NAME)
        && isName(NEXT_NAME);
  }

  /** Behind a name there is nothing. */
  private boolean isName(int offset) {
    boolean hasEnded = false;
    for (int i = offset; i < offset + NAME_BYTES; i++) {
      if (hasEnded && memory.get(i) != 0) {
        return false;
      }
      hasEnded |= memory.get(i) == 0;
    }
    return hasEnded;
  }

  /** Makes it anew: nobody has it. How far the session got bears its own checksum, and stays. */
  void renew() {
    set(EPOCH, 0);
    await(Owner.NOBODY);
    free("");
  }

  /** Returns how far the session got; null where nobody says. */
  @Nullable Head head() {
    Head first = head(HEADS[0]);
    Head second = head(HEADS[1]);
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first.isBeyond(second) ? first : second;
  }

  /** Returns the last transition that anybody has told; -1 where nobody has. */
  long ordinal() {
    Head head = head();
    return head == null ? -1 : head.ordinal();
  }

  private @Nullable Head head(int offset) {
    Head head = new Head(get(offset), get(offset + 8), get(offset + 16), get(offset + 24));
    return head.check() == get(offset + CHECK) ? head : null;
  }

  /** Says how far the session got, by its holder. */
  void advance(Head head) {
    Head first = head(HEADS[0]);
    Head second = head(HEADS[1]);
    boolean isFirstNewer = first != null && (second == null || first.isBeyond(second));
    int offset = HEADS[isFirstNewer ? 1 : 0];
    set(offset + CHECK, 0);
    set(offset, head.epoch());
    set(offset + 8, head.ordinal());
    set(offset + 16, head.version());
    set(offset + 24, head.hash());
    set(offset + CHECK, head.check());
  }

  /** Forgets how far the session got, once that was found to be wrong. */
  void forgetHead() {
    for (int offset : HEADS) {
      set(offset + CHECK, 0);
    }
  }
}
