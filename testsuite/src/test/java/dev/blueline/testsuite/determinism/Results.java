package dev.blueline.testsuite.determinism;

import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.commands.DeterministicJson;
import dev.blueline.testsuite.fixture.EditLaws;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** All that came of an episode but timings, cache and agent calls, as one digest. */
final class Results {
  private final MessageDigest sha256;
  private final Consumer<String> echo;

  /** Makes results that also go elsewhere, line by line. */
  Results(Consumer<String> echo) {
    this.echo = echo;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    echo.accept(text);
  }

  void add(CommandResult result) {
    add(DeterministicJson.of(result));
    add(result.inverse().toString());
  }

  void add(BatchResult result) {
    add(result.status() + " " + result.patch());
    result.results().forEach(this::add);
  }

  /** Adds the bytes of a document, and the hash that the engine says they have. */
  void add(Blueprint blueprint) {
    add(EditLaws.text(blueprint));
    add(blueprint.hash());
  }

  String digest() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
