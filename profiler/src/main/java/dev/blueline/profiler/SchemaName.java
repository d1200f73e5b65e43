package dev.blueline.profiler;

import dev.blueline.model.BlueprintSchema;

/** The schemas that documents can be read by. */
enum SchemaName {
  STOREFRONT,
  WEB;

  BlueprintSchema schema() {
    return switch (this) {
      case STOREFRONT -> BlueprintSchema.storefront();
      case WEB -> BlueprintSchema.web();
    };
  }

  /** Returns the value of the option. */
  @Override
  public String toString() {
    return schema().name();
  }
}
