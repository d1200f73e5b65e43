package dev.blueline.testsuite.state;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import java.util.ArrayList;
import java.util.List;

/** A session that is not kept, and does the same steps: what a kept one is to be after each. */
final class CrashModel {
  private final CrashScript script;
  private final Session session =
      BlueprintEngine.create(CrashChild.engine().build()).open(CrashScript.document());
  private final List<CrashState> states = new ArrayList<>();

  CrashModel(CrashScript script) {
    this.script = script;
    states.add(CrashState.of(session));
  }

  CrashState after(int step) {
    for (int next = states.size(); next <= step; next++) {
      script.act(session, next);
      states.add(CrashState.of(session));
    }
    return states.get(step);
  }

  /** Returns the session itself, after as many steps as were asked for. */
  Session session() {
    return session;
  }
}
