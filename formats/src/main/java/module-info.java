/// Model files of several languages, read into one kind of model.
module org.alamedas.formats {
    requires transitive org.alamedas.model;
    requires java.xml;

    exports org.alamedas.formats;
}
