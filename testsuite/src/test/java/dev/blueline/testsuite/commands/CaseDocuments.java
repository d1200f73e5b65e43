package dev.blueline.testsuite.commands;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents and cases of the case files, read once. */
public final class CaseDocuments {
  static final List<String> FILES =
      List.of(
          "plain/page",
          "contract/shop",
          "contract/form",
          "contract/flawed",
          "people/travel",
          "people/blog",
          "people/saas.web",
          "unseen/music",
          "unseen/clinic",
          "unseen/dash.web",
          "exam/school",
          "exam/realty",
          "exam/bank.web",
          "attack/shopfront",
          "attack/names",
          "attack/toolbar",
          "attack/sofa",
          "attack/chairs",
          "attack/flights",
          "attack/mail",
          "attack/settings",
          "attack/chat",
          "attack/board",
          "attack/signup",
          "attack/wallet",
          "attack/player",
          "attack/diner",
          "attack/tasks");

  private static final Map<String, Blueprint> DOCUMENTS = new LinkedHashMap<>();
  private static final List<CommandCase> CASES = new ArrayList<>();

  static {
    try {
      BlueprintEngine engine = BlueprintEngine.create();
      for (String file : FILES) {
        DOCUMENTS.put(file + ".json", engine.read(CommandCase.resource(file + ".json")));
        CASES.addAll(CommandCase.read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CaseDocuments() {}

  static List<Blueprint> all() {
    return List.copyOf(DOCUMENTS.values());
  }

  static Blueprint get(String name) {
    return DOCUMENTS.get(name);
  }

  public static Blueprint of(CommandCase test) {
    return DOCUMENTS.get(test.document());
  }

  public static List<CommandCase> cases() {
    return CASES;
  }
}
