package dev.blueline.state.journal;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.Opener;
import dev.blueline.state.StateView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a store shows in its view, if it has one. Thread-safe. */
final class Showcase {
  private static final int MOST_WORDS = 256;

  /** What a record of a view holds on average. */
  private static final int MOST_CHARACTERS = 8_000;

  private final JournalStore store;
  private final Map<String, JsonObject> shown = new HashMap<>();
  private volatile @Nullable StateView view;
  private volatile Opener opener = Opener.NOBODY;

  Showcase(JournalStore store, @Nullable StateView view) {
    this.store = store;
    this.view = view;
  }

  /** Returns whether there is a view, and it has not failed. */
  boolean hasView() {
    return view != null;
  }

  /** What is done with the view. */
  private interface Use {
    void on(StateView view) throws IOException;
  }

  /** A view that fails, whatever it throws, is not asked again. */
  private void use(Use use) {
    StateView target = view;
    if (target == null) {
      return;
    }
    try {
      use.on(target);
    } catch (IOException e) {
      store.warn("which sessions there are cannot be read", e);
    } catch (RuntimeException | Error e) {
      view = null;
      store.warn("the view is dropped", e);
    }
  }

  /** Takes note of who knows which commands are given often. */
  void opened(Opener newest) {
    opener = newest;
  }

  /** Shows a session, if it has changed. */
  synchronized void show(StoredSession session) {
    use(
        target -> {
          Sight sight = session.sight();
          JsonObject json = sight == null ? null : sight.toJson();
          if (json != null && !json.equals(shown.put(session.id(), json))) {
            target.put(session.id(), "session", json.toBytes());
            target.put(session.id(), "plans", session.recent().plans().toBytes());
            target.put(session.id(), "executions", session.recent().executions().toBytes());
          }
        });
  }

  /** Shows a session that is being closed. */
  synchronized void showLast(StoredSession session) {
    show(session);
    shown.remove(session.id());
  }

  /** Shows what belongs to no session, and forgets sessions that are not there. */
  synchronized void showStore() {
    use(
        target -> {
          target.put(StateView.STORE, "metrics", store.metrics().toBytes());
          List<JsonValue> words = new ArrayList<>();
          int characters = 0;
          for (String command : opener.words().apply(MOST_WORDS)) {
            characters += command.length();
            if (characters <= MOST_CHARACTERS) {
              words.add(JsonString.of(command));
            }
          }
          if (!words.isEmpty()) {
            target.put(StateView.STORE, "words", JsonArray.copyOf(words).toBytes());
          }
          List<String> there = store.ids();
          for (String id : target.sessions()) {
            if (!there.contains(id)) {
              target.remove(id);
            }
          }
        });
  }

  /** Returns the commands that were shown last. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    use(
        target -> {
          byte[] json = target.get(StateView.STORE, "words");
          if (json != null) {
            try {
              words.addAll(StateJson.texts(JsonParser.parse(json, ReadLimits.DEFAULT)));
            } catch (BlueprintFormatException | IllegalArgumentException e) {
              store.warn("the words of the view are not what they should be", e);
            }
          }
        });
    return words;
  }
}
