package dev.blueline.testsuite.model;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.verify.Violations;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;

/**
 * A session without any art: a version is a whole document, history is the documents before and
 * after, and validation goes over everything, twice.
 */
final class PlainSession {
  private static final Verifier RULES = new Verifier(BuiltInValidators.all());

  private final BlueprintSchema schema;
  private final List<Entry> done = new ArrayList<>();
  private final List<Entry> undone = new ArrayList<>();
  private JsonObject document;
  private long version;

  /** Something that can be undone. */
  record Entry(String label, String origin, JsonObject before, JsonObject after) {}

  PlainSession(Blueprint blueprint) {
    schema = blueprint.schema();
    document = blueprint.toJson();
  }

  BlueprintSchema schema() {
    return schema;
  }

  JsonObject document() {
    return document;
  }

  long version() {
    return version;
  }

  List<Entry> done() {
    return done;
  }

  List<Entry> undone() {
    return undone;
  }

  /** Returns the present document, read anew. */
  Blueprint blueprint() {
    return read(document);
  }

  private Blueprint read(JsonObject json) {
    return Doc.of((JsonObject) Doc.json(json.toString()), schema);
  }

  /** Returns what another document has wrong that the present one has not. */
  List<Violation> introduced(JsonObject after) {
    return Violations.minus(RULES.runFully(read(after)), RULES.runFully(read(document)));
  }

  /**
   * Returns the errors of another document that excuse themselves by nothing in the present one.
   */
  List<Violation> blocking(JsonObject after) {
    List<Violation> before = RULES.runFully(read(document));
    return introduced(after).stream()
        .filter(PlainSession::isErrorWhereNew)
        .filter(violation -> before.stream().noneMatch(old -> old.isAtLeastAsBadAs(violation)))
        .toList();
  }

  private static boolean isErrorWhereNew(Violation violation) {
    return violation.severity() == Severity.ERROR
        || violation.rule().equals("type")
        || violation.rule().equals("role");
  }

  /** Makes another document the present one; nothing where it is the same. */
  void commit(String label, String origin, JsonObject after) {
    if (!after.equals(document)) {
      done.add(new Entry(label, origin, document, after));
      undone.clear();
      document = after;
      version++;
    }
  }

  void undo() {
    if (!done.isEmpty()) {
      Entry entry = done.remove(done.size() - 1);
      undone.add(entry);
      document = entry.before();
      version++;
    }
  }

  void redo() {
    if (!undone.isEmpty()) {
      Entry entry = undone.remove(undone.size() - 1);
      done.add(entry);
      document = entry.after();
      version++;
    }
  }

  /**
   * Joins all entries from one on; what comes back to where it began is forgotten. What several did
   * is of the origin "user".
   */
  void join(int from, String label) {
    if (from < done.size()) {
      JsonObject before = done.get(from).before();
      List<Entry> joined = done.subList(from, done.size());
      long origins = joined.stream().map(Entry::origin).distinct().count();
      String origin = origins == 1 ? done.get(from).origin() : "user";
      joined.clear();
      if (!before.equals(document)) {
        done.add(new Entry(label, origin, before, document));
      }
    }
  }
}
