package org.alamedas.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lets long work end in good order when the person presses Ctrl-C: the work is asked to stop, and
/// the program ends when it has, or after a second. Closed, it no longer listens.
public final class Interruption implements AutoCloseable {
    private static final long PATIENCE_MS = 900;

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");

    /// Begins to listen.
    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        wanted.set(true);
        try {
            ended.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says whether the work should stop.
    ///
    /// @return whether the program is about to end
    public boolean wanted() {
        return wanted.get();
    }

    @Override
    public void close() {
        ended.countDown();
        if (!wanted.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // the program has begun to end in between: the hook finds the work done
            }
        }
    }
}
