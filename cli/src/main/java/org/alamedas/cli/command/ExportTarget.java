package org.alamedas.cli.command;

/// A language that a model can be exported to.
public enum ExportTarget {
    /// C99, as one file.
    C,
    /// Java 25, as one file.
    JAVA,
    /// A WebAssembly module without imports.
    WASM,
    /// JavaScript that holds such a module and runs it, as one file.
    JS
}
