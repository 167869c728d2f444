package org.anbiao.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs parts that do not touch each other side by side, so that the first start makes use of a second core: while the database
 * works on one part, the portal prepares another.
 */
final class Together {

    private Together() {}

    /** Returns when all are done; the first failure in order is thrown again, after the others have ended. */
    static void run(List<Runnable> parts) {
        int threads = Math.max(1, Math.min(parts.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> new Thread(task, "demonstration"));
        List<Future<?>> all = new ArrayList<>();
        parts.forEach(part -> all.add(workers.submit(part)));
        workers.shutdown();
        RuntimeException failure = null;
        for (Future<?> part : all) {
            try {
                part.get();
            } catch (ExecutionException e) {
                failure = failure == null ? new IllegalStateException(e.getCause()) : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                workers.shutdownNow();
                throw new IllegalStateException(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
