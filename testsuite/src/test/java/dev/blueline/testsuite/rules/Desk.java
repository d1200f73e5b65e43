package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A document open for editing, and in words how an edit of it ended. */
final class Desk {
  private final BlueprintEngine engine;
  private final Session session;

  Desk(Blueprint blueprint, List<Validator> validators) {
    engine = BlueprintEngine.create(EngineOptions.builder().validators(validators).build());
    session = engine.open(blueprint);
  }

  Desk(Blueprint blueprint) {
    this(blueprint, BuiltInValidators.all());
  }

  static Desk of(String document, BlueprintSchema schema) {
    return new Desk(Doc.parse(document, schema));
  }

  Blueprint blueprint() {
    return session.blueprint();
  }

  String bytes() {
    return new String(engine.write(session.blueprint()), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Runs a command. */
  String command(String text) {
    String before = bytes();
    long version = session.version();
    return outcome(session.execute(text), before, version);
  }

  /**
   * Writes one value by a patch: {@code a.font_size=12}, where the key is "box", "text", a style
   * key in the spelling of commands or a field, or {@code @tokens.base_spacing=8} of the document.
   * Apostrophes stand for quotation marks.
   */
  String write(String assignment) {
    int equals = assignment.indexOf('=');
    String target = assignment.substring(0, equals);
    JsonValue value = Doc.json(assignment.substring(equals + 1).replace('\'', '"'));
    return patch(new Operation(Op.ADD, pointer(target), null, value));
  }

  private String pointer(String target) {
    if (target.startsWith("@")) {
      return Path.of(target.substring(1).split("\\.")).toPointer();
    }
    int dot = target.indexOf('.');
    String id = target.substring(0, dot);
    return blueprint().pointer(id) + path(id, target.substring(dot + 1)).toPointer();
  }

  private Path path(String id, String key) {
    BlueprintSchema schema = blueprint().schema();
    Path box = schema.boxPath();
    if (key.equals("box") && box != null) {
      return box;
    }
    if (key.equals("text")) {
      return schema.textPath(blueprint().component(id).type());
    }
    return schema.isStyleKey(key) ? schema.stylePath(key) : Path.of(key.split("\\."));
  }

  /** Adds a component at the end of a list by a patch. */
  String add(@Nullable String parent, JsonObject component) {
    String list = blueprint().listPointer(parent);
    return patch(new Operation(Op.ADD, list + "/-", null, component));
  }

  /** Replaces a component by a patch. */
  String replace(String id, JsonObject component) {
    return patch(new Operation(Op.REPLACE, blueprint().pointer(id), null, component));
  }

  String patch(Operation... operations) {
    String before = bytes();
    long version = session.version();
    return outcome(session.apply(JsonPatch.of(List.of(operations))), before, version);
  }

  /** Says for example "applied warns text" or "rolled_back overlap"; a refusal changes no byte. */
  private String outcome(CommandResult result, String before, long version) {
    boolean applied = result.status() == Status.APPLIED;
    assertThat(result.blocking().isEmpty())
        .as("%s", result.errors())
        .isEqualTo(result.status() != Status.ROLLED_BACK);
    if (!applied) {
      assertThat(bytes()).isEqualTo(before);
      assertThat(session.version()).isEqualTo(version);
    }
    return result.status().text()
        + rules(" ", result.blocking())
        + rules(" warns ", result.warnings());
  }

  private static String rules(String lead, List<Violation> violations) {
    return violations.isEmpty()
        ? ""
        : violations.stream()
            .map(Violation::rule)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" ", lead, ""));
  }
}
