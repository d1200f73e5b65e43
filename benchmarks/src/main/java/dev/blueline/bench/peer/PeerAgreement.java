package dev.blueline.bench.peer;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets Blueline and a peer run the same commands on the same document, and holds what comes out of
 * one against the other. Whatever differs is an {@link IllegalStateException}.
 */
public final class PeerAgreement {
  /** Patches are compared at every command, whole documents at every so many and the last. */
  private static final int STRIDE = 32;

  private final BlueprintEngine engine = BlueprintEngine.create();
  private final byte[] json;
  private final List<String> texts;
  private final List<PeerCommand> commands = new ArrayList<>();
  private final Peer peer;
  private final Session session;
  private final JsonTree patchedByOurs;
  private final JsonTree patchedByTheirs;
  private int next;

  /**
   * Opens a document in both.
   *
   * @param texts commands of two edits, which all are applied when they are run in this order, and
   *     bring the same documents in the second round as in all later ones
   */
  public PeerAgreement(byte[] json, List<String> texts, Peer peer) {
    this.json = json;
    this.texts = texts;
    this.peer = peer;
    session = open();
    patchedByOurs = JsonTree.of(json);
    patchedByTheirs = JsonTree.of(json);
    Session scout = open();
    texts.forEach(text -> commands.add(PeerCommand.of(applied(scout.execute(text)).delta())));
    peer.open(json);
  }

  private Session open() {
    return engine.open(engine.read(json));
  }

  /** Returns the commands as edits, in their order. */
  public List<PeerCommand> commands() {
    return commands;
  }

  private static CommandResult applied(CommandResult result) {
    if (result.status() != Status.APPLIED) {
      throw new IllegalStateException("not applied: " + result.toJson());
    }
    return result;
  }

  /** Runs the next so many commands on both, and compares. */
  public void requireSame(int count) {
    for (int i = 1; i <= count; i++) {
      CommandResult result = runNext();
      requirePatchesAgree(result);
      if (i % STRIDE == 0 || i == count) {
        requireDocumentsAgree();
      }
    }
  }

  private CommandResult runNext() {
    int index = next++ % commands.size();
    CommandResult result = applied(session.execute(texts.get(index)));
    require(peer.run(commands.get(index)), "refused " + commands.get(index));
    return result;
  }

  /**
   * What both wrote is compared; elsewhere the documents agreed before, and nothing has changed.
   */
  private void requirePatchesAgree(CommandResult result) {
    byte[] theirs = peer.patch();
    if (theirs == null) {
      return;
    }
    byte[] ours = result.patch().toBytes();
    patchedByOurs.apply(ours);
    patchedByTheirs.apply(theirs);
    require(
        patchedByTheirs.isSameWhereWritten(ours, patchedByOurs)
            && patchedByTheirs.isSameWhereWritten(theirs, patchedByOurs),
        "made another patch than " + result.patch());
  }

  private void requireDocumentsAgree() {
    JsonTree document = JsonTree.of(peer.document());
    require(
        document.isSame(JsonTree.of(engine.write(session.blueprint()))), "has another document");
    if (peer.patch() != null) {
      require(document.isSame(patchedByTheirs), "makes patches of something else");
    }
  }

  /** Runs so many commands on both and takes them back one by one. */
  public void requireUndo(int count) {
    int before = next;
    for (int i = 0; i < count; i++) {
      runNext();
    }
    for (int i = 0; i < count; i++) {
      applied(session.undo());
      require(peer.undo(), "remembers no more than " + i + " commands");
      boolean isSame = JsonTree.areSame(peer.document(), engine.write(session.blueprint()));
      require(isSame, "took something else back");
    }
    next = before;
  }

  /**
   * Checks that the peer's document is the one it must have.
   *
   * @param count how many commands it ran since it was opened, those of this class included
   */
  public void requireEndAfter(long count) {
    int size = commands.size();
    long same = count < size ? count : size + count % size;
    Session replay = open();
    for (int i = 0; i < same; i++) {
      applied(replay.execute(texts.get(i % size)));
    }
    boolean isSame = JsonTree.areSame(peer.document(), engine.write(replay.blueprint()));
    require(isSame, "has another document after " + count + " commands");
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalStateException(peer.getClass().getSimpleName() + ' ' + complaint);
    }
  }
}
