package dev.blueline.profiler;

import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.edit.PatchTooLargeException;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.CommandBudget;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.InputFile;
import dev.blueline.profiler.io.OutFile;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.PatchReader;
import dev.blueline.serialize.ReadLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Applies a JSON Patch to any JSON document, as the RFC has it: nothing is verified. */
@Command(
    name = "patch",
    description = {
      "Applies a JSON Patch (RFC 6902) to a JSON document, whole or not at all.",
      "It is the plain RFC over any JSON: no rule of blueprints is looked at."
    })
final class PatchCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--blueprint",
      required = true,
      paramLabel = "FILE",
      description = "The document, any JSON.")
  private Path documentFile = Path.of("");

  @Option(
      names = "--patch",
      required = true,
      paramLabel = "FILE",
      description = "The patch: an array of operations.")
  private Path patchFile = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the result here. Default: standard output.")
  private @Nullable Path outFile;

  PatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    JsonValue document = read(documentFile, utf8 -> JsonParser.parse(utf8, ReadLimits.DEFAULT));
    JsonPatch patch = read(patchFile, utf8 -> PatchReader.read(utf8, ReadLimits.DEFAULT));
    byte[] result = apply(patch, document).toBytes();
    if (outFile == null) {
      console.out().line(result);
    } else {
      OutFile.at(outFile).write(channel -> writeAll(result, channel));
    }
    return 0;
  }

  private static <T> T read(Path file, Function<byte[], T> reader) {
    InputFile input = InputFile.read(file);
    try {
      return reader.apply(input.content());
    } catch (BlueprintFormatException e) {
      throw Failure.at(input.name(), e);
    }
  }

  private JsonValue apply(JsonPatch patch, JsonValue document) {
    try {
      return patch.applyTo(document, CommandBudget.DEFAULT.bytes());
    } catch (PatchRefusedException | PatchTooLargeException e) {
      throw Failure.refused(patchFile + ": " + e.getMessage());
    }
  }

  private static void writeAll(byte[] bytes, WritableByteChannel channel) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }
}
