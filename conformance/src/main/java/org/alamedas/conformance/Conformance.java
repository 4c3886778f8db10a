package org.alamedas.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Judges many cases, several at once and each in bounded time.
///
/// @param jobs how many cases at once, at least 1
/// @param seconds how long each may take, at least 1
public record Conformance(int jobs, int seconds) {
    /// Refuses numbers below 1.
    public Conformance {
        if (jobs < 1 || seconds < 1) {
            throw new IllegalArgumentException("jobs = " + jobs + ", seconds = " + seconds + ", expected 1 or more");
        }
    }

    /// Judges cases.
    ///
    /// @param cases the cases
    /// @param progress told how many are done after each
    /// @return what came of each, in the order of the cases
    /// @throws IOException if the files beside a case cannot be read
    /// @throws InterruptedException if the thread is interrupted
    public List<Finding> judge(List<Case> cases, IntConsumer progress) throws IOException, InterruptedException {
        KnownNotes notes = new KnownNotes();
        AtomicInteger done = new AtomicInteger();
        List<Future<Verdict>> verdicts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
            for (Case one : cases) {
                verdicts.add(pool.submit(() -> {
                    Verdict verdict = bounded(one);
                    progress.accept(done.incrementAndGet());
                    return verdict;
                }));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            findings.add(notes.find(cases.get(i), verdict(verdicts.get(i))));
        }
        return findings;
    }

    private static Verdict verdict(Future<Verdict> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// A case runs in a thread of its own, because what does not end can only be left behind.
    private Verdict bounded(Case one) throws InterruptedException {
        BlockingQueue<Verdict> answer = new ArrayBlockingQueue<>(1);
        AtomicBoolean wanted = new AtomicBoolean(true);
        Thread.ofPlatform().daemon().name(one.name()).start(() -> answer.add(judged(one, wanted)));
        Verdict verdict = answer.poll(seconds, TimeUnit.SECONDS);
        wanted.set(false);
        return verdict == null ? new Verdict.Late(seconds) : verdict;
    }

    private Verdict judged(Case one, AtomicBoolean wanted) {
        try {
            return Judge.judge(one, (_, _) -> wanted.get());
        } catch (CancellationException e) {
            return new Verdict.Late(seconds);
        } catch (IOException e) {
            return new Verdict.Unreadable(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Verdict.Faulty(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
