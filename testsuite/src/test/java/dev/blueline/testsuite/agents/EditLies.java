package dev.blueline.testsuite.agents;

import static dev.blueline.testsuite.agents.Lie.ofEdits;
import static dev.blueline.testsuite.agents.Lie.set;

import dev.blueline.edit.Edit;
import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Place;
import dev.blueline.edit.Edit.Remove;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Edits that do not fit the question, or not the document. */
final class EditLies {
  static final Path COLOUR = Path.of("visual", "bg_color");
  static final JsonString BLUE = JsonString.of("#1D3557");
  static final JsonString RED = JsonString.of("#FF0000");
  static final String PAINT = "make buy red";
  static final String ADD = "add a button below sell";
  static final String DELETE = "delete sell";

  private static final String MOVE = "move sell up";
  private static final String GROW = "make sell 10px taller";
  private static final Edit HONEST = set("buy", COLOUR, BLUE, RED);
  private static final int DEEP = 100_000;

  private EditLies() {}

  static Stream<Lie> all() {
    return Stream.of(elsewhere(), tree(), misfits(), nulls(), deep(), insertions(), removals())
        .flatMap(List::stream);
  }

  /** "Edits outside a step's footprint", of a step that asks for a colour or a size. */
  private static List<Lie> elsewhere() {
    Edit other = set("sell", COLOUR, BLUE, RED);
    Path text = Path.of("text");
    return List.of(
        ofEdits("another component", PAINT, other),
        ofEdits("another component too", PAINT, HONEST, other),
        ofEdits("another component, taken back", PAINT, other, other.inverse(), HONEST),
        ofEdits("another path", PAINT, set("buy", text, JsonString.of("Buy"), RED)),
        ofEdits(
            "the path around", PAINT, set("buy", Path.of("visual"), visual(), JsonObject.EMPTY)),
        ofEdits("a path that is like it", PAINT, added("buy", Path.of("visual", "bg_color2"), 2)),
        ofEdits("a new path", PAINT, added("buy", Path.of("bg_color"), 5)),
        ofEdits("the id", PAINT, set("buy", Path.of("id"), JsonString.of("buy"), RED)),
        ofEdits("the type", PAINT, set("buy", Path.of("type"), JsonString.of("button"), RED)),
        ofEdits("the box", PAINT, set("buy", Path.of("bbox", "1"), num(120), num(121))),
        ofEdits("the children", PAINT, new SetField("buy", list(), null, JsonArray.EMPTY, 5)),
        ofEdits("a token", PAINT, token("primary_color", BLUE)),
        ofEdits("a token of a spacing", GROW, token("base_spacing", num(16))),
        ofEdits("another token", "change the primary color to red", token("base_spacing", num(16))),
        ofEdits("a new field of the document", PAINT, newField()),
        ofEdits("another box", GROW, set("buy", Path.of("bbox", "3"), num(60), num(61))),
        ofEdits("another text", "rename buy to Go", set("sell", text, JsonString.of("Sell"), RED)));
  }

  private static List<Lie> tree() {
    Place third = new Place(null, 2);
    Place inCard = new Place("card_1", 0);
    return List.of(
        ofEdits("an insertion", PAINT, new Insert(button("new"), null, 0)),
        ofEdits("a removal", PAINT, removal("sell")),
        ofEdits("its own removal", PAINT, removal("buy")),
        ofEdits("a move", PAINT, new Move("sell", third, new Place(null, 0))),
        ofEdits("a move into another list", MOVE, new Move("sell", third, inCard)),
        ofEdits("a move out of another list", MOVE, new Move("title_1", inCard, third)),
        ofEdits("a move from elsewhere", MOVE, new Move("sell", new Place(null, 1), third)),
        ofEdits("a move out of the list", MOVE, new Move("sell", third, new Place(null, 99))),
        ofEdits("a move to before the list", MOVE, new Move("sell", third, new Place(null, -1))),
        ofEdits("a move of nobody", MOVE, new Move("nobody", third, new Place(null, 1))));
  }

  /** "For unknown ids, duplicated", or with another value before. */
  private static List<Lie> misfits() {
    JsonString escaped = JsonString.spelled("#1D3557", "\\u00231D3557");
    Edit height = set("sell", Path.of("visual", "height"), JsonNumber.spelled("60.0"), num(70));
    return List.of(
        ofEdits("a wrong value before", PAINT, set("buy", COLOUR, RED, BLUE)),
        ofEdits("no value before", PAINT, new SetField("buy", COLOUR, null, RED, 0)),
        ofEdits("the value before, spelled otherwise", PAINT, set("buy", COLOUR, escaped, RED)),
        ofEdits("the number before, spelled otherwise", GROW, height),
        ofEdits("an unknown id", PAINT, set("nobody", COLOUR, BLUE, RED)),
        ofEdits("an empty id", PAINT, set("", COLOUR, BLUE, RED)),
        ofEdits("an edit twice", PAINT, HONEST, HONEST),
        ofEdits("a place of what stays", PAINT, new SetField("buy", COLOUR, BLUE, RED, 0)),
        ofEdits("a wrong place", PAINT, new SetField("buy", COLOUR, BLUE, null, 1)),
        ofEdits("a path into a value", PAINT, added("buy", Path.of("visual", "bg_color", "x"), 0)));
  }

