package dev.blueline.decompose.bind;

import dev.blueline.plan.RefusalCode;
import org.jspecify.annotations.Nullable;

/** A clause that means nothing in this document; it never leaves the binder. */
final class UnboundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final RefusalCode code;
  private final String text;
  private final transient @Nullable Binding binding;

  UnboundException(RefusalCode code, String text) {
    super(text, null, false, false);
    this.code = code;
    this.text = text;
    this.binding = null;
  }

  UnboundException(Binding binding) {
    super(binding.message(), null, false, false);
    this.code = binding.failure() == null ? RefusalCode.TARGET_NOT_FOUND : binding.failure();
    this.text = binding.message();
    this.binding = binding;
  }

  RefusalCode code() {
    return code;
  }

  String text() {
    return text;
  }

  @Nullable Binding binding() {
    return binding;
  }
}
