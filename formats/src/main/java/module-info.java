/// Model files of several languages, read into one kind of model.
module org.alamedas.formats {
    requires transitive org.alamedas.model;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.apache.poi.poi;

    exports org.alamedas.formats;
    exports org.alamedas.formats.data;
    exports org.alamedas.formats.layout;
}
