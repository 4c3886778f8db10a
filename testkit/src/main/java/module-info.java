/// Support for tests: files of expected output, and the project's own paths.
module org.alamedas.testkit {
    requires static org.jspecify;

    exports org.alamedas.testkit;
}
