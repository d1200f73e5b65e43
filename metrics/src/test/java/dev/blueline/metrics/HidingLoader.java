package dev.blueline.metrics;

import java.io.IOException;
import java.io.InputStream;

/** Loads this module's classes anew, and finds nothing of some packages. */
final class HidingLoader extends ClassLoader {
  private static final String OWN = "dev.blueline.metrics.";

  private final String[] hidden;

  HidingLoader(String... hidden) {
    super(HidingLoader.class.getClassLoader());
    this.hidden = hidden;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    for (String prefix : hidden) {
      if (name.startsWith(prefix)) {
        throw new ClassNotFoundException(name);
      }
    }
    if (!name.startsWith(OWN)) {
      return super.loadClass(name, resolve);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded == null ? own(name) : loaded;
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
