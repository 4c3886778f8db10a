package org.alamedas.model.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a stage made of its input, or why it refused it; with everything it has to say either way.
///
/// @param <T> what the stage makes
public sealed interface Outcome<T> {
    /// Returns what the stage has to say.
    ///
    /// @return the diagnostics, sorted by place
    List<Diagnostic> diagnostics();

    /// A result.
    ///
    /// @param value what was made
    /// @param diagnostics warnings and notes, sorted by place; no error
    /// @param <T> the type of the result
    record Made<T>(T value, List<Diagnostic> diagnostics) implements Outcome<T> {
        /// Sorts the diagnostics and refuses an error among them.
        public Made {
            diagnostics = sorted(diagnostics);
            if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
                throw new IllegalArgumentException("a result cannot carry an error: " + diagnostics);
            }
        }
    }

    /// A refusal.
    ///
    /// @param diagnostics why, sorted by place; at least one error
    /// @param <T> the type of the result that was not made
    record Refused<T>(List<Diagnostic> diagnostics) implements Outcome<T> {
        /// Sorts the diagnostics and refuses a refusal without an error.
        public Refused {
            diagnostics = sorted(diagnostics);
            if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
                throw new IllegalArgumentException("a refusal needs an error: " + diagnostics);
            }
        }
    }

    /// Makes an outcome: a refusal if any diagnostic is an error, else a result.
    ///
    /// @param value what was made, looked at only if there is no error
    /// @param diagnostics what there is to say, in any order
    /// @param <T> the type of the result
    /// @return the outcome
    static <T> Outcome<T> of(T value, List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError)
                ? new Refused<>(diagnostics)
                : new Made<>(value, diagnostics);
    }

    /// Makes a refusal of one diagnostic.
    ///
    /// @param why an error
    /// @param <T> the type of the result that was not made
    /// @return the refusal
    static <T> Outcome<T> refused(Diagnostic why) {
        return new Refused<>(List.of(why));
    }

    /// Hands the result to the next stage and keeps the diagnostics of both.
    ///
    /// @param next the stage that follows; not called after a refusal
    /// @param <R> what it makes
    /// @return its outcome with the diagnostics of both stages
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Refused<T>(List<Diagnostic> why) -> new Refused<>(why);
            case Made<T>(T value, List<Diagnostic> said) -> withEarlier(said, next.apply(value));
        };
    }

    private static <R> Outcome<R> withEarlier(List<Diagnostic> said, Outcome<R> later) {
        List<Diagnostic> all = new ArrayList<>(said);
        all.addAll(later.diagnostics());
        return switch (later) {
            case Refused<R> refused -> new Refused<>(all);
            case Made<R>(R value, List<Diagnostic> ignored) -> new Made<>(value, all);
        };
    }

    private static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
        return diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    }
}
