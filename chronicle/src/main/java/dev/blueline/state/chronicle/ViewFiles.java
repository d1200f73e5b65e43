package dev.blueline.state.chronicle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** The files of a view in their directory, by number. */
record ViewFiles(Path directory) {
  private static final Pattern MAP_NAME = Pattern.compile("view-(\\d{7,18})\\.map");
  private static final int BUFFER_BYTES = 1 << 16;

  /** What a file is worth that nobody has open. */
  enum Seal {
    /** As it was when it was closed. */
    WHOLE,
    /** Not as it was when it was closed. */
    BROKEN,
    /** It was not closed. */
    NONE
  }

  Path map(long number) {
    return directory.resolve(String.format(Locale.ROOT, "view-%07d.map", number));
  }

  private Path sum(long number) {
    return directory.resolve(String.format(Locale.ROOT, "view-%07d.sum", number));
  }

  TreeSet<Long> numbers() throws IOException {
    TreeSet<Long> numbers = new TreeSet<>();
    try (Stream<Path> files = Files.list(directory)) {
      files
          .map(file -> MAP_NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .forEach(name -> numbers.add(Long.valueOf(name.group(1))));
    }
    return numbers;
  }

  /** Returns the highest number; 0 where there is no file. */
  long newest() throws IOException {
    TreeSet<Long> numbers = numbers();
    return numbers.isEmpty() ? 0 : numbers.last();
  }

  /** Says what a file is worth, and takes the seal off. */
  Seal unseal(long number) throws IOException {
    if (!Files.exists(sum(number))) {
      return Seal.NONE;
    }
    boolean isWhole = Arrays.equals(Files.readAllBytes(sum(number)), sumOf(number));
    Files.delete(sum(number));
    return isWhole ? Seal.WHOLE : Seal.BROKEN;
  }

  /** Under another name first: half a sum would tell of damage. */
  void seal(long number) throws IOException {
    Path unfinished = directory.resolve("view.tmp");
    Files.write(unfinished, sumOf(number));
    Files.move(unfinished, sum(number), StandardCopyOption.ATOMIC_MOVE);
  }

  private byte[] sumOf(long number) throws IOException {
    CRC32C crc = new CRC32C();
    byte[] buffer = new byte[BUFFER_BYTES];
    long length = 0;
    try (InputStream in = Files.newInputStream(map(number))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        crc.update(buffer, 0, read);
        length += read;
      }
    }
    return String.format(Locale.ROOT, "crc32c %08x of %d bytes\n", crc.getValue(), length)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Deletes all but one; what cannot be deleted yet, since it is mapped, is next time. */
  void keepOnly(long kept) throws IOException {
    for (long number : numbers()) {
      if (number != kept) {
        delete(number);
      }
    }
  }

  private void delete(long number) {
    try {
      Files.deleteIfExists(sum(number));
      Files.deleteIfExists(map(number));
    } catch (IOException e) {
      // Windows keeps a file that is mapped; it counts for nothing from now on.
    }
  }

  /** Makes sure that a number has no file yet. */
  Path fresh(long number) throws IOException {
    Files.deleteIfExists(sum(number));
    Files.deleteIfExists(map(number));
    return map(number);
  }
}
