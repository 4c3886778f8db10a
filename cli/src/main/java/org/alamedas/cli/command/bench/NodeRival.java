package org.alamedas.cli.command.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.wasm.WasmCompiler;
import org.alamedas.engine.wasm.WasmModule;

/// A model as a WebAssembly module that records every variable, run by node.
final class NodeRival {
    private static final String NODE = "node";
    private static final String DRIVER = "driver.mjs";

    private NodeRival() {}

    /// Asks node for its version.
    ///
    /// @return the version; empty where there is no node
    static Optional<String> version() {
        try {
            Process process = new ProcessBuilder(NODE, "--version")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader said = process.inputReader()) {
                return Optional.ofNullable(said.readLine());
            }
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Translates a model.
    ///
    /// @return a module that records every variable
    static WasmModule module(CompiledModel model) {
        List<Integer> recorded = IntStream.range(0, model.program().size())
                .filter(slot -> model.program().slots().get(slot).kind().isVariable())
                .boxed()
                .toList();
        return WasmCompiler.compile(model.program(), model.model().time().method(), recorded);
    }

    /// Translates a model and starts node with it.
    ///
    /// @param folder where the files go
    /// @param name what they are called
    static Answering start(Path folder, String name, CompiledModel model) throws IOException {
        WasmModule module = module(model);
        Path file = folder.resolve(name + ".wasm");
        Files.write(file, module.bytes().toArray());
        Path driver = folder.resolve(DRIVER);
        if (!Files.exists(driver)) {
            try (InputStream in = Objects.requireNonNull(NodeRival.class.getResourceAsStream(DRIVER))) {
                Files.copy(in, driver);
            }
        }
        return Answering.start(List.of(
                NODE,
                driver.toString(),
                file.toString(),
                Integer.toString(module.columns().size())));
    }
}
