package dev.blueline.testsuite.execute;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps thousands of failures that are wanted out of the log, while a class of tests runs. */
public final class Quiet implements BeforeAllCallback, AfterAllCallback {
  /** Kept, as a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger("dev.blueline");

  @Override
  public void beforeAll(ExtensionContext context) {
    begin();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end();
  }

  public static void begin() {
    LOG.setLevel(Level.OFF);
  }

  public static void end() {
    LOG.setLevel(null);
  }
}
