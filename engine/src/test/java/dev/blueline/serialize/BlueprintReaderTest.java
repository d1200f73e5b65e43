package dev.blueline.serialize;

import static dev.blueline.serialize.Texts.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintReaderTest {

  @TempDir Path directory;

  @Test
  void create_withoutSchema_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlueprintReader(List.of(), ReadLimits.DEFAULT))
        .withMessage("a reader needs a schema");
  }

  @Tag("DOC-11")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'components':[]} | storefront",
        "{'elements':[]} | web",
        "{'elements':[],'components':[]} | storefront",
        "{'elements':7} | web",
        "{} | storefront"
      })
  void read_document_hasTheFirstSchemaWhoseListItHas(String text, String schema) {
    assertThat(Texts.READER.read(json(text)).schema().name()).isEqualTo(schema);
  }

  @Tag("DOC-9")
  @Test
  void read_file_givesItsBlueprint() throws IOException {
    Path file = Files.write(directory.resolve("a.json"), json("{'components':[{'id':'a'}]}"));
    Blueprint blueprint = Texts.READER.read(file);
    assertThat(blueprint.contains("a")).isTrue();
  }

  @Tag("DOC-34")
  @Test
  void read_fileOfExactlyTheLimit_isAccepted() throws IOException {
    Path file = Files.write(directory.resolve("a.json"), json("{'a':1}"));
    assertThat(Texts.reader(new ReadLimits(7, 9, 9)).read(file).size()).isZero();
    Texts.assertRefused(
        () -> Texts.reader(new ReadLimits(6, 9, 9)).read(file), 1, 1, "", "larger than 6 bytes");
  }

  /** The file takes no room on the disk, and is never read. */
  @Tag("DOC-34")
  @Test
  void read_fileOf65MiB_isRefusedByItsSize() throws IOException {
    Path file = directory.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(65L << 20);
    }
    Texts.assertRefused(() -> Texts.READER.read(file), 1, 1, "", "larger than 67108864 bytes");
  }

  /** The device says that it has no bytes at all. */
  @Test
  void read_fileThatNeverEnds_isRefusedAtTheLimit() {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless));
    Texts.assertRefused(
        () -> Texts.reader(new ReadLimits(100_000, 9, 9)).read(endless),
        1,
        1,
        "",
        "larger than 100000 bytes");
  }

  @Tag("DOC-9")
  @Tag("API-2")
  @Test
  void read_missingFileOrDirectory_isAnIoException() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Texts.READER.read(directory.resolve("none.json")));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> Texts.READER.read(directory));
  }

  @Tag("DOC-22")
  @Test
  void read_malformedEntries_areKeptInPlace() {
    String text = "{\"components\":[1,{\"id\":\"\"},{\"id\":\"a\"},{\"id\":2},null,[]]}";
    Blueprint blueprint = Texts.READER.read(Texts.utf8(text));
    assertThat(blueprint.size()).isEqualTo(1);
    assertThat(Texts.text(BlueprintWriter.toByteArray(blueprint))).isEqualTo(text);
  }

  @Test
  void read_componentsNested500Deep_areWithinTheDefaultLimits() {
    Blueprint blueprint = Texts.READER.read(Texts.utf8(nested(500)));
    assertThat(blueprint.size()).isEqualTo(500);
    assertThat(blueprint.parentId("c499")).isEqualTo("c498");
  }

  /** A small stack, as embedders give their threads. */
  @Tag("DOC-33")
  @Tag("DOC-40")
  @Test
  void read_asDeepAsAllowed_fitsASmallStack() throws InterruptedException {
    byte[] text = Texts.utf8(nested(511));
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(
            null, () -> BlueprintWriter.toByteArray(Texts.READER.read(text)), "small", 512 << 10);
    thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
    thread.start();
    thread.join();
    assertThat(failure[0]).isNull();
  }

  private static String nested(int count) {
    StringBuilder text = new StringBuilder("{\"components\":[");
    for (int i = 0; i < count; i++) {
      text.append("{\"id\":\"c").append(i).append("\",\"type\":\"container\",\"children\":[");
    }
    return text.append("]}".repeat(count)).append("]}").toString();
  }

  @Test
  void read_ofASchemaOfOnesOwn_nestsInItsLists() {
    BlueprintSchema own =
        BlueprintSchema.builder("own").rootKey("parts").childrenKey("inner").build();
    BlueprintReader reader = new BlueprintReader(List.of(own), new ReadLimits(1000, 4, 9));
    byte[] text =
        json("{'parts':[{'id':'a','inner':[{'id':'b','inner':[{'id':'c','inner':[]}]}]}]}");
    assertThat(reader.read(text).size()).isEqualTo(3);
  }
}
