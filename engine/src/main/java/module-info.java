/// Checks, lowers, compiles and integrates a model.
@SuppressWarnings("module") // who measures the lanes is compiled later
module org.alamedas.engine {
    requires transitive org.alamedas.model;

    exports org.alamedas.engine;
    exports org.alamedas.engine.builtin;
    exports org.alamedas.engine.check;
    exports org.alamedas.engine.check.units;
    exports org.alamedas.engine.ensemble;
    exports org.alamedas.engine.export;
    exports org.alamedas.engine.ir;
    exports org.alamedas.engine.math;
    exports org.alamedas.engine.lanes to
            org.alamedas.cli;
    exports org.alamedas.engine.random;
    exports org.alamedas.engine.reality;
    exports org.alamedas.engine.run;
    exports org.alamedas.engine.translate;
    exports org.alamedas.engine.wasm;
}
