package dev.blueline.profiler.io;

import dev.blueline.model.BlueprintFormatException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Ends the command with one line on standard error and an exit code. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The exit code when a command, a patch or a document was refused. */
  public static final int REFUSED = 1;

  /** The exit code for wrong usage, files that cannot be read, and malformed content. */
  public static final int UNUSABLE = 2;

  private final String problem;
  private final int exitCode;

  private Failure(String problem, int exitCode) {
    super(problem, null, false, false);
    this.problem = problem;
    this.exitCode = exitCode;
  }

  /** Returns a failure for a reason that is not a place in a file. */
  public static Failure of(String problem) {
    return new Failure(problem, UNUSABLE);
  }

  /**
   * Ends the command where something does not hold.
   *
   * @param problem what is wrong then
   */
  public static void require(boolean holds, String problem) {
    if (!holds) {
      throw of(problem);
    }
  }

  /** Returns a failure that is an answer: something sound was refused. */
  public static Failure refused(String problem) {
    return new Failure(problem, REFUSED);
  }

  /** Returns a failure for a place in a file. */
  public static Failure at(String file, BlueprintFormatException e) {
    return of(file + (e.line() > 0 ? ":" : ": ") + e.describe());
  }

  /** Returns a failure for a file, or a stream, that cannot be read or written. */
  public static Failure with(String file, IOException e) {
    return of(file + ": " + reason(e));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e instanceof FileSystemException files ? files.getReason() : e.getMessage();
    if (message == null) {
      return "cannot be used (" + e.getClass().getSimpleName() + ")";
    }
    return message.equals("Is a directory") ? "is a directory" : message;
  }

  /** Returns what is wrong, without the name of this program. */
  public String problem() {
    return problem;
  }

  /** Returns the exit code. */
  public int exitCode() {
    return exitCode;
  }
}
