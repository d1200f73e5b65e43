package dev.blueline.state.journal;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.state.CommandRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last plans of a session and how its last commands ended. Thread-safe. */
final class Recent {
  private static final int KEPT = 10;

  private final Deque<JsonValue> plans = new ArrayDeque<>();
  private final Deque<JsonValue> executions = new ArrayDeque<>();
  private @Nullable CommandRecord last;
  private long lastMillis;

  /** Returns what a checkpoint kept. */
  static Recent of(JsonObject records) {
    Recent recent = new Recent();
    recent.addAll(recent.plans, records.get("plans"));
    recent.addAll(recent.executions, records.get("executions"));
    return recent;
  }

  private void addAll(Deque<JsonValue> to, @Nullable JsonValue from) {
    if (from instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(to, array.get(i));
      }
    }
  }

  private static void add(Deque<JsonValue> to, JsonValue value) {
    if (to.size() == KEPT) {
      to.removeFirst();
    }
    to.addLast(value);
  }

  synchronized void planned(JsonObject plan) {
    add(plans, plan);
  }

  synchronized void ended(CommandRecord how, long atMillis) {
    settle();
    last = how;
    lastMillis = atMillis;
  }

  /** A record is spelled when the next one comes. */
  private void settle() {
    if (last != null) {
      add(executions, last.toJson().with("at", JsonNumber.of(lastMillis)));
      last = null;
    }
  }

  synchronized JsonArray plans() {
    return JsonArray.copyOf(List.copyOf(plans));
  }

  synchronized JsonArray executions() {
    settle();
    return JsonArray.copyOf(new ArrayList<>(executions));
  }

  /** Returns all of it, as checkpoints keep it. */
  JsonObject toJson(@Nullable String note, JsonObject metrics) {
    JsonObject.Builder out =
        JsonObject.builder()
            .add("plans", plans())
            .add("executions", executions())
            .add("metrics", metrics);
    if (note != null) {
      out.add("note", JsonString.of(note));
    }
    return out.build();
  }
}
