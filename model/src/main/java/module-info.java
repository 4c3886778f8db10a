/// What a model is: its text, expressions, variables and units, and what can be wrong with it.
module org.alamedas.model {
    requires static transitive org.jspecify;

    exports org.alamedas.model.definition;
    exports org.alamedas.model.diagnostic;
    exports org.alamedas.model.expr;
    exports org.alamedas.model.print;
    exports org.alamedas.model.source;
    exports org.alamedas.model.unit;
}
