package dev.blueline;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a patch is applied, and to which document. Immutable.
 *
 * @param origin who did it, by which it can be undone
 * @param baseHash the hash of the document that the patch was made for; null where it is for any
 */
public record PatchOptions(String origin, @Nullable String baseHash) {
  private static final PatchOptions DEFAULTS = new PatchOptions(Session.USER, null);

  /** Requires an origin. */
  public PatchOptions {
    Objects.requireNonNull(origin, "origin");
  }

  /** Returns the options of a patch of the user's, for any document. */
  public static PatchOptions defaults() {
    return DEFAULTS;
  }

  /** Returns these options in the name of somebody else. */
  public PatchOptions withOrigin(String other) {
    return new PatchOptions(other, baseHash);
  }

  /** Returns these options for one document alone; for another the patch is refused. */
  public PatchOptions withBaseHash(String hash) {
    return new PatchOptions(origin, Objects.requireNonNull(hash, "hash"));
  }
}
