/// The laboratory: a page that runs a model, its server, and the same as a static site.
module org.alamedas.lab {
    requires transitive org.alamedas.chile;
    requires org.alamedas.analysis;
    requires org.alamedas.formats;
    requires org.eclipse.jetty.server;
    requires tools.jackson.core;

    exports org.alamedas.lab.page;
    exports org.alamedas.lab.server;
    exports org.alamedas.lab.site;
    exports org.alamedas.lab.subject;
}
