package dev.blueline.decompose.clauses;

import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Words;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Resize;
import org.jspecify.annotations.Nullable;

/** Doubts what names one property and says another: {@code make the font size 20px tall}. */
final class SizeDoubt {
  private final Words words;

  SizeDoubt(Words words) {
    this.words = words;
  }

  /** Returns a reading, or the refusal of it where it says two things of one length. */
  Reading held(Reading reading, int from, int to) {
    Property property = reading.property();
    for (int i = 0; property != null && i < reading.changes().size(); i++) {
      boolean isOther =
          reading.changes().get(i).parameters() instanceof Resize resize
              && isOther(property, resize.dimension(), from, to);
      if (isOther) {
        return Reading.invalid(
            reading.verb(),
            reading.target(),
            "'" + words.typed(from, to) + "' names one property and says another");
      }
    }
    return reading;
  }

  private boolean isOther(Property property, Dimension said, int from, int to) {
    Dimension named = dimension(property);
    return property.kind() == PropertyKind.COLOUR
        || (named != null && named != said && (named != Dimension.HEIGHT || saysHeight(from, to)));
  }

  /** "Size" may be either. */
  private boolean saysHeight(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, "height") || words.is(i, "heights")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Dimension dimension(Property property) {
    return switch (property.key()) {
      case "height" -> Dimension.HEIGHT;
      case "width" -> Dimension.WIDTH;
      case "font_size" -> Dimension.FONT_SIZE;
      default -> null;
    };
  }
}
