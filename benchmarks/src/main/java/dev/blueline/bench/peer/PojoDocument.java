package dev.blueline.bench.peer;

import com.alibaba.fastjson2.PropertyNamingStrategy;
import com.alibaba.fastjson2.annotation.JSONType;
import java.util.List;

/**
 * A blueprint as classes with typed fields, such as a user would write for one kind of document: it
 * holds what the benchmark documents have and nothing else.
 */
@JSONType(naming = PropertyNamingStrategy.SnakeCase)
public final class PojoDocument {
  public final String screenId;
  public final String screenType;
  public final String orientation;
  public final PojoTokens tokens;
  public final List<PojoComponent> components;
  public final PojoMeta meta;

  PojoDocument(
      String screenId,
      String screenType,
      String orientation,
      PojoTokens tokens,
      List<PojoComponent> components,
      PojoMeta meta) {
    this.screenId = screenId;
    this.screenType = screenType;
    this.orientation = orientation;
    this.tokens = tokens;
    this.components = components;
    this.meta = meta;
  }

  /** Reads a document whose every part is one that these classes know. */
  public static PojoDocument read(byte[] json) {
    return PojoReader.document(JsonTree.read(json));
  }

  /** Returns a copy whose components may be changed. */
  PojoDocument copy() {
    List<PojoComponent> copies = PojoComponent.copyAll(components);
    return new PojoDocument(screenId, screenType, orientation, tokens, copies, meta);
  }
}
