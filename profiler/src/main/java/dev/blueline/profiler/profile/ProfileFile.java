package dev.blueline.profiler.profile;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.InputFile;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import java.nio.file.Path;

/** A profile that was written before. */
public final class ProfileFile {
  /** Names the format of a profile, and its version. */
  public static final String SCHEMA = "urn:blueline:profile:1";

  private ProfileFile() {}

  /**
   * Reads a profile.
   *
   * @throws Failure if the file cannot be read, or holds none
   */
  public static JsonObject read(Path file) {
    InputFile input = InputFile.read(file);
    return read(input.name(), input.content());
  }

  /**
   * Reads a profile.
   *
   * @param name what it is called in messages
   * @throws Failure if it is none
   */
  public static JsonObject read(String name, byte[] utf8) {
    try {
      JsonValue value = JsonParser.parse(utf8, ReadLimits.DEFAULT);
      if (value instanceof JsonObject profile && SCHEMA.equals(profile.text("$schema"))) {
        return profile;
      }
      throw Failure.of(name + ": is no profile of this version, which begins with " + SCHEMA);
    } catch (BlueprintFormatException e) {
      throw Failure.at(name, e);
    }
  }
}
