/// Checks, lowers, compiles and integrates a model.
module org.alamedas.engine {
    requires transitive org.alamedas.model;

    exports org.alamedas.engine.math;
    exports org.alamedas.engine.run;
}
