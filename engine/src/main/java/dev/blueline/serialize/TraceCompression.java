package dev.blueline.serialize;

import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes the text of traces small and large again: zlib (RFC 1950), which carries a checksum, with a
 * dictionary of what traces say, at its fastest.
 */
final class TraceCompression {
  /*
   * Dictionary. A short trace says nothing twice, but much that other traces say: five lines become
   * a third of what they are without a dictionary, in no more time. What is usual stands at the end,
   * where zlib refers to it in fewest bits.
   *
   * Level. The usual one, 6, saves another fifth to half of what is left and takes up to four times
   * as long: it would pay on links below some 60 Mbit/s.
   *
   * Threat. A few bytes can expand to a thousand times as many. Whoever expands says how many are
   * too many, and no more than that is ever held.
   *
   * Bound. The dictionary is part of the format: what was packed with it is only read with it. So
   * it does not change; a better one comes with a mark of its own.
   */
  private static final byte[] DICTIONARY =
      PackedTrace.json(
              List.of(
                  "execute: make_room, made 'card_1' 24px higher",
                  "verify: bounds, 'text_1' reaches 8px out of 'card_1' at the bottom edge",
                  "verify: overlap, 'image_1' and 'text_1' overlap by 16px²",
                  "verify: tokens, a base spacing of 12px is no multiple of 8px",
                  "verify: contrast, #FFFFFF on #1D3557 has a contrast of 4.00:1, below 4.5:1",
                  "verify: palette, #FF0000 is none of the document's colours",
                  "refused: policy_denied, ",
                  "refused: verification_failed, ",
                  "refused: conflict, ",
                  "refused: not_understood, ",
                  "refused: invalid_value, ",
                  "refused: ambiguous_target, 2 components are called '",
                  "refused: target_not_found, no component is called '",
                  "no_change",
                  "partial",
                  "rolled_back",
                  "conflicted",
                  "rejected",
                  "decompose: step 10 duplicate_component section_",
                  "decompose: step 9 add_component button_",
                  "decompose: step 8 remove_component footer_1",
                  "decompose: step 7 reorder_component ",
                  "decompose: step 6 swap_components product_",
                  "decompose: step 5 align_component nav_",
                  "decompose: step 4 modify_position image_",
                  "decompose: step 3 modify_token ",
                  "decompose: step 3 set_property ",
                  "decompose: step 2 set_visibility image_1",
                  "execute: spelling, read 'mkae' as 'make'",
                  "execute: make_room, moved 8 components down 16px",
                  "decompose: step 1 edit_text title_1",
                  "decompose: step 2 resize_component header_1",
                  "decompose: step 1 modify_color button_1",
                  "decompose: step 2 modify_style text_1",
                  "execute: 2 edits",
                  "applied",
                  "decompose: step 1 modify_style heading_1",
                  "execute: 1 edit",
                  "applied"))
          .toBytes();

  private static final int DICTIONARY_SUM = sum(DICTIONARY);
  private static final int FIRST_GUESS = 8;

  /** What comes out where compressing makes nothing smaller. */
  static final byte[] NONE = {};

  private TraceCompression() {}

  private static int sum(byte[] bytes) {
    Adler32 sum = new Adler32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  /** Returns a mark and a text compressed; {@link #NONE} if that is no shorter than both were. */
  static byte[] compress(byte mark, byte[] text, int offset, int length) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(text, offset, length);
      deflater.finish();
      byte[] out = new byte[length];
      out[0] = mark;
      int size = 1 + deflater.deflate(out, 1, length - 1);
      return deflater.finished() ? Arrays.copyOf(out, size) : NONE;
    } finally {
      deflater.end();
    }
  }

  /**
   * Returns the text that was compressed.
   *
   * @param offset where in the array it starts; it goes to the end
   * @param most the greatest number of bytes that the text may have
   */
  static byte[] expand(byte[] packed, int offset, int most) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed, offset, packed.length - offset);
      byte[] text = expand(inflater, packed.length, most);
      if (inflater.getRemaining() > 0) {
        throw PackedTrace.malformed("the packed trace goes on after its end");
      }
      return text;
    } catch (DataFormatException e) {
      throw PackedTrace.malformed("the packed trace is damaged");
    } finally {
      inflater.end();
    }
  }

  private static byte[] expand(Inflater inflater, int packed, int most) throws DataFormatException {
    byte[] out = new byte[(int) Math.min((long) FIRST_GUESS * packed, most + 1)];
    int size = 0;
    while (!inflater.finished()) {
      if (size == out.length) {
        out = larger(out, most);
      }
      int added = inflater.inflate(out, size, out.length - size);
      size += added;
      if (added == 0 && !inflater.finished()) {
        goOn(inflater);
      }
    }
    return Arrays.copyOf(out, size);
  }

  private static byte[] larger(byte[] full, int most) {
    if (full.length > most) {
      throw PackedTrace.malformed("the packed trace has more than " + most + " bytes of text");
    }
    return Arrays.copyOf(full, (int) Math.min(2L * full.length, most + 1));
  }

  private static void goOn(Inflater inflater) {
    if (!inflater.needsDictionary()) {
      throw PackedTrace.malformed("the packed trace ends too early");
    }
    if (inflater.getAdler() != DICTIONARY_SUM) {
      throw PackedTrace.malformed("the packed trace needs a dictionary that is not known");
    }
    inflater.setDictionary(DICTIONARY);
  }
}
