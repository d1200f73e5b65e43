package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The laws of an opened document, however odd: it is written as it was read, reported, and worked
 * on by commands and patches that never fail inside, make nothing worse, leave alone what is no
 * component, and are undone to identical bytes.
 */
final class ImportLaws {
  static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private final BlueprintEngine engine;
  private final String text;
  private final Blueprint base;
  private final List<Violation> report;

  /** Opens a document. */
  ImportLaws(String json) {
    this(ENGINE, json);
  }

  ImportLaws(BlueprintEngine engine, String json) {
    this.engine = engine;
    text = JsonText.minified(json);
    base = engine.read(json);
    report = engine.report(base);
    requireNoRuleThrows(base);
  }

  /** A rule that throws is passed over by a report, without a word. */
  private static void requireNoRuleThrows(Blueprint blueprint) {
    for (Validator rule : BuiltInValidators.all()) {
      if (rule.scope() == Validator.Scope.DOCUMENT) {
        rule.checkDocument(blueprint, violation -> {});
      } else {
        blueprint.forEach(component -> rule.check(blueprint, component, violation -> {}));
      }
    }
  }

  Blueprint base() {
    return base;
  }

  List<Violation> report() {
    return report;
  }

  /** Returns what a report finds, as {@code rule component}, each once. */
  List<String> findings() {
    return report.stream()
        .map(violation -> violation.rule() + " " + shown(violation.component()))
        .distinct()
        .toList();
  }

  private static String shown(String component) {
    return component == null ? "-" : component;
  }

  /** "write(read(x)) equals x without its insignificant white space." */
  void requireRoundTrip() {
    assertThat(written(base)).isEqualTo(text);
    Blueprint spaced = engine.read(JsonText.spaced(text));
    assertThat(written(spaced)).isEqualTo(text);
    assertThat(spaced.hash()).isEqualTo(base.hash());
    assertThat(engine.report(spaced)).isEqualTo(report);
  }

  private String written(Blueprint blueprint) {
    return JsonText.text(engine.write(blueprint));
  }

  /** Does one command or patch on the document as it was opened; returns its result. */
  CommandResult act(String work) {
    Session session = engine.open(base);
    CommandResult result = done(session, work);
    require(result, work);
    if (!work.startsWith("[")) {
      assertThat(session.explain(work).toJsonObject().toString()).isNotEmpty();
      requireSuggestionsWork(result);
    }
    if (result.status() == Status.APPLIED) {
      requireUndone(session, work);
    }
    assertThat(written(session.blueprint())).as(work).isEqualTo(text);
    return result;
  }

  /** "Suggestions: commands that would work"; "each was tried before it was suggested". */
  private void requireSuggestionsWork(CommandResult refused) {
    for (Refusal error : refused.errors()) {
      for (String suggestion : error.suggestions()) {
        assertThat(engine.run(base, suggestion).status())
            .as("suggested '%s' for '%s'", suggestion, refused.command())
            .isEqualTo(Status.APPLIED);
      }
      boolean isOfTargets = error.code() != RefusalCode.VERIFICATION_FAILED;
      assertThat(error.candidates()).allMatch(id -> !isOfTargets || base.contains(id));
    }
  }

  private CommandResult done(Session session, String work) {
    return work.startsWith("[")
        ? session.apply(engine.readPatch(JsonText.utf8(work)))
        : session.execute(work);
  }

  private void require(CommandResult result, String work) {
    assertThat(result.errors())
        .as(work)
        .noneMatch(error -> error.code() == RefusalCode.INTERNAL_ERROR);
    assertThat(result.failedValidators()).as(work).isEmpty();
    assertThat(result.toJson()).as(work).contains("\"status\"");
    assertThat(result.errors().isEmpty()).as(work).isEqualTo(result.status().isSuccess());
    if (result.status() == Status.APPLIED) {
      EditLaws.check(result.before(), result.delta());
      requireNothingWorse(result);
      requireReadAgain(result.blueprint(), work);
      requireMalformedKept(result);
    } else {
      assertThat(result.blueprint()).as(work).isSameAs(result.before());
    }
  }

