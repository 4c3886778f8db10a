package org.alamedas.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which module and package may use which, as `ARCHITECTURE.md` has it.
final class EdgesTest {
    private static final List<String> EVERYBODY = List.of(
            "java.io..",
            "java.lang..",
            "java.math..",
            "java.nio..",
            "java.text..",
            "java.time..",
            "java.util",
            "java.util.concurrent..",
            "java.util.function..",
            "java.util.regex..",
            "java.util.stream..",
            "org.jspecify..");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        testkit  | com.dylibso.chicory, javax.tools, java.net
        model    |
        formats  | model, javax.xml, org.xml, org.w3c, java.util.zip, de.siegmar.fastcsv, org.apache.poi
        engine   | model
        analysis | model, engine
        evidence | model, engine, de.siegmar.fastcsv, org.snakeyaml.engine, java.security
        chile    | model, engine, formats, evidence
        conformance | model, engine, formats, de.siegmar.fastcsv
        lab      | model, engine, analysis, formats, evidence, chile, org.eclipse.jetty, tools.jackson.core, java.net, java.security, java.util.zip
        cli      | model, engine, formats, analysis, evidence, chile, lab, conformance, java.net, java.sql, java.util.zip, javax.xml.stream, picocli, tools.jackson.core, de.siegmar.fastcsv
        benchmarks | model, engine, formats, chile, cli, org.openjdk.jmh
        """)
    void usesOnlyTheModulesBelowIt(String module, String below) {
        Stream<String> others = below == null ? Stream.of() : Stream.of(below.split(", "));
        String[] allowed = Stream.of(
                        EVERYBODY.stream(),
                        Stream.of(in(module)),
                        others.map(name -> name.contains(".") || "picocli".equals(name) ? name + ".." : in(name)))
                .flatMap(names -> names)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(in(module))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because("a module uses the modules below it and its own libraries, and nothing else")
                .allowEmptyShould(true)
                .check(OurClasses.ALL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        engine.math      | engine.builtin, engine.ir, engine.check, engine.lower | is arithmetic and knows no model
        engine.builtin   | engine.check, engine.ir, engine.lower, engine.solve   | is the table that the stages read
        engine.check     | engine.ir, engine.lower, engine.solve, engine.run     | comes before lowering
        engine.ir        | engine.check, engine.lower                            | has slots, not names
        engine.lower     | engine.backend, engine.interpret, engine.solve        | does not know what runs a program
        engine.backend   | engine.check, engine.lower                            | looks nothing up again
        engine.interpret | engine.check, engine.lower                            | looks nothing up again
        engine.solve     | engine.check, engine.lower, engine.interpret          | steps any compiled model
        engine.run       | engine.check, engine.ir, engine.lower                 | is what callers say and get
        formats.syntax   | formats.xmile, formats.vensim, formats.dynamo         | is common to the dialects
        formats.xmile    | formats.vensim, formats.dynamo                        | is a sibling of the others
        formats.vensim   | formats.xmile, formats.dynamo                         | is a sibling of the others
        formats.dynamo   | formats.xmile, formats.vensim                         | is a sibling of the others
        formats.data     | formats.xmile, formats.vensim, formats.dynamo         | serves every dialect
        lab.subject      | lab.json, lab.page, lab.server, lab.site              | is what the others show
        lab.json         | lab.page, lab.server, lab.site                        | knows no files
        lab.page         | lab.server, lab.site                                  | does not know how it gets to a browser
        cli.terminal     | cli.command, cli                                      | is what commands stand on
        cli.command      | cli                                                   | does not know the program
        """)
    void doesNotLookAheadOrAside(String stage, String others, String reason) {
        String[] forbidden = Stream.of(others.split(", "))
                .map(name -> "cli".equals(name) ? "org.alamedas.cli" : in(name))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(in(stage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("it " + reason)
                .allowEmptyShould(true)
                .check(OurClasses.ALL);
    }

    /// What commissions and courts found is read and shown; nothing that computes may see it.
    @Test
    void letsNothingThatRunsSeeTheRecordOfVictims() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.alamedas.evidence.entry", "org.alamedas.chile", "org.alamedas.cli..", "org.alamedas.lab..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.alamedas.evidence.entry")
                .because("no scenario, lever or score touches it")
                .check(OurClasses.ALL);
    }

    @Test
    void goesInNoCircleBetweenPackages() {
        slices().assignedFrom(new EveryPackage()).should().beFreeOfCycles().check(OurClasses.ALL);
    }

    private static String in(String name) {
        return "org.alamedas." + name + "..";
    }

    /// Makes each package a slice of its own.
    private static final class EveryPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("org.alamedas")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
