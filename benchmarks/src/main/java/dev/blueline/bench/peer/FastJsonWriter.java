package dev.blueline.bench.peer;

import com.alibaba.fastjson2.JSON;

/** Writes a {@link PojoDocument} with fastjson2, which makes itself a writer for its classes. */
public final class FastJsonWriter {

  /** Returns the bytes of a document. */
  public byte[] write(PojoDocument document) {
    return JSON.toJSONBytes(document);
  }
}
