package dev.blueline.profiler;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.plan.Correction;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.InputFile;
import dev.blueline.state.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name a document and say how it is read. */
final class BlueprintOptions {
  private static final Path NONE = Path.of("");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec mixee;

  @Option(
      names = "--blueprint",
      required = true,
      paramLabel = "FILE",
      description = "The document.")
  private Path file = NONE;

  @Option(
      names = "--schema",
      paramLabel = "NAME|FILE",
      converter = SchemaChoice.Converter.class,
      description =
          "Read it by this schema: storefront, web, or that of a file. Default: the one of the first"
              + " two whose list of components it has.")
  private @Nullable SchemaChoice schema;

  /** Returns whether a document is named. */
  boolean isGiven() {
    return !file.equals(NONE);
  }

  /** Returns the document's file; without one the usage is wrong. */
  Path file() {
    if (!isGiven()) {
      throw new ParameterException(
          Objects.requireNonNull(mixee).commandLine(),
          "Missing required option: '--blueprint=FILE'");
    }
    return file;
  }

  /** Returns an engine for this document. */
  BlueprintEngine engine(boolean isPartial) {
    return engine(isPartial, null);
  }

  /** As {@link #engine(boolean)}, with a store to keep sessions in. */
  BlueprintEngine engine(boolean isPartial, @Nullable StateStore store) {
    EngineOptions.Builder options =
        StoreOptions.with(store, EngineOptions.builder().partialApplication(isPartial));
    if (schema != null) {
      options.schemas(schema.schema());
    }
    return BlueprintEngine.create(options.build());
  }

  /** Returns these options as they are given on a command line. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("--blueprint", file().toString()));
    if (schema != null) {
      arguments.addAll(List.of("--schema", schema.text()));
    }
    return arguments;
  }

  /**
   * Reads the document, and gives components whose id is taken another one.
   *
   * @param corrections is told of each
   * @throws Failure if that does not work
   */
  Blueprint read(BlueprintEngine engine, Consumer<Correction> corrections) {
    InputFile input = InputFile.read(file());
    try {
      return engine.read(input.content(), corrections);
    } catch (BlueprintFormatException e) {
      throw Failure.at(input.name(), e);
    }
  }

  /**
   * Reads the document.
   *
   * @throws Failure if that does not work
   */
  Blueprint read(BlueprintEngine engine) {
    Path given = file();
    try {
      return engine.read(given);
    } catch (IOException e) {
      throw Failure.with(given.toString(), e);
    } catch (BlueprintFormatException e) {
      throw Failure.at(given.toString(), e);
    }
  }
}
