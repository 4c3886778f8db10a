/// The command line: one command a verb.
module org.alamedas.cli {
    requires info.picocli;
    requires java.management;
    requires java.sql;
    requires java.xml;
    requires org.alamedas.analysis;
    requires org.alamedas.chile;
    requires org.alamedas.conformance;
    requires org.alamedas.formats;
    requires org.alamedas.lab;
    requires de.siegmar.fastcsv;
    requires tools.jackson.core;

    opens org.alamedas.cli to
            info.picocli;
    opens org.alamedas.cli.input to
            info.picocli;
    opens org.alamedas.cli.command to
            info.picocli;
}
