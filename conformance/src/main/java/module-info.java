/// Published models run whole and held against their published output.
module org.alamedas.conformance {
    requires transitive org.alamedas.model;
    requires org.alamedas.formats;
    requires org.alamedas.engine;
    requires de.siegmar.fastcsv;

    exports org.alamedas.conformance;
}
