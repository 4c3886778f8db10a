package org.alamedas.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.alamedas.chile.CaseAbout;
import org.alamedas.chile.CaseFiles;
import org.alamedas.chile.CaseStudy;
import org.alamedas.cli.command.rules.RulesReport;
import org.alamedas.cli.input.CaseOption;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.evidence.rule.Rule;
import org.alamedas.model.expr.Name;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says which acts of government, Congress and officers the law in force made legal, blocked or a breach.
@Command(name = "rules")
public final class RulesCommand implements Verb {
    @Option(names = "--at", paramLabel = "TIME", split = ",", descriptionKey = "rules.at")
    private List<Double> moments = List.of();

    @Mixin
    private CaseOption about = new CaseOption();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public RulesCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        CaseFiles files = Messenger.made(console, about.files(console));
        CaseStudy study = Messenger.made(console, files.read());
        CompiledModel model = Messenger.made(console, new Engine().compile(study.model()));
        List<Rule> rules = Messenger.made(console, files.rules(study));
        List<Name> deciding = new ArrayList<>();
        for (Rule rule : rules) {
            Rule.Condition condition = rule.condition();
            if (condition != null && !deciding.contains(condition.variable())) {
                deciding.add(condition.variable());
            }
        }
        RunResult run = model.run(RunSpec.AS_MODELLED.recording(deciding));
        RulesReport report = new RulesReport(rules, run, rows(console, run, files.about()));
        if (json) {
            report.json(console);
        } else {
            report.write(console);
        }
        return ExitCode.OK;
    }

    private List<Integer> rows(Console console, RunResult run, CaseAbout shown) throws Refusal {
        List<Integer> rows = new ArrayList<>();
        for (double moment : moments.isEmpty() ? shown.moments() : moments) {
            if (!(moment >= run.time(0)) || moment > run.time(run.rows() - 1)) {
                throw Refusal.usage(console.text("rules.no-moment", moment, run.time(0), run.time(run.rows() - 1)));
            }
            rows.add(row(run, moment));
        }
        return rows;
    }

    private static int row(RunResult run, double moment) {
        int row = 0;
        while (row + 1 < run.rows() && run.time(row + 1) <= moment) {
            row++;
        }
        return row;
    }
}
