package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a session of a store is opened. */
class SessionOptionsTest {
  private static final EditPolicy NOT_ONE = EditPolicy.builder().freeze("one").build();

  private static BlueprintEngine engine(JournalStore store, EditPolicy policy) {
    return BlueprintEngine.create(EngineOptions.builder().store(store).policy(policy).build());
  }

  private static void requireDenied(CommandResult result) {
    assertThat(result.status().isSuccess()).isFalse();
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.POLICY_DENIED);
  }

  @Test
  void policy_ofASession_isItsOwn() {
    try (JournalStore store = JournalStore.inMemory(StateOptions.defaults());
        BlueprintEngine engine = engine(store, EditPolicy.ANYTHING);
        Session strict =
            engine.open(
                "strict", Deeds.DOCUMENT, SessionOptions.builder().policy(NOT_ONE).build());
        Session free = engine.open("free", Deeds.DOCUMENT)) {
      requireDenied(strict.execute("make one red"));
      assertThat(strict.execute("make two red").status()).isEqualTo(Status.APPLIED);
      assertThat(free.execute("make one red").status()).isEqualTo(Status.APPLIED);
    }
  }

  @Test
  void policy_ofASession_isInPlaceOfTheEngines() {
    try (JournalStore store = JournalStore.inMemory(StateOptions.defaults());
        BlueprintEngine engine = engine(store, NOT_ONE)) {
      try (Session usual = engine.open("s", Deeds.DOCUMENT)) {
        requireDenied(usual.execute("make one red"));
      }
      SessionOptions how = SessionOptions.builder().policy(EditPolicy.ANYTHING).build();
      try (Session free = engine.resume("s", how)) {
        assertThat(free.execute("make one red").status()).isEqualTo(Status.APPLIED);
      }
    }
  }

  @Tag("STATE-1")
  @Test
  void id_ofASession_isThatOfTheStoreOrNone() {
    try (JournalStore store = JournalStore.inMemory(StateOptions.defaults());
        BlueprintEngine engine = engine(store, EditPolicy.ANYTHING)) {
      try (Session session = engine.open("shop", Deeds.DOCUMENT)) {
        assertThat(session.id()).isEqualTo("shop");
      }
      Session again = engine.resume("shop", SessionOptions.defaults());
      assertThat(again.id()).isEqualTo("shop");
      again.close();
      assertThat(again.id()).as("closed").isEqualTo("shop");
      assertThat(engine.open(Deeds.DOCUMENT).id()).as("not kept").isEmpty();
    }
  }
}
