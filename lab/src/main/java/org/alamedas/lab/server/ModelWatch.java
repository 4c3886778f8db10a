package org.alamedas.lab.server;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.diagnostic.Outcome;

/// Watches the file of a model and gives the site what comes of it after each change. It looks as
/// soon as the file system tells of one, and four times a second besides, since not every file
/// system does. Closed, it stops looking.
public final class ModelWatch implements AutoCloseable {
    private static final long LOOK_MS = 250;
    /// Programs write files in pieces: one that has not changed for so long is whole.
    private static final long WHOLE_MS = 3;

    private final Path file;
    private final Supplier<Outcome<Subject>> loader;
    private final Function<Subject, LabFiles> maker;
    private final LabSite site;
    private final Thread thread;

    /// Begins to watch.
    ///
    /// @param file the file
    /// @param loader reads it
    /// @param maker makes the files of what was read
    /// @param site what is told
    public ModelWatch(Path file, Supplier<Outcome<Subject>> loader, Function<Subject, LabFiles> maker, LabSite site) {
        this.file = file;
        this.loader = loader;
        this.maker = maker;
        this.site = site;
        thread = Thread.ofVirtual().name("model-watch").start(this::watch);
    }

    private void watch() {
        String seen = looks();
        try (WatchService news = news()) {
            while (!Thread.currentThread().isInterrupted()) {
                hear(news);
                String now = looks();
                if (!now.equals(seen) && isWhole(now)) {
                    seen = now;
                    reload();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | ClosedWatchServiceException _) {
            // nobody looks any more
        }
    }

    /// What tells of changes in the file's folder.
    private WatchService news() throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        WatchService news = folder.getFileSystem().newWatchService();
        folder.register(news, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_CREATE);
        return news;
    }

    private static void hear(WatchService news) throws InterruptedException {
        WatchKey key = news.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    private boolean isWhole(String now) throws InterruptedException {
        Thread.sleep(WHOLE_MS);
        return looks().equals(now);
    }

    /// What tells that a file has changed: its time and its size; nothing while it is away, as when
    /// an editor swaps it.
    private String looks() {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException _) {
            return "away";
        }
    }

    private void reload() {
        switch (loader.get()) {
            case Outcome.Made<Subject>(Subject subject, List<Diagnostic> _) ->
                site.replace(maker.apply(subject), subject.model());
            case Outcome.Refused<Subject>(List<Diagnostic> why) ->
                site.complain(why.stream()
                        .filter(Diagnostic::isError)
                        .map(DiagnosticRenderer.plain()::render)
                        .toList());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
