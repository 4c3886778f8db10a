package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Start;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.optimise.Optimiser;
import org.alamedas.engine.optimise.TimeReads;
import org.alamedas.engine.random.DensityTable;
import org.alamedas.engine.vector.Points;
import org.alamedas.engine.wasm.ModuleWriter.Signature;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.GraphicalFunction;

/// Writes a program as a WebAssembly module; see [WasmModule] for what it holds. Mutable, for one
/// module.
public final class WasmCompiler {
    private static final Signature NOTHING = new Signature(List.of(), List.of());
    private static final Signature TAKES_STEPS = new Signature(List.of(WasmType.F64), List.of(WasmType.F64));
    private static final Signature GIVES_NUMBER = new Signature(List.of(), List.of(WasmType.F64));
    private static final Signature GIVES_ADDRESS = new Signature(List.of(), List.of(WasmType.I32));

    private final Program program;
    private final Setting setting;
    private final boolean isMoving;
    private final int grid;
    private final ModuleWriter module;
    private final JavaFunctions functions;
    private final int chance;
    private final KeepingEmitter keeping;
    private final int results;

    private WasmCompiler(TimeReads.Made made, IntegrationMethod method, List<Integer> columns) {
        program = made.after();
        Layout layout = Layout.of(program);
        module = new ModuleWriter(layout.data());
        functions = new JavaFunctions(module);
        isMoving = !program.isTimeFixed();
        grid = module.data(new double[isMoving ? MovingMath.SIZE : GridMath.SIZE]);
        chance = module.data(new double[] {0, 1, 0, 0});
        OpEmitter.Modelling modelling = new OpEmitter.Modelling(
                module,
                functions,
                new Tables(module, program.tables()),
                program.tables().stream().map(WasmCompiler::points).toList(),
                program.tables().stream()
                        .map(table -> DensityTable.of(table.function()))
                        .toList(),
                chance / Double.BYTES);
        List<Integer> all = new ArrayList<>(columns);
        all.addFirst(Program.TIME);
        setting = new Setting(program, method, all, layout, modelling, new TimeCode(made, modelling));
        keeping = new KeepingEmitter(program.memory(), modelling);
        results = module.declare(GIVES_ADDRESS);
    }

    /// Writes a module.
    ///
    /// @param program the model
    /// @param method how its stocks are stepped: by Euler, RK2 or RK4
    /// @param recorded the slots to record, in the order wanted
    /// @return the module
    /// @throws IllegalArgumentException if the method is another
    public static WasmModule compile(Program program, IntegrationMethod method, List<Integer> recorded) {
        Program optimised = Optimiser.optimise(program);
        TimeReads.Made made = optimised.isTimeFixed()
                ? TimeReads.apply(optimised)
                : new TimeReads.Made(optimised, optimised, List.of());
        BitSet changing = changing(made.after());
        List<Integer> columns = recorded.stream().filter(changing::get).toList();
        List<Integer> held =
                recorded.stream().filter(slot -> !changing.get(slot)).toList();
        WasmCompiler compiler = new WasmCompiler(made, method, columns);
        return new WasmModule(compiler.write(), compiler.setting.layout().given(), columns, held);
    }

    /// Finds the slots whose value may change in a run after its begin.
    private static BitSet changing(Program program) {
        BitSet changing = new BitSet();
        changing.set(Program.TIME);
        changing.set(Program.MOMENT);
        program.stocks().forEach(changing::set);
        program.flows().forEach(flow -> flow.slots().forEach(changing::set));
        program.memory().holds().forEach(hold -> hold.slots().forEach(changing::set));
        for (Start start : program.memory().starts()) {
            Region region = program.region(start.feed().memory().base());
            changing.set(region.base(), region.base() + region.size());
        }
        return changing;
    }

    private static Points points(Table table) {
        GraphicalFunction function = table.function();
        double[] x = new double[function.size()];
        double[] y = new double[function.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = function.input(i);
            y[i] = function.output(i);
        }
        return new Points(x, y);
    }

    /// The address of consecutive doubles, one for each place of some loops.
    static Address row(int first, List<Integer> loops) {
        List<Address.Term> terms = new ArrayList<>();
        int stride = 1;
        for (int axis = loops.size() - 1; axis >= 0; axis--) {
            terms.addFirst(new Address.Term.Stride(axis, stride));
            stride *= loops.get(axis);
        }
        return new Address(first, terms);
    }

