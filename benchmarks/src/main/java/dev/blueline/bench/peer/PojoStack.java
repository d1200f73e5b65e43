package dev.blueline.bench.peer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Code written for this one kind of document: a command copies it, sets its fields, looks through
 * the copy for broken rules, and keeps the old one for undo. A patch is written from what the
 * command is known to have touched, and everything is written with DSL-JSON.
 */
public final class PojoStack implements Peer {
  /** Versions that undo goes back; the more of them, the more there is for the collector to do. */
  static final int KEPT = 8;

  private final PojoRules rules = new PojoRules();
  private final DslJsonWriter writer = new DslJsonWriter();
  private final PojoPatch patch = new PojoPatch();
  private final Map<String, PojoPlace> places = new HashMap<>();
  private final Deque<PojoDocument> versions = new ArrayDeque<>(KEPT + 1);
  private @Nullable PojoDocument document;
  private @Nullable PeerCommand last;

  @Override
  public void open(byte[] json) {
    document = PojoDocument.read(json);
    last = null;
    versions.clear();
    places.clear();
    PojoPlace.putAll(document, places);
  }

  @Override
  public boolean run(PeerCommand command) {
    PojoDocument before = opened();
    PojoDocument copy = before.copy();
    set(copy, command.first());
    set(copy, command.second());
    if (!rules.hold(copy)) {
      return false;
    }
    versions.addLast(before);
    if (versions.size() > KEPT) {
      versions.removeFirst();
    }
    document = copy;
    last = command;
    return true;
  }

  private PojoDocument opened() {
    return Objects.requireNonNull(document, "nothing is open");
  }

  private PojoPlace place(PeerEdit edit) {
    return Objects.requireNonNull(places.get(edit.component()), edit.component());
  }

  private void set(PojoDocument copy, PeerEdit edit) {
    place(edit).in(copy).set(edit.field(), edit.value());
  }

  @Override
  public byte[] patch() {
    patch.begin();
    if (last != null) {
      PojoDocument before = versions.getLast();
      add(last.first(), before, opened());
      add(last.second(), before, opened());
    }
    return patch.end();
  }

  private void add(PeerEdit edit, PojoDocument before, PojoDocument after) {
    PojoPlace place = place(edit);
    patch.add(place.pointer(), edit.field(), place.in(before), place.in(after));
  }

  @Override
  public byte[] document() {
    return writer.write(opened());
  }

  @Override
  public boolean undo() {
    PojoDocument before = versions.pollLast();
    if (before == null) {
      return false;
    }
    document = before;
    last = null;
    return true;
  }
}
