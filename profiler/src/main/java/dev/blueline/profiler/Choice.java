package dev.blueline.profiler;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that takes one of a few words, and says which when it is another. */
abstract class Choice<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] values;

  private Choice(E[] values) {
    this.values = values;
  }

  @Override
  public final E convert(String text) {
    return Stream.of(values)
        .filter(value -> value.toString().equals(text))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(expected(text)));
  }

  private String expected(String text) {
    return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "))
        + " are possible, not '"
        + text
        + "'";
  }

  static final class OfFormat extends Choice<Format> {
    OfFormat() {
      super(Format.values());
    }
  }

  static final class OfBatchMode extends Choice<BatchMode> {
    OfBatchMode() {
      super(BatchMode.values());
    }
  }

  static final class OfCollector extends Choice<Collector> {
    OfCollector() {
      super(Collector.values());
    }
  }

  static final class OfSessionsAction extends Choice<SessionsAction> {
    OfSessionsAction() {
      super(SessionsAction.values());
    }
  }
}
