package dev.blueline.state.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.serialize.BlueprintReader;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.SessionImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {
  private static final BlueprintSchema SCHEMA = BlueprintSchema.storefront();
  private static final BlueprintReader READER =
      new BlueprintReader(List.of(SCHEMA), ReadLimits.DEFAULT);

  private static byte[] written(long ordinal, String pronoun) {
    Blueprint blueprint = Blueprint.of(JsonObject.EMPTY, SCHEMA, 1);
    SessionImage image = SessionImage.of(blueprint, History.Bounds.NONE).with(List.of(pronoun));
    JsonObject records = JsonObject.builder().add("ordinal", 9).build();
    return new Checkpoint("s", image, ordinal, 1, 2, 3, records).write().toByteArray();
  }

  @Test
  void ordinalOf_wholeFile_isThatOfItsSession() {
    assertThat(Checkpoint.ordinalOf("s", written(5, "one"), READER)).isEqualTo(5);
    assertThat(Checkpoint.ordinalOf("s", written(6, ",\"records\":{"), READER)).isEqualTo(6);
  }

  @Test
  void ordinalOf_damagedFile_isNone() {
    byte[] bytes = written(5, "one");
    bytes[bytes.length - 9] ^= 4;

    assertThat(Checkpoint.ordinalOf("s", bytes, READER)).isEqualTo(-1);
    assertThat(Checkpoint.ordinalOf("s", new byte[] {1}, READER)).isEqualTo(-1);
  }
}
