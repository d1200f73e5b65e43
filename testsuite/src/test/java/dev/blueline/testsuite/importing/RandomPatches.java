package dev.blueline.testsuite.importing;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Patches of one operation at any place of a document, next to it, or beside all. */
final class RandomPatches {
  private static final List<String> OPERATIONS =
      List.of("add", "add", "replace", "replace", "remove", "move", "copy", "test");

  private static final List<String> VALUES =
      List.of(
          "null",
          "7",
          "-1.50",
          "'#112233'",
          "'Hello'",
          "[]",
          "{}",
          "[0,2000,100,48]",
          "{'bg_color':'white'}",
          "{'id':'new_1','type':'text'}",
          "{'id':'new_2','type':'card','children':[{'id':'new_3','type':'button'}]}",
          "{'id':'new_4','type':'card','children':[null]}",
          "{'type':'text'}");

  private final List<String> pointers = new ArrayList<>();

  RandomPatches(JsonObject document) {
    collect(document, "");
  }

  private void collect(JsonValue value, String pointer) {
    pointers.add(pointer);
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        collect(object.value(i), pointer + Path.of(object.name(i)).toPointer());
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), pointer + "/" + i);
      }
      pointers.add(pointer + "/-");
    }
  }

  /** Returns the patch that a number stands for. */
  String patch(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String path = pointer(random);
    String beside = random.nextInt(4) == 0 ? path + "/note" : path;
    return "[{\"op\":\"%s\",\"path\":%s,\"from\":%s,\"value\":%s}]"
        .formatted(
            pick(OPERATIONS, random),
            JsonString.of(beside),
            JsonString.of(pointer(random)),
            JsonText.quoted(pick(VALUES, random)));
  }

  private String pointer(SplittableRandom random) {
    return pick(pointers, random);
  }

  private static String pick(List<String> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
