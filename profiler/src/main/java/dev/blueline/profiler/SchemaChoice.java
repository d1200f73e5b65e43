package dev.blueline.profiler;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.InputFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The schema that a document is read by: one that comes with the library, or a file.
 *
 * @param text its name, or its file
 */
record SchemaChoice(String text) {
  private static final List<BlueprintSchema> BUILT_IN =
      List.of(BlueprintSchema.storefront(), BlueprintSchema.web());

  /**
   * Returns the schema.
   *
   * @throws Failure if its file cannot be read, or holds none
   */
  BlueprintSchema schema() {
    for (BlueprintSchema schema : BUILT_IN) {
      if (schema.name().equals(text)) {
        return schema;
      }
    }
    InputFile file = InputFile.read(Path.of(text));
    try {
      return BlueprintEngine.readSchema(file.content());
    } catch (BlueprintFormatException e) {
      throw Failure.at(file.name(), e);
    }
  }

  private boolean isThere() {
    try {
      return BUILT_IN.stream().anyMatch(schema -> schema.name().equals(text))
          || Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Reads the option, and says what is possible when it is neither. */
  static final class Converter implements ITypeConverter<SchemaChoice> {
    @Override
    public SchemaChoice convert(String text) {
      SchemaChoice choice = new SchemaChoice(text);
      if (!choice.isThere()) {
        throw new TypeConversionException(
            "storefront, web and a file are possible, not '" + text + "'");
      }
      return choice;
    }
  }
}
