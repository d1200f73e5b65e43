package dev.blueline.state.chronicle;

import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Chronicle Map needs of the JVM, asked for before it is touched: its own errors tell less.
 */
final class JvmFlags {
  private static final String COMPILER = "jdk.compiler";

  private JvmFlags() {}

  /** Throws one sentence where something is missing. */
  static void require() {
    if (ModuleLayer.boot().findModule(COMPILER).isEmpty()) {
      throw new StateException(
          Reason.UNAVAILABLE,
          "Chronicle Map needs a JDK, and this Java runtime has no module " + COMPILER);
    }
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      throw new StateException(
          Reason.UNAVAILABLE,
          "Chronicle Map needs flags that this JVM was started without: "
              + String.join(" ", missing));
    }
    requireUsualLetters();
  }

  /** Chronicle makes the names of classes out of others, by the rules of the default locale. */
  @SuppressForbidden("it asks what Chronicle Map will get to hear")
  private static void requireUsualLetters() {
    if (!"I".toLowerCase(Locale.getDefault()).equals("i")) {
      throw new StateException(
          Reason.UNAVAILABLE,
          "Chronicle Map does not work under the locale "
              + Locale.getDefault().toLanguageTag()
              + ": start the JVM with -Duser.language=en, or do without the view");
    }
  }

  private static List<String> missing() {
    List<String> missing = new ArrayList<>();
    needOpen(missing, "java.base", "java.lang");
    needOpen(missing, "java.base", "java.lang.reflect");
    needOpen(missing, COMPILER, "com.sun.tools.javac.file");
    needExported(missing, "java.base", "jdk.internal.ref");
    needExported(missing, "java.base", "sun.nio.ch");
    return missing;
  }

  private static void needOpen(List<String> missing, String module, String packageName) {
    if (!module(module).map(it -> it.isOpen(packageName, own())).orElse(false)) {
      missing.add("--add-opens=" + module + "/" + packageName + "=ALL-UNNAMED");
    }
  }

  private static void needExported(List<String> missing, String module, String packageName) {
    if (!module(module).map(it -> it.isExported(packageName, own())).orElse(false)) {
      missing.add("--add-exports=" + module + "/" + packageName + "=ALL-UNNAMED");
    }
  }

  private static Optional<Module> module(String name) {
    return ModuleLayer.boot().findModule(name);
  }

  private static Module own() {
    return JvmFlags.class.getModule();
  }
}
