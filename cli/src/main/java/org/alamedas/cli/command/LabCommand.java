package org.alamedas.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alamedas.cli.command.lab.Browser;
import org.alamedas.cli.command.lab.Shown;
import org.alamedas.cli.input.DataOptions;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.server.LabServer;
import org.alamedas.lab.server.LabSite;
import org.alamedas.lab.server.ModelWatch;
import org.alamedas.lab.server.PlainOpener;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.diagnostic.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Opens the laboratory: a page that runs the model, served on this machine until the program is
/// ended.
@Command(name = "lab")
public final class LabCommand implements Verb {
    private static final int MOST_PORTS = 65_535;

    private final Supplier<String> version;
    private final Function<Subject, SequencedMap<String, Supplier<byte[]>>> exhibits;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", descriptionKey = "lab.MODEL", defaultValue = "chile")
    private String model = Shown.CASE;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--port", paramLabel = "NUMBER", descriptionKey = "lab.port", defaultValue = "1970")
    private int port = LabServer.PORT;

    @Option(names = "--no-browser", descriptionKey = "lab.no-browser")
    private boolean noBrowser;

    @Option(names = "--json", descriptionKey = "lab.json")
    private boolean json;

    /// Makes the command.
    ///
    /// @param version of the program, which the page shows
    /// @param exhibits what a laboratory shows besides its model, as JSON by name
    public LabCommand(Supplier<String> version, Function<Subject, SequencedMap<String, Supplier<byte[]>>> exhibits) {
        this.version = version;
        this.exhibits = exhibits;
    }

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        if (port < 0 || port > MOST_PORTS) {
            throw Refusal.usage(console.text("lab.no-port", port, MOST_PORTS));
        }
        Shown shown = new Shown(console, model, data.sources(console));
        Subject subject = shown.read();
        boolean live = shown.file().isPresent();
        LabSite site = new LabSite(files(subject, live), subject.model());
        try (LabServer server = start(console, site)) {
            Optional<ModelWatch> watch = shown.file()
                    .map(file -> new ModelWatch(file, () -> again(shown), changed -> files(changed, true), site));
            Thread hook = new Thread(server::close, "end-of-lab");
            Runtime.getRuntime().addShutdownHook(hook);
            announce(console, server);
            server.join();
            watch.ifPresent(ModelWatch::close);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private LabFiles files(Subject subject, boolean live) {
        return LabFiles.of(subject, new Edition(version.get(), live, true), exhibits.apply(subject));
    }

    private static Outcome<Subject> again(Shown shown) {
        try {
            return shown.load();
        } catch (Refusal e) {
            // the file was there when the program started, so its path is one
            throw new IllegalStateException(e.message(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LabServer start(Console console, LabSite site) throws Refusal, IOException {
        try {
            return LabServer.start(site, new PlainOpener(version.get(), exhibits), port);
        } catch (BindException _) {
            throw Refusal.failed(console.text("lab.port-taken", port), console.text("lab.port-hint"));
        }
    }

    private void announce(Console console, LabServer server) throws IOException {
        String address = server.address().toString();
        if (json) {
            Json.print(console, out -> {
                out.writeStartObject();
                out.writeStringProperty("address", address);
                out.writeNumberProperty("port", server.port());
                out.writeEndObject();
            });
        } else {
            console.line(address);
        }
        console.out().flush();
        console.note(console.text("lab.how-to-end"));
        if (!noBrowser && !json && console.appearance().progress()) {
            Browser.open(server.address(), System.getenv());
        }
    }
}
