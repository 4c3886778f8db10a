/// Content: the Chilean model, the record and its sources, in two languages.
module org.alamedas.chile {
    requires transitive org.alamedas.evidence;
    requires org.alamedas.formats;

    exports org.alamedas.chile;
}