    private WasmModule.Bytes write() {
        int constants = statements(program.constants());
        int initials = initials();
        int steps = RunWriter.write(setting, grid, results, body());
        if (isMoving) {
            MovingRun moving = new MovingRun(setting, grid, chance, results);
            moving.prepare(constants, initials, steps);
            moving.begin(heap(), initials, steps);
        } else {
            prepare(constants);
            begin(initials, steps);
        }
        module.export("results", results);
        module.export(
                "chance", module.function(GIVES_ADDRESS, writer -> writer.code().i32(chance)));
        module.export(
                "kept",
                module.function(
                        GIVES_ADDRESS,
                        writer ->
                                writer.code().i32(0).i32Load(functions.objects().kept())));
        module.export(
                "run",
                module.function(
                        TAKES_STEPS, writer -> writer.code().get(0).i32(0).call(steps)));
        functions.finish();
        int end = module.dataEnd();
        module.define(results, writer -> writer.code().i32(end));
        return new WasmModule.Bytes(module.write(
                end + (long) Double.BYTES + (isMoving ? setting.layout().given() : 0)));
    }

    private RunWriter.Making body() {
        if (FusedBody.fits(program)) {
            return (writer, clock) -> new FusedBody(setting, writer, clock);
        }
        SplitBody.Parts parts = SplitBody.parts(setting, keeping, chance);
        return (writer, clock) -> new SplitBody(parts, writer, clock);
    }

    /// Writes statements that leave alone what was given a value, and what calls them all.
    private int statements(List<Statement> statements) {
        List<Integer> parts = SplitBody.inParts(
                statements,
                part -> module.function(
                        NOTHING,
                        writer -> setting.writeUnlessGiven(
                                part, new OpEmitter(setting.modelling(), writer), writer.code())));
        return parts.size() == 1
                ? parts.getFirst()
                : module.function(NOTHING, writer -> parts.forEach(writer.code()::call));
    }

    /// Writes the initial assignments, and the starts of memories between them.
    private int initials() {
        List<Integer> parts = new ArrayList<>();
        int done = 0;
        for (Start start : program.memory().starts()) {
            parts.add(statements(program.initials().subList(done, start.after())));
            parts.add(module.function(NOTHING, writer -> keeping.start(start.feed(), writer)));
            done = start.after();
        }
        parts.add(statements(program.initials().subList(done, program.initials().size())));
        return module.function(NOTHING, writer -> parts.forEach(writer.code()::call));
    }

    private void prepare(int constants) {
        int prepare = functions.function(JavaMethod.key(GridMath.class, "prepare"));
        module.export("prepare", module.function(GIVES_NUMBER, writer -> {
            Code out = writer.code().add(functions.objects().startAt(new Code().call(results)));
            out.call(constants).i32(grid);
            for (int slot : List.of(Program.START, Program.STOP, Program.STEP, Program.SAVE_EVERY)) {
                out.i32(0).f64Load((long) slot * Double.BYTES);
            }
            out.call(prepare);
        }));
    }

    private void begin(int initials, int steps) {
        int time = functions.function(JavaMethod.key(GridMath.class, "time"));
        module.export("begin", module.function(NOTHING, writer -> {
            Code out = writer.code();
            int now = writer.local(WasmType.F64);
            out.i32(0).f64(0).f64Store(grid + (long) GridMath.DONE * Double.BYTES);
            out.i32(0).f64(0).f64Store(chance);
            out.add(functions.objects().startAt(heap()));
            out.i32(grid).f64(0).call(time).set(now);
            out.i32(0).get(now).f64Store((long) Program.TIME * Double.BYTES);
            out.i32(0).get(now).f64Store((long) Program.MOMENT * Double.BYTES);
            out.call(initials).f64(0).i32(1).call(steps).op(Wasm.DROP);
        }));
    }

    /// What pushes where memories begin: behind the rows of the results.
    private Code heap() {
        Code out = new Code().call(results).i32(0).f64Load(grid + (long) GridMath.ROWS * Double.BYTES);
        out.f64((double) setting.columns().size() * Double.BYTES).op(Wasm.F64_MUL);
        return out.op(Wasm.SATURATING, Wasm.I32_OF_F64, Wasm.I32_ADD);
    }
}
