package dev.blueline.testsuite.rules;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import java.util.List;

/** The schemas that a case is about. */
enum Dialect {
  /** {@code components}, {@code visual}, {@code bbox}. */
  STOREFRONT(BlueprintSchema.storefront()),
  /** {@code elements}, {@code style}, no boxes. */
  WEB(BlueprintSchema.web()),
  /** The first two. */
  BOTH(BlueprintSchema.storefront(), BlueprintSchema.web()),
  /** The storefront's, with boxes of two corners. */
  CORNERS(BlueprintSchema.builder("corners").box("bbox", Box.Convention.CORNERS).build());

  private final List<BlueprintSchema> schemas;

  Dialect(BlueprintSchema... schemas) {
    this.schemas = List.of(schemas);
  }

  List<BlueprintSchema> schemas() {
    return schemas;
  }
}
