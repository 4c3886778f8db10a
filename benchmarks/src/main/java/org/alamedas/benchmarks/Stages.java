package org.alamedas.benchmarks;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alamedas.chile.BuiltInModels;
import org.alamedas.cli.output.RunTable;
import org.alamedas.cli.output.TableFormat;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Checker;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.jvm.Jvm;
import org.alamedas.engine.lower.Lowering;
import org.alamedas.engine.optimise.Optimiser;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The stages of the walk from a model file to a table, each by itself: what it is given was made
/// before.
///
/// Mutable and not final, as JMH wants it.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Stages {
    private static final String SIR = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><name>sir</name></header>
            <sim_specs><start>0</start><stop>1000</stop><dt>1</dt></sim_specs>
            <model><variables>
            <stock name="susceptible"><eqn>990</eqn><outflow>infection</outflow></stock>
            <stock name="infectious"><eqn>10</eqn><inflow>infection</inflow><outflow>recovery</outflow></stock>
            <stock name="recovered"><eqn>0</eqn><inflow>recovery</inflow></stock>
            <flow name="infection"><eqn>susceptible * infectious * 0.03 / total</eqn></flow>
            <flow name="recovery"><eqn>infectious / 80</eqn></flow>
            <aux name="total"><eqn>susceptible + infectious + recovered</eqn></aux>
            </variables></model>
            </xmile>
            """;

    /// The model: `sir`, or one of those built in.
    @Param({"sir", "chile"})
    public String name = "sir";

    private @Nullable Made made;

    /// What the stages are given.
    private record Made(
            SourceText source,
            Model model,
            CheckedModel checked,
            Program program,
            CompiledModel compiled,
            RunResult result) {}

    /// Makes the benchmarks of a model.
    public Stages() {}

    /// Walks once.
    @Setup
    public void prepare() {
        SourceText source = name.equals("sir")
                ? SourceText.of("sir.xmile", SIR)
                : BuiltInModels.find(name).orElseThrow(() -> new IllegalArgumentException("no model " + name));
        Model model = made(ModelFiles.read(source));
        CheckedModel checked = made(Checker.check(model));
        CompiledModel compiled = made(new Engine().compile(model));
        RunResult result = compiled.run(RunSpec.AS_MODELLED);
        made = new Made(source, model, checked, compiled.program(), compiled, result);
    }

    private static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T>(T value, var _) -> value;
            case Outcome.Refused<T>(List<Diagnostic> why) -> throw new IllegalStateException(why.toString());
        };
    }

    private Made given() {
        Made given = made;
        if (given == null) {
            throw new IllegalStateException("nothing was prepared");
        }
        return given;
    }

    /// Reads the text.
    ///
    /// @return the model
    @Benchmark
    public Outcome<Model> read() {
        return ModelFiles.read(given().source());
    }

    /// Checks the model, without its units.
    ///
    /// @return the model with its names resolved
    @Benchmark
    public Outcome<CheckedModel> check() {
        return Checker.check(given().model());
    }

    /// Lowers the model.
    ///
    /// @return the program
    @Benchmark
    public Program lower() {
        return Lowering.lower(given().checked());
    }

    /// Optimises the program.
    ///
    /// @return a program that does less
    @Benchmark
    public Program optimise() {
        return Optimiser.optimise(given().program());
    }

    /// Optimises the program and generates its classes, without loading them.
    ///
    /// @return bytes of the longest method
    @Benchmark
    public int generate() {
        return Jvm.longestMethod(given().program(), IntegrationMethod.EULER);
    }

    /// Runs the model and records every variable.
    ///
    /// @return the recorded values
    @Benchmark
    public RunResult run() {
        return given().compiled().run(RunSpec.AS_MODELLED);
    }

    /// Writes the recorded values as text.
    ///
    /// @return the text
    /// @throws IOException never
    @Benchmark
    public String write() throws IOException {
        StringWriter out = new StringWriter();
        new RunTable(name, "", given().result()).write(TableFormat.TSV, out);
        return out.toString();
    }
}
