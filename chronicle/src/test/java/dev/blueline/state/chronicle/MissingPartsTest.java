package dev.blueline.state.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.state.StateException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("STATE-32")
class MissingPartsTest {
  @TempDir Path directory;
  @TempDir Path home;

  @Test
  void open_withoutAFlag_saysWhich() throws Exception {
    List<String> flags = new ArrayList<>(Peer.flags());
    String missing = "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED";
    assertThat(flags.remove(missing)).isTrue();

    try (Peer peer = Peer.start(directory, 64, home, flags)) {
      assertThat(peer.line())
          .isEqualTo(
              "UNAVAILABLE Chronicle Map needs flags that this JVM was started without: "
                  + missing);
      assertThat(peer.line()).isEqualTo("null");
      assertThat(peer.errors()).isEmpty();
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void open_withoutAnyFlag_saysAllThatAreNeeded() throws Exception {
    try (Peer peer = Peer.start(directory, 64, home, List.of())) {
      String said = peer.line();

      assertThat(said).startsWith("UNAVAILABLE ");
      assertThat(said.substring(said.indexOf("--")).split(" "))
          .containsExactly(System.getProperty("chronicle.jvm.args").split(" "));
    }
  }

  @Test
  void open_underALocaleOfOtherLetters_saysSo() throws Exception {
    List<String> flags = new ArrayList<>(Peer.flags());
    flags.addAll(List.of("-Duser.language=tr", "-Duser.country=TR"));

    try (Peer peer = Peer.start(directory, 64, home, flags)) {
      assertThat(peer.line())
          .isEqualTo(
              "UNAVAILABLE Chronicle Map does not work under the locale tr-TR: start the JVM with"
                  + " -Duser.language=en, or do without the view");
    }
  }

  @Test
  void open_withoutACompiler_saysSo() throws Exception {
    List<String> flags = List.of("--limit-modules=java.base,java.logging,jdk.unsupported");
    try (Peer peer = Peer.start(directory, 64, home, flags)) {
      assertThat(peer.line())
          .isEqualTo(
              "UNAVAILABLE Chronicle Map needs a JDK, and this Java runtime has no module"
                  + " jdk.compiler");
    }
  }

  @Test
  void open_withoutTheLibrary_isUnavailable() throws Exception {
    Class<?> view = new Hiding().loadClass(ChronicleView.class.getName());

    assertThatThrownBy(() -> open(view))
        .isInstanceOfSatisfying(
            StateException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(StateException.Reason.UNAVAILABLE);
              assertThat(e).hasMessageContaining("net/openhft/chronicle/");
            });
    assertThatThrownBy(() -> open(view)).as("again").isInstanceOf(StateException.class);
  }

  private void open(Class<?> view) throws Throwable {
    try {
      view.getMethod("open", Path.class).invoke(null, directory);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Loads this package anew, and finds nothing of Chronicle. */
  private static final class Hiding extends ClassLoader {
    private Hiding() {
      super(MissingPartsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("net.openhft.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("dev.blueline.state.chronicle.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? own(name) : loaded;
    }

    private Class<?> own(String name) throws ClassNotFoundException {
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (java.io.IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
