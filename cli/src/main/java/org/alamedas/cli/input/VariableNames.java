package org.alamedas.cli.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.engine.CompiledModel;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;

/// Finds the variables that the command line names, and says at once which of them there are not.
public final class VariableNames {
    private final Console console;
    private final CompiledModel model;
    private final CommandText command;
    private final List<Diagnostic> problems = new ArrayList<>();

    /// Makes a finder.
    ///
    /// @param console where to speak
    /// @param model whose variables
    /// @param command where the names stand
    public VariableNames(Console console, CompiledModel model, CommandText command) {
        this.console = console;
        this.model = model;
        this.command = command;
    }

    /// Splits a list of names at its commas, those in brackets or quotation marks apart.
    ///
    /// @param list such as `GDP, "Net, real", stock[a,b]`
    /// @return the names as written, without quotation marks
    public static List<String> split(String list) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char c : (list + ",").toCharArray()) {
            quoted ^= c == '"';
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ',' && depth <= 0 && !quoted) {
                if (!name.toString().isBlank()) {
                    names.add(name.toString().strip());
                }
                name.setLength(0);
            } else if (c != '"') {
                name.append(c);
            }
        }
        if (!name.isEmpty()) {
            names.add(name.substring(0, name.length() - 1).strip());
        }
        return names;
    }

    /// Remembers a name that the model does not have.
    ///
    /// @param written the name as the command line has it
    public void require(String written) {
        if (model.find(Name.of(written)) == null) {
            Diagnostic unknown = Diagnostic.error(
                    DiagnosticCode.UNKNOWN_NAME,
                    command.find(written),
                    console.text("model.unknown-name", model.model().name(), written));
            problems.add(Suggestion.nearest(
                            written,
                            model.variables().stream()
                                    .map(slot -> slot.name().written())
                                    .toList())
                    .map(near -> unknown.hint(console.text("did-you-mean", near)))
                    .orElse(unknown));
        }
    }

    /// Reads what values the command line gives to variables; remembers what is wrong with it.
    ///
    /// @param assignments each `NAME=VALUE`
    /// @return the values by name, in the order given
    public Map<Name, Double> settings(List<String> assignments) {
        Map<Name, Double> settings = new LinkedHashMap<>();
        for (String text : assignments) {
            Optional<Assignment> assignment = Assignment.parse(text);
            if (assignment.isPresent()) {
                require(assignment.get().name().written());
                settings.put(assignment.get().name(), assignment.get().value());
            } else {
                refuse(DiagnosticCode.SYNTAX, text, console.text("run.no-assignment", text));
            }
        }
        return settings;
    }

    /// Remembers something else that is wrong with an argument.
    ///
    /// @param code which kind of thing
    /// @param part the argument, or the part of it that is wrong
    /// @param message what was found and what was expected
    public void refuse(DiagnosticCode code, String part, String message) {
        problems.add(Diagnostic.error(code, command.find(part), message));
    }

    /// Shows everything remembered, and stops if there is anything.
    ///
    /// @throws Refusal if anything was remembered
    public void stopIfAnyProblem() throws Refusal {
        if (!problems.isEmpty()) {
            Messenger.show(console, problems);
            throw Refusal.told(ExitCode.USAGE);
        }
    }
}
