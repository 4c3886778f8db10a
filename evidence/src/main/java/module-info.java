/// Observed series with sources, and how a run is compared with them.
module org.alamedas.evidence {
    requires transitive org.alamedas.engine;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;

    exports org.alamedas.evidence.annotation;
    exports org.alamedas.evidence.attribution;
    exports org.alamedas.evidence.claim;
    exports org.alamedas.evidence.condition;
    exports org.alamedas.evidence.derivation;
    exports org.alamedas.evidence.entry;
    exports org.alamedas.evidence.episode;
    exports org.alamedas.evidence.counterfactual;
    exports org.alamedas.evidence.country;
    exports org.alamedas.evidence.event;
    exports org.alamedas.evidence.fact;
    exports org.alamedas.evidence.fit;
    exports org.alamedas.evidence.lever;
    exports org.alamedas.evidence.loop;
    exports org.alamedas.evidence.measurement;
    exports org.alamedas.evidence.note;
    exports org.alamedas.evidence.replay;
    exports org.alamedas.evidence.rule;
    exports org.alamedas.evidence.series;
    exports org.alamedas.evidence.source;
    exports org.alamedas.evidence.table;
    exports org.alamedas.evidence.text;
    exports org.alamedas.evidence.theory;
    exports org.alamedas.evidence.yaml;
}
