package dev.blueline.testsuite.execute;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.edit.JsonPatch;
import dev.blueline.plan.Plan;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;

/** Every way to have something done; each changes the document, where nothing fails. */
enum Deed {
  EXECUTE {
    @Override
    List<CommandResult> on(Subject subject) {
      return List.of(subject.session.execute(COMMAND));
    }
  },
  EXECUTE_PLAN {
    @Override
    List<CommandResult> on(Subject subject) {
      return List.of(subject.session.execute(PLAN));
    }
  },
  PREVIEW {
    @Override
    List<CommandResult> on(Subject subject) {
      return List.of(subject.session.preview(COMMAND));
    }
  },
  RUN {
    @Override
    List<CommandResult> on(Subject subject) {
      return List.of(subject.engine.run(subject.session.blueprint(), COMMAND));
    }
  },
  BATCH_ATOMIC {
    @Override
    List<CommandResult> on(Subject subject) {
      return subject.session.executeBatch(COMMANDS, BatchOptions.atomic()).results();
    }
  },
  BATCH_EACH {
    @Override
    List<CommandResult> on(Subject subject) {
      return subject.session.executeBatch(COMMANDS, BatchOptions.bestEffort()).results();
    }

    @Override
    List<CommandResult> survivors(Subject control, List<CommandResult> results) {
      return control
          .session
          .executeBatch(commandsDone(results), BatchOptions.bestEffort())
          .results();
    }
  },
  PATCH {
    @Override
    List<CommandResult> on(Subject subject) {
      return List.of(subject.session.apply(JSON_PATCH));
    }
  },
  UNDO {
    @Override
    List<CommandResult> on(Subject subject) {
      return List.of(subject.session.undo());
    }
  },
  UNDO_OF_SOMEBODY {
    @Override
    List<CommandResult> on(Subject subject) {
      return List.of(subject.session.undo("user"));
    }
  },
  REDO {
    @Override
    List<CommandResult> on(Subject subject) {
      return List.of(subject.session.redo());
    }
  },
  BAIL_OUT {
    @Override
    List<CommandResult> on(Subject subject) {
      return List.of(subject.session.bailOut(1));
    }
  },
  GROUP {
    @Override
    List<CommandResult> on(Subject subject) {
      return group(subject, COMMANDS);
    }

    @Override
    List<CommandResult> survivors(Subject control, List<CommandResult> results) {
      return group(control, commandsDone(results));
    }
  };

  private static final String COMMAND =
      "make the header bigger, then make sell navy, then make sell darker and hide the footer";

  private static final List<String> COMMANDS =
      List.of("make the header bigger", "make sell navy then make sell darker", "hide the card");

  private static final Plan PLAN = BlueprintEngine.create().run(Subject.BASE, COMMAND).plan();

  private static final JsonPatch JSON_PATCH =
      JsonPatch.of(
          Doc.json(
              "[{\"op\":\"replace\",\"path\":\"/components/1/text\",\"value\":\"Now\"},"
                  + "{\"op\":\"remove\",\"path\":\"/components/4\"}]"));

  /** Does it, and returns all results. */
  abstract List<CommandResult> on(Subject subject);

  /** Does to another session just what was done according to some results. */
  List<CommandResult> survivors(Subject control, List<CommandResult> results) {
    return results.stream().anyMatch(Deed::hasFailed) ? List.of() : on(control);
  }

  static boolean hasFailed(CommandResult result) {
    return !result.errors().isEmpty();
  }

  static List<String> commandsDone(List<CommandResult> results) {
    return results.stream().filter(r -> !hasFailed(r)).map(CommandResult::command).toList();
  }

  private static List<CommandResult> group(Subject subject, List<String> commands) {
    List<CommandResult> results = new ArrayList<>();
    subject.session.group(
        "group", () -> commands.forEach(c -> results.add(subject.session.execute(c))));
    return results;
  }
}
