package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alamedas.formats.data.DataSources;
import org.alamedas.formats.syntax.ModelReader;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads Vensim's text format: equations, subscript ranges, macros, groups, reality checks,
/// diagrams and the settings that concern the model.
///
/// A fault in one statement is reported and does not hide those in the next.
public final class VensimReader implements ModelReader {
    /// Makes a reader; it has no state.
    public VensimReader() {}

    /// Says whether a text looks like a model in this format: it has a drawing, or statements of
    /// three parts that end in a bar.
    ///
    /// @param text the whole text
    /// @return true if it should be read as one
    public static boolean recognizes(String text) {
        String start = text.stripLeading();
        int tilde = text.indexOf('~');
        int second = text.indexOf('~', tilde + 1);
        return start.regionMatches(true, 0, "{UTF-8}", 0, 7)
                || FileParts.SKETCH.matcher(text).find()
                || (tilde >= 0 && second >= 0 && text.indexOf('|', second) >= 0);
    }

    @Override
    public Outcome<Model> read(SourceText source, DataSources data) {
        return new File(source, data).read();
    }

    /// The reading of one file; mutable, for one thread.
    private static final class File {
        private final SourceText source;
        private final Report report = new Report();
        private final ExternalValues external;
        private final Section main;
        private final List<Macro> macros = new ArrayList<>();
        private Block.@Nullable MacroStart macro;
        private Section body;

        File(SourceText source, DataSources data) {
            this.source = source;
            external = new ExternalValues(data, report);
            main = new Section(external, report);
            body = main;
        }

        Outcome<Model> read() {
            FileParts parts = FileParts.of(source);
            List<Block> blocks = BlockScanner.scan(parts.equations(), report);
            if (report.isTooLarge()) {
                return new Outcome.Refused<>(report.diagnostics());
            }
            blocks.forEach(this::block);
            if (macro != null) {
                report.error(DiagnosticCode.SYNTAX, macro.span(), "the macro that starts here has no :END OF MACRO:");
            }
            Ranges ranges = new Ranges(main.ranges(), report);
            List<Variable> variables = NonNegativeStocks.restore(
                    new Assembly(ranges, external, report).variables(main.definitions()), main.nonNegative());
            Settings settings = Settings.read(parts.settings(), report);
            TimeSpec time = new Controls(source, variables, main.controls(), report).read(settings.method());
            String stem = stem(source.name());
            Model model = new Model(
                    Name.of(stem),
                    Dialect.VENSIM,
                    source,
                    main.documentation(stem),
                    time,
                    ranges.dimensions(),
                    variables,
                    main.groups(),
                    settings.units(),
                    macros,
                    main.checks(),
                    Sketch.read(parts.sketch()));
            return Outcome.of(model, report.diagnostics());
        }

        private void block(Block block) {
            switch (block) {
                case Block.Heading heading -> main.heading(heading);
                case Block.MacroStart start -> startMacro(start);
                case Block.MacroEnd end -> endMacro(end);
                case Block.Statement statement -> (macro == null ? main : body).statement(statement);
            }
        }

        private void startMacro(Block.MacroStart start) {
            if (macro != null) {
                report.error(DiagnosticCode.SYNTAX, start.span(), "a macro cannot be defined inside another");
            }
            macro = start;
            body = new Section(external, report);
        }

        private void endMacro(Block.MacroEnd end) {
            if (macro == null) {
                report.error(DiagnosticCode.SYNTAX, end.span(), "this ends a macro that was never started");
                return;
            }
            Macro made = new Macros(external, report).read(macro, body);
            if (made != null) {
                macros.add(made);
            }
            macro = null;
        }

        private static String stem(String path) {
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            return name.toLowerCase(Locale.ROOT).endsWith(".mdl") ? name.substring(0, name.length() - 4) : name;
        }
    }
}
