package dev.blueline.profiler.profile;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object of a profile, read without complaint: what is absent is NaN, a dash or empty.
 *
 * @param json the object
 */
public record Members(JsonObject json) {
  /** Stands for a text that is absent. */
  public static final String NONE = "–";

  /** Returns whether there is such a member. */
  public boolean has(String name) {
    return json.get(name) != null;
  }

  /** Returns a number. */
  public double number(String name) {
    return number(json.get(name));
  }

  /** Returns a text. */
  public String text(String name) {
    String text = json.text(name);
    return text == null ? NONE : text;
  }

  /** Returns whether a member is true. */
  public boolean isTrue(String name) {
    return json.get(name) == JsonBoolean.TRUE;
  }

  /** Returns whether a member is false. */
  public boolean isFalse(String name) {
    return json.get(name) == JsonBoolean.FALSE;
  }

  /** Returns a part. */
  public Members object(String name) {
    return new Members(json.get(name) instanceof JsonObject object ? object : JsonObject.EMPTY);
  }

  /** Returns the objects of an array. */
  public List<Members> objects(String name) {
    List<Members> objects = new ArrayList<>();
    for (JsonValue value : values(name)) {
      if (value instanceof JsonObject object) {
        objects.add(new Members(object));
      }
    }
    return objects;
  }

  /** Returns the numbers of an array. */
  public List<Double> numbers(String name) {
    return values(name).stream().map(Members::number).toList();
  }

  /** Returns the pairs of numbers of an array; others are left out. */
  public List<double[]> pairs(String name) {
    List<double[]> pairs = new ArrayList<>();
    for (JsonValue value : values(name)) {
      if (value instanceof JsonArray pair && pair.size() == 2) {
        pairs.add(new double[] {number(pair.get(0)), number(pair.get(1))});
      }
    }
    return pairs;
  }

  /** Returns the names of the members, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      names.add(json.name(i));
    }
    return names;
  }

  /** Returns the texts of an array; others are left out. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : values(name)) {
      if (value instanceof JsonString text) {
        texts.add(text.value());
      }
    }
    return texts;
  }

  /** Returns a number without its decimals; 0 where there is none. */
  public long whole(String name) {
    return Math.round(number(name));
  }

  /** Returns from where to where the means of several JVMs reach; empty where there was one. */
  public String jvmMeans() {
    DoubleSummaryStatistics means =
        object("total").numbers(Comparison.JVM_MEANS).stream()
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    return means.getCount() == 0
        ? ""
        : "means of "
            + means.getCount()
            + " JVMs from "
            + Measure.TIME.text(means.getMin())
            + " to "
            + Measure.TIME.text(means.getMax());
  }

  /** Returns the times that the target is about: since commands were due, where they were. */
  public Members judged() {
    return object(has("response") ? "response" : "total");
  }

  /** Returns the part of a stage. */
  public Members stage(String name) {
    for (Members stage : objects("stages")) {
      if (stage.text("stage").equals(name)) {
        return stage;
      }
    }
    return new Members(JsonObject.EMPTY);
  }

  private List<JsonValue> values(String name) {
    List<JsonValue> values = new ArrayList<>();
    if (json.get(name) instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        values.add(array.get(i));
      }
    }
    return values;
  }

  private static double number(@Nullable JsonValue value) {
    return value instanceof JsonNumber number ? number.value() : Double.NaN;
  }
}
