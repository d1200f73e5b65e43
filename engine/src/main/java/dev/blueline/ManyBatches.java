package dev.blueline;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs batches of several sessions on several threads, those of one session in their order. */
final class ManyBatches {
  /*
   * Idea. The batches of one session are one piece of work; threads take piece after piece until
   * there is none. The calling thread takes pieces too, so all is done even if the executor never
   * starts anything, and only pieces that another thread has begun are waited for.
   *
   * Sessions are told apart by identity, and no order of theirs reaches a result: results stand in
   * the order of the requests.
   */
  private final List<BatchRequest> requests;
  private final BatchOptions options;
  private final List<List<Integer>> pieces;

  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch open;
  private final @Nullable BatchResult[] results;

  /** The first reason why there is no result of some request. */
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  ManyBatches(List<BatchRequest> requests, BatchOptions options) {
    this.requests = requests;
    this.options = options;
    this.pieces = bySession(requests);
    this.open = new CountDownLatch(pieces.size());
    this.results = new BatchResult[requests.size()];
  }

  /** Sorted by first request: the map's own order is never looked at. */
  private static List<List<Integer>> bySession(List<BatchRequest> requests) {
    IdentityHashMap<Session, List<Integer>> known = new IdentityHashMap<>();
    List<List<Integer>> pieces = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      List<Integer> piece = known.get(requests.get(i).session());
      if (piece == null) {
        piece = new ArrayList<>(1);
        known.put(requests.get(i).session(), piece);
        pieces.add(piece);
      }
      piece.add(i);
    }
    return pieces;
  }

  /** Runs all of it, on so many threads at most, the calling one included. */
  List<BatchResult> run(int threads, Executor executor) {
    // Whoever waits for a session that the caller has the turn of, or tells of, would wait for
    // ever.
    int helped = Turn.isHeldHere() ? 1 : threads;
    try {
      for (int i = 1; i < Math.min(helped, pieces.size()); i++) {
        executor.execute(this::takePieces);
      }
    } catch (RejectedExecutionException e) {
      // Fewer help, or nobody; the calling thread does what is left.
    }
    takePieces();
    awaitAll();
    failIfOneFailed();
    List<BatchResult> all = new ArrayList<>(results.length);
    for (BatchResult result : results) {
      if (result == null) {
        throw new IllegalStateException("every request was run");
      }
      all.add(result);
    }
    return all;
  }

  /** What nobody could report as a result, such as a lack of memory, on whatever thread it was. */
  private void failIfOneFailed() {
    Throwable first = failure.get();
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
    if (first != null) {
      throw new IllegalStateException("a batch ended without a result", first);
    }
  }

  private void takePieces() {
    for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
      try {
        run(pieces.get(i));
      } catch (Throwable e) {
        failure.compareAndSet(null, e);
      } finally {
        open.countDown();
      }
    }
  }

  private void run(List<Integer> piece) {
    for (int request : piece) {
      BatchRequest work = requests.get(request);
      results[request] = work.session().executeBatch(work.commands(), options);
    }
  }

  /** What has begun is brought to its end, interrupted or not: half a batch is no result. */
  private void awaitAll() {
    boolean isInterrupted = false;
    while (open.getCount() > 0) {
      try {
        open.await();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
