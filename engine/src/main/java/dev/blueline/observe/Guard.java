package dev.blueline.observe;

/**
 * What becomes of what code throws that is not ours: listeners, hooks, rules, agents, executors,
 * clocks, probes.
 */
public final class Guard {
  /*
   * Idea. Such code may throw anything: a language that knows no checked exceptions throws an
   * IOException where none is declared. So whoever calls it catches Throwable and asks here; a catch
   * that names its exceptions is never complete.
   *
   * Trade-off. The failure of the machine is nobody's fault whom we called, and a gate under which
   * memory ran out is none that was passed: it ends the command, with the document as it was. Behind a
   * commit it ends nothing, as the commit is done and others are to hear of it.
   * An agent runs on a thread where nobody would hear of it: there whatever is thrown is the agent's.
   */
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private Guard() {}

  /** Throws what is the machine's failure and not of whom we called: memory that ran out, say. */
  public static void letThrough(Throwable thrown) {
    if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
      throw error;
    }
  }

  /**
   * Logs what was thrown and passes it over, but for what is {@linkplain #letThrough let through}.
   */
  public static void passOver(String who, Throwable thrown) {
    letThrough(thrown);
    passOverAll(who, thrown);
  }

  /** Logs what was thrown and passes it over, whatever it is: what was done cannot be undone. */
  public static void passOverAll(String who, Throwable thrown) {
    LOG.log(System.Logger.Level.WARNING, who + " threw and was passed over", thrown);
  }
}