  private static List<Lie> nulls() {
    return List.of(
        ofEdits("no component", PAINT, set(null, COLOUR, BLUE, RED)),
        ofEdits(
            "no component of a token",
            "change the primary color to red",
            set(null, null, BLUE, RED)),
        ofEdits("no path", PAINT, set("buy", null, BLUE, RED)),
        ofEdits("an empty path", PAINT, set("buy", Path.ROOT, visual(), visual())),
        ofEdits("a path of nothing", PAINT, set("buy", Path.of("visual", null), BLUE, RED)),
        ofEdits("no values", PAINT, new SetField("buy", COLOUR, null, null, 0)),
        ofEdits("no path of the document", PAINT, new SetDocumentField(null, BLUE, RED, -1)),
        ofEdits("no component to insert", ADD, new Insert(null, null, 0)),
        ofEdits("no component to remove", DELETE, new Remove(null, null, 0)),
        ofEdits(
            "no component to move", MOVE, new Move(null, new Place(null, 2), new Place(null, 1))),
        ofEdits("no places", MOVE, new Move("sell", null, null)));
  }

  private static List<Lie> deep() {
    JsonValue nested = nested(JsonArray.EMPTY);
    JsonObject component = button("button_1").with("data", nested);
    String[] segments = Collections.nCopies(DEEP, "x").toArray(new String[0]);
    segments[0] = "visual";
    segments[1] = "bg_color";
    return List.of(
        ofEdits("a deep value", PAINT, set("buy", COLOUR, BLUE, nested)),
        ofEdits("a deep value before", PAINT, set("buy", COLOUR, nested, RED)),
        ofEdits("a deep path", PAINT, added("buy", Path.of(segments), 0)),
        ofEdits("a deep component", ADD, new Insert(component, null, 3)),
        ofEdits("a deep tree", ADD, new Insert(nestedComponents(), null, 3)),
        ofEdits("a deep component to remove", DELETE, new Remove(component, null, 2)));
  }

  private static JsonValue nested(JsonValue inner) {
    JsonValue value = inner;
    for (int i = 0; i < DEEP; i++) {
      value = i % 2 == 0 ? JsonArray.of(value) : JsonObject.of("x", value);
    }
    return value;
  }

  private static JsonObject nestedComponents() {
    JsonObject component = button("button_1");
    for (int i = 0; i < DEEP; i++) {
      component =
          button(i == DEEP - 1 ? "button_1" : "n" + i).with("children", JsonArray.of(component));
    }
    return component;
  }

  private static List<Lie> insertions() {
    JsonObject holder = Doc.component("button#button_1(button#x button#x)");
    JsonObject taken = Doc.component("button#button_1(title#title_1)");
    return List.of(
        ofEdits("an id that is there", ADD, new Insert(button("buy"), null, 3)),
        ofEdits("an id that was not asked for", ADD, new Insert(button("button_2"), null, 3)),
        ofEdits("an id that is there within", ADD, new Insert(taken, null, 3)),
        ofEdits("an id twice within", ADD, new Insert(holder, null, 3)),
        ofEdits("an empty id", ADD, new Insert(button(""), null, 3)),
        ofEdits("a number as id", ADD, new Insert(JsonObject.of("id", num(1)), null, 3)),
        ofEdits("no id", ADD, new Insert(JsonObject.EMPTY, null, 3)),
        ofEdits("another list", ADD, new Insert(button("button_1"), "card_1", 0)),
        ofEdits("no such list", ADD, new Insert(button("button_1"), "nobody", 0)),
        ofEdits("no such place", ADD, new Insert(button("button_1"), null, 99)),
        ofEdits("a place before the first", ADD, new Insert(button("button_1"), null, -1)),
        ofEdits("an insertion twice", ADD, insert("button_1"), insert("button_1")),
        ofEdits("one more than asked for", ADD, insert("button_1"), insert("button_2")),
        ofEdits("an edit of its id", ADD, insert("button_1"), id("button_1", "evil")));
  }

  private static List<Lie> removals() {
    return List.of(
        ofEdits("another one", DELETE, removal("buy")),
        ofEdits("another one too", DELETE, removal("sell"), removal("buy")),
        ofEdits("what holds another", DELETE, removal("card_1")),
        ofEdits("from another place", DELETE, new Remove(json("sell"), null, 1)),
        ofEdits("from another list", DELETE, new Remove(json("sell"), "card_1", 2)),
        ofEdits("what it is not", DELETE, new Remove(button("sell"), null, 2)),
        ofEdits("something else instead", DELETE, removal("sell"), insert("other")),
        ofEdits("a removal twice", DELETE, removal("sell"), removal("sell")),
        ofEdits("an edit of its id", DELETE, id("sell", "evil")));
  }

  private static Edit id(String from, String to) {
    return set(from, Path.of("id"), JsonString.of(from), JsonString.of(to));
  }

  private static Edit insert(String id) {
    return new Insert(button(id), null, 2);
  }

  static Edit removal(String id) {
    return new Remove(json(id), Trial.SHOP.parentId(id), Trial.SHOP.position(id));
  }

  static JsonObject json(String id) {
    return Trial.SHOP.json(id);
  }

  static JsonObject button(String id) {
    return JsonObject.of("id", JsonString.of(id)).with("type", JsonString.of("button"));
  }

  private static Edit token(String name, JsonValue before) {
    return new SetDocumentField(Path.of("tokens", name), before, RED, -1);
  }

  private static Edit newField() {
    return new SetDocumentField(Path.of("note"), null, RED, 2);
  }

  private static Edit added(String id, Path path, int position) {
    return new SetField(id, path, null, RED, position);
  }

  private static JsonValue visual() {
    return Trial.SHOP.component("buy").field(Path.of("visual"));
  }

  private static Path list() {
    return Path.of("children");
  }

  static JsonNumber num(long value) {
    return JsonNumber.of(value);
  }
}
