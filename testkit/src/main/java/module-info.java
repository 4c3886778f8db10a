/// Support for tests: files of expected output, and the project's own paths.
module org.alamedas.testkit {
    requires java.compiler;
    requires static org.jspecify;
    requires com.dylibso.chicory.runtime;
    requires com.dylibso.chicory.wasm;

    exports org.alamedas.testkit;
}
