/// What the structure and the runs of a model tell: feedback loops, and why a variable changed.
module org.alamedas.analysis {
    requires transitive org.alamedas.engine;

    exports org.alamedas.analysis.cause;
    exports org.alamedas.analysis.loops;
}
