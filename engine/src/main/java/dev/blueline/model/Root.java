package dev.blueline.model;

import org.jspecify.annotations.Nullable;

/** The document's own fields, in which the list of root components stands as an empty array. */
final class Root {
  final JsonObject fields;
  final int listPosition;
  final Tokens tokens;

  /** Made when first needed; a benign race between equal values. */
  private @Nullable Digest digest;

  Root(JsonObject fields, BlueprintSchema schema) {
    this.fields = fields;
    int position = fields.indexOf(schema.rootKey());
    this.listPosition = position >= 0 && fields.value(position) == JsonArray.EMPTY ? position : -1;
    this.tokens =
        new Tokens(fields.get("tokens") instanceof JsonObject own ? own : JsonObject.EMPTY);
  }

  /** Returns the digest of the fields. */
  Digest digest() {
    Digest known = digest;
    if (known == null) {
      known = Digest.of(fields);
      digest = known;
    }
    return known;
  }
}
