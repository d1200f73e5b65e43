package dev.blueline.testsuite.batch;

import dev.blueline.BatchOptions;
import dev.blueline.BatchRequest;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.testsuite.commands.DeterministicJson;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Batches for many documents: those of one document stand anywhere among those of the others.
 *
 * @param batches a document each, and all that is to be done to it
 * @param work what is to be done in one go, and to which document
 */
record Load(List<Batch> batches, List<Work> work) {
  private static final int MAX_DOCUMENTS = 40;
  private static final int MAX_REQUESTS = 5;

  /**
   * One request.
   *
   * @param document the number of its document
   * @param commands some of its commands; none where there are fewer commands than requests
   */
  record Work(int document, List<String> commands) {}

  /** Returns 1 to 40 documents with 1 to 5 requests each. */
  static Arbitrary<Load> any() {
    Arbitrary<List<Batch>> batches =
        Batch.tidy()
            .list()
            .ofMinSize(1)
            .ofMaxSize(MAX_DOCUMENTS)
            .withSizeDistribution(RandomDistribution.uniform());
    return Combinators.combine(batches, Arbitraries.longs()).as(Load::drawn);
  }

  private static Load drawn(List<Batch> batches, long seed) {
    Random random = new Random(seed);
    List<Work> work = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      addPieces(i, batches.get(i).commands(), 1 + random.nextInt(MAX_REQUESTS), work);
    }
    Collections.shuffle(work, random);
    return new Load(batches, List.copyOf(work));
  }

  private static void addPieces(int document, List<String> all, int count, List<Work> out) {
    for (int i = 0; i < count; i++) {
      int from = all.size() * i / count;
      int to = all.size() * (i + 1) / count;
      out.add(new Work(document, all.subList(from, to)));
    }
  }

  List<Session> open(BlueprintEngine engine) {
    return batches.stream().map(batch -> engine.open(batch.base())).toList();
  }

  List<BatchRequest> requests(List<Session> sessions) {
    return work.stream()
        .map(one -> new BatchRequest(sessions.get(one.document()), one.commands()))
        .toList();
  }

  /** Does one request after another, on the calling thread alone. */
  static List<BatchResult> inARow(List<BatchRequest> requests, BatchOptions options) {
    return requests.stream()
        .map(request -> request.session().executeBatch(request.commands(), options))
        .toList();
  }

  /** Returns all of some results but what differs from run to run. */
  static List<String> values(List<BatchResult> results) {
    return results.stream().map(Load::values).toList();
  }

  private static String values(BatchResult result) {
    StringBuilder all = new StringBuilder();
    all.append(result.status()).append(' ').append(result.version()).append('\n');
    result.results().forEach(one -> all.append(DeterministicJson.of(one)).append('\n'));
    return all.append(EditLaws.text(result.blueprint())).toString();
  }

  /** Returns what is left in some sessions. */
  static List<String> states(List<Session> sessions) {
    return sessions.stream()
        .map(
            session ->
                session.version()
                    + " "
                    + session.history().entries().size()
                    + " "
                    + EditLaws.text(session.blueprint()))
        .toList();
  }

  @Override
  public String toString() {
    return work + "\non " + batches;
  }
}