  /** "An edit that makes one worse is refused." */
  private void requireNothingWorse(CommandResult result) {
    List<Violation> before = engine.report(result.before());
    for (Violation violation : engine.report(result.blueprint())) {
      assertThat(
              violation.severity() == Severity.WARNING
                  || before.stream().anyMatch(old -> old.isAtLeastAsBadAs(violation)))
          .as("%s introduces %s", result, violation)
          .isTrue();
    }
  }

  private void requireReadAgain(Blueprint after, String work) {
    String bytes = written(after);
    Blueprint again = engine.read(bytes);
    assertThat(written(again)).as(work).isEqualTo(bytes);
    assertThat(again.hash()).as(work).isEqualTo(after.hash());
    assertThat(engine.report(again)).as(work).isEqualTo(engine.report(after));
  }

  /** "Kept where it stands, byte for byte": it goes only with the component that holds it. */
  private static void requireMalformedKept(CommandResult result) {
    if (result.delta().edits().stream().noneMatch(Edit.Remove.class::isInstance)) {
      List<String> after = malformed(result.blueprint());
      for (String entry : malformed(result.before())) {
        assertThat(after.remove(entry)).as("%s keeps %s", result, entry).isTrue();
      }
    }
  }

  /** Returns the entries that are no components, in order. */
  static List<String> malformed(Blueprint blueprint) {
    List<String> all = new ArrayList<>();
    blueprint.forEachMalformed((pointer, value) -> all.add(value.toString()));
    return all;
  }

  private void requireUndone(Session session, String work) {
    String after = written(session.blueprint());
    assertThat(session.undo().status()).as(work).isEqualTo(Status.APPLIED);
    assertThat(written(session.blueprint())).as(work).isEqualTo(text);
    assertThat(session.redo().status()).as(work).isEqualTo(Status.APPLIED);
    assertThat(written(session.blueprint())).as(work).isEqualTo(after);
    session.undo();
  }

  /** Does one after another in one session, then undoes all; returns how many were applied. */
  int actInARow(List<String> works) {
    Session session = engine.open(base);
    List<String> versions = new ArrayList<>();
    for (String work : works) {
      String before = written(session.blueprint());
      CommandResult result = done(session, work);
      require(result, work);
      if (result.status() == Status.APPLIED) {
        versions.add(before);
      }
    }
    Collections.reverse(versions);
    for (String version : versions) {
      assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
      assertThat(written(session.blueprint())).isEqualTo(version);
    }
    assertThat(written(session.blueprint())).isEqualTo(text);
    return versions.size();
  }

  /** Does all commands in one batch, by best effort and then whole, and undoes each. */
  void actInABatch(List<String> works) {
    List<String> commands = works.stream().filter(work -> !work.startsWith("[")).toList();
    for (BatchOptions options : List.of(BatchOptions.bestEffort(), BatchOptions.atomic())) {
      Session session = engine.open(base);
      BatchResult batch = session.executeBatch(commands, options);
      assertThat(batch.results()).hasSize(commands.size());
      assertThat(batch.results())
          .flatExtracting(CommandResult::errors)
          .extracting(Refusal::code)
          .doesNotContain(RefusalCode.INTERNAL_ERROR);
      session.undo();
      assertThat(written(session.blueprint())).as("%s undone", commands).isEqualTo(text);
    }
  }

  /** Returns what stands in each list: ids, and the bytes of what is no component. */
  static Map<String, List<String>> lists(Blueprint blueprint) {
    Map<String, String> odd = new TreeMap<>();
    blueprint.forEachMalformed((pointer, value) -> odd.put(pointer, value.toString()));
    Map<String, List<String>> lists = new TreeMap<>();
    lists.put("", list(blueprint, null, odd));
    blueprint.forEach(component -> lists.put(component.id(), list(blueprint, component.id(), odd)));
    return lists;
  }

  private static List<String> list(Blueprint blueprint, String parent, Map<String, String> odd) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < blueprint.childCount(parent); i++) {
      var component = blueprint.child(parent, i);
      String pointer = blueprint.listPointer(parent) + "/" + i;
      entries.add(component == null ? odd.get(pointer) : "#" + component.id());
    }
    return entries;
  }
}
