package org.alamedas.lab.server;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.alamedas.engine.CompiledModel;
import org.alamedas.lab.page.LabFiles;

/// What a server serves at present: the files of a laboratory, and its model for runs. It changes
/// when the model's file does.
public final class LabSite {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state;

    /// What is served until the next change.
    ///
    /// @param version counts the changes, from 0
    /// @param files the files of the last model that could be read
    /// @param model that model
    /// @param problems what is wrong with the model's file now, one rendered diagnostic after the
    ///     other; empty where
    ///     nothing is
    public record State(long version, LabFiles files, CompiledModel model, List<String> problems) {
        /// Copies the problems.
        public State {
            problems = List.copyOf(problems);
        }
    }

    /// Makes a site.
    ///
    /// @param files the files of a laboratory
    /// @param model its model
    public LabSite(LabFiles files, CompiledModel model) {
        state = new State(0, files, model, List.of());
    }

    /// Returns what is served at present.
    ///
    /// @return files, model, problems
    public State state() {
        return change(now -> now);
    }

    /// Waits for a change.
    ///
    /// @param told the version that is known
    /// @param millis how long at most
    /// @return what is served then
    /// @throws InterruptedException if the thread is interrupted
    State after(long told, long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (state.version() == told && left > 0) {
                left = changed.awaitNanos(left);
            }
            return state;
        } finally {
            lock.unlock();
        }
    }

    private State change(UnaryOperator<State> how) {
        lock.lock();
        try {
            State before = state;
            state = how.apply(before);
            if (state.version() != before.version()) {
                changed.signalAll();
            }
            return state;
        } finally {
            lock.unlock();
        }
    }

    /// Serves another laboratory from now on.
    ///
    /// @param files its files
    /// @param model its model
    public void replace(LabFiles files, CompiledModel model) {
        change(now -> new State(now.version() + 1, files, model, List.of()));
    }

    /// Keeps the laboratory and says what is wrong with the model's file.
    ///
    /// @param problems one rendered diagnostic after the other
    public void complain(List<String> problems) {
        change(now -> new State(now.version() + 1, now.files(), now.model(), problems));
    }
}
