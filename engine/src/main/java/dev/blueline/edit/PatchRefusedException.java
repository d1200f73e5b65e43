package dev.blueline.edit;

/** A well-formed patch that cannot be applied to this document. Nothing was changed. */
public final class PatchRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int operation;

  PatchRefusedException(int operation, String problem) {
    super("operation " + operation + ": " + problem);
    this.operation = operation;
  }

  /** Returns the index of the operation at fault, from 0. */
  public int operation() {
    return operation;
  }
}
