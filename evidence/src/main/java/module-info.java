/// Observed series with sources, and how a run is compared with them.
module org.alamedas.evidence {
    requires transitive org.alamedas.engine;
    requires de.siegmar.fastcsv;
}
