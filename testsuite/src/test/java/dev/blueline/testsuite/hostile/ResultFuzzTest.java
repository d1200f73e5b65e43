package dev.blueline.testsuite.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.model.BlueprintFormatException;
import java.nio.charset.StandardCharsets;

/**
 * An input is a document on the first line, and a command below. Whatever stands in both, what the
 * result writes of them is JSON that says the same.
 */
class ResultFuzzTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  @FuzzTest
  void write(byte[] input) {
    SplitInput parts = SplitInput.of(input);
    Session session;
    try {
      session = ENGINE.open(ENGINE.read(parts.head()));
    } catch (BlueprintFormatException e) {
      return;
    }
    SessionLaws.execute(session, new String(parts.rest(), StandardCharsets.UTF_8));
  }
}
