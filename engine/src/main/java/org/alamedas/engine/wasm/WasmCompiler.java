package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Start;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.optimise.Optimiser;
import org.alamedas.engine.random.DensityTable;
import org.alamedas.engine.vector.Points;
import org.alamedas.engine.wasm.ModuleWriter.Signature;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.GraphicalFunction;

/// Writes a program as a WebAssembly module; see [WasmModule] for what it holds. Mutable, for one
/// module.
public final class WasmCompiler {
    /// How many statements go into one function: engines compile functions one by one, and large
    /// ones slowly.
    private static final int STATEMENTS = 100;

    private static final int BYTE_LOAD = 0x2d;

    private static final Signature NOTHING = new Signature(List.of(), List.of());
    private static final Signature OF_NUMBER = new Signature(List.of(WasmType.F64), List.of());
    private static final Signature OF_MOMENT = new Signature(List.of(WasmType.F64, WasmType.F64), List.of());
    private static final Signature OF_STEP =
            new Signature(List.of(WasmType.F64, WasmType.F64, WasmType.F64), List.of());
    private static final Signature GIVES_NUMBER = new Signature(List.of(), List.of(WasmType.F64));
    private static final Signature GIVES_ADDRESS = new Signature(List.of(), List.of(WasmType.I32));

    private final Program program;
    private final IntegrationMethod method;
    private final List<Integer> columns;
    private final Layout layout;
    private final int grid;
    private final ModuleWriter module;
    private final JavaFunctions functions;
    private final OpEmitter.Modelling modelling;
    private final List<Integer> slots;
    private final int chance;
    private final KeepingEmitter keeping;
    private int results;

    private WasmCompiler(Program program, IntegrationMethod method, List<Integer> columns) {
        this.program = program;
        this.method = method;
        this.columns = List.copyOf(columns);
        layout = Layout.of(program);
        slots = program.stocks();
        module = new ModuleWriter(layout.data());
        functions = new JavaFunctions(module);
        grid = module.data(new double[GridMath.SIZE + 1]);
        List<Integer> tables = new ArrayList<>();
        for (Table table : program.tables()) {
            tables.add(module.data(TableReading.layout(table)));
        }
        chance = module.data(new double[] {0, 1, 0, 0});
        modelling = new OpEmitter.Modelling(
                module,
                functions,
                tables,
                program.tables().stream().map(WasmCompiler::points).toList(),
                program.tables().stream()
                        .map(table -> DensityTable.of(table.function()))
                        .toList(),
                chance / Double.BYTES);
        keeping = new KeepingEmitter(program.memory(), modelling);
    }

    /// Writes a module.
    ///
    /// @param program the model
    /// @param method how its stocks are stepped: by Euler, RK2 or RK4
    /// @param columns the slots to record, in the order wanted
    /// @return the module
    /// @throws Untranslated if the program holds something that a module cannot
    /// @throws IllegalArgumentException if the method is another
    public static WasmModule compile(Program program, IntegrationMethod method, List<Integer> columns) {
        return new WasmCompiler(Optimiser.optimise(program), method, columns).compile();
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

    private WasmModule compile() {
        if (!program.isTimeFixed()) {
            throw new Untranslated(program.region(Program.STOP).variable().span(), "a time that changes in a run");
        }
        results = module.declare(GIVES_ADDRESS);
        int constants = statements(program.constants(), true);
        int initials = initials();
        int flows = statements(program.flows(), false);
        int evaluate = evaluate(flows);
        int rates = rates();
        int step = step(evaluate, rates);
        prepare(constants);
        module.export("results", results);
        module.export("chance", function(GIVES_ADDRESS, writer -> writer.code().i32(chance)));
        module.export(
                "kept",
                function(
                        GIVES_ADDRESS,
                        writer ->
                                writer.code().i32(0).i32Load(functions.objects().kept())));
        int record = module.declare(NOTHING);
        begin(initials, evaluate, record);
        run(new Turn(function(NOTHING, keeping::gather), step, function(NOTHING, keeping::settle), evaluate, record));
        functions.function(JavaMethod.key(GridMath.class, "index"));
        functions.finish();
        int end = module.dataEnd();
        record(record, end);
        define(results, 0, writer -> writer.code().i32(end));
        return new WasmModule(new WasmModule.Bytes(module.write(end + (long) Double.BYTES)), layout.given(), columns);
    }

    private interface Content {
        void write(FunctionWriter writer);
    }

    private int function(Signature signature, Content content) {
        int number = module.declare(signature);
        define(number, signature.parameters().size(), content);
        return number;
    }

    private void define(int number, int parameters, Content content) {
        FunctionWriter writer = new FunctionWriter(parameters);
        content.write(writer);
        module.define(number, writer.body());
    }

    /// Writes statements into as many functions as they need, and one that calls them.
    ///
    /// @param unlessGiven whether slots that were given a value are left alone
    private int statements(List<Statement> statements, boolean unlessGiven) {
        List<Integer> parts = new ArrayList<>();
        for (int first = 0; first < statements.size(); first += STATEMENTS) {
            List<Statement> part = statements.subList(first, Math.min(first + STATEMENTS, statements.size()));
            parts.add(function(NOTHING, writer -> {
                OpEmitter emitter = new OpEmitter(modelling, writer);
                part.forEach(statement -> statement(statement, emitter, writer.code(), unlessGiven));
            }));
        }
        return function(NOTHING, writer -> parts.forEach(writer.code()::call));
    }

    private void statement(Statement statement, OpEmitter emitter, Code out, boolean unlessGiven) {
        switch (statement) {
            case Statement.Assign assign -> assign(assign, emitter, out, unlessGiven);
            case Statement.Apply apply -> emitter.loops(0, apply.loops(), () -> emitter.apply(apply));
        }
    }

    private void assign(Statement.Assign assign, OpEmitter emitter, Code out, boolean unlessGiven) {
        emitter.loops(0, assign.loops(), () -> {
            if (unlessGiven) {
                emitter.moving(assign.target(), 1);
                out.op(BYTE_LOAD, 0)
                        .unsigned(layout.given() + (long) assign.target().base());
                out.op(Wasm.I32_EQZ).op(Code.IF, Code.NO_RESULT);
            }
            emitter.store(assign.target(), () -> emitter.value(assign.value()));
            if (unlessGiven) {
                out.op(Code.END);
            }
        });
    }

    /// Writes the initial assignments, and the starts of memories between them.
    private int initials() {
        List<Integer> parts = new ArrayList<>();
        int done = 0;
        for (Start start : program.memory().starts()) {
            parts.add(statements(program.initials().subList(done, start.after()), true));
            parts.add(function(NOTHING, writer -> keeping.start(start.feed(), writer)));
            done = start.after();
        }
        parts.add(statements(program.initials().subList(done, program.initials().size()), true));
        return function(NOTHING, writer -> parts.forEach(writer.code()::call));
    }

    private int evaluate(int flows) {
        return function(
                OF_NUMBER,
                writer -> writer.code()
                        .add(functions.objects().forget())
                        .i32(0)
                        .get(0)
                        .f64Store((long) Program.TIME * Double.BYTES)
                        .call(flows));
    }

    /// Writes the function that puts the rates of all stocks, and the flows of all pipes, into
    /// their places.
    private int rates() {
        List<Integer> parts = new ArrayList<>();
        int stock = 0;
        for (int first = 0; first < program.rates().size(); first += STATEMENTS) {
            List<Rate> part = program.rates()
                    .subList(first, Math.min(first + STATEMENTS, program.rates().size()));
            int start = stock;
            parts.add(function(NOTHING, writer -> rates(part, start, writer)));
            for (Rate rate : part) {
                stock += rate.stocks().size();
            }
        }
        parts.add(function(NOTHING, writer -> {
            List<Pipe> pipes = program.pipes();
            for (int pipe = 0; pipe < pipes.size(); pipe++) {
                writer.code().i32(0).i32(0).f64Load((long) pipes.get(pipe).flow() * Double.BYTES);
                writer.code().f64Store(layout.rates() + (long) (slots.size() + pipe) * Double.BYTES);
            }
        }));
        return function(NOTHING, writer -> parts.forEach(writer.code()::call));
    }

    private void rates(List<Rate> part, int start, FunctionWriter writer) {
        OpEmitter emitter = new OpEmitter(modelling, writer);
        int stock = start;
        for (Rate rate : part) {
            Address target = row(layout.rates() / Double.BYTES + stock, rate.loops());
            emitter.loops(0, rate.loops(), () -> emitter.store(target, () -> emitter.value(rate.value())));
            stock += rate.stocks().size();
        }
    }

    /// Writes a loop over all places of a run of doubles; the local is the offset of the place in
    /// bytes.
    private void overStages(FunctionWriter writer, java.util.function.IntConsumer body) {
        if (layout.width() == 0) {
            return;
        }
        Code out = writer.code();
        int place = writer.local(WasmType.I32);
        out.i32(0).set(place).op(Code.LOOP, Code.NO_RESULT);
        body.accept(place);
        out.get(place)
                .i32(Double.BYTES)
                .op(Wasm.I32_ADD)
                .tee(place)
                .i32(layout.width())
                .op(Wasm.I32_LT);
        out.branchIf(0).op(Code.END);
    }

    private int save() {
        return function(NOTHING, writer -> {
            for (int stock = 0; stock < slots.size(); stock++) {
                writer.code().i32(0).i32(0).f64Load((long) slots.get(stock) * Double.BYTES);
                writer.code().f64Store(layout.from() + (long) stock * Double.BYTES);
            }
        });
    }

    private int commit(int rates) {
        return function(OF_NUMBER, writer -> new ReservoirEmitter(program, layout, rates, writer).write());
    }

    /// Writes the function that moves the stocks by part of a step and evaluates there.
    private int probe(int evaluate) {
        return function(OF_MOMENT, writer -> {
            Code out = writer.code();
            int moved = writer.local(WasmType.F64);
            int stock = 0;
            for (Rate rate : program.rates()) {
                for (int slot : rate.stocks()) {
                    out.i32(0).f64Load(layout.from() + (long) stock * Double.BYTES);
                    out.get(0).i32(0).f64Load(layout.rates() + (long) stock * Double.BYTES);
                    out.op(Wasm.F64_MUL).op(Wasm.F64_ADD).set(moved);
                    out.i32(0);
                    if (rate.nonNegative()) {
                        out.f64(0).get(moved).get(moved).f64(0).op(Wasm.F64_LT).op(Wasm.SELECT);
                    } else {
                        out.get(moved);
                    }
                    out.f64Store((long) slot * Double.BYTES);
                    stock++;
                }
            }
            out.get(1).call(evaluate);
        });
    }

    /// Writes the function of one step, with the time, the next time and the length of the step.
    private int step(int evaluate, int rates) {
        return switch (method) {
            case EULER -> {
                int save = save();
                int commit = commit(layout.rates());
                yield function(
                        OF_STEP,
                        writer -> writer.code().call(save).call(rates).get(2).call(commit));
            }
            case RK2 -> heun(evaluate, rates);
            case RK4 -> classical(evaluate, rates);
            case RK45 -> throw new IllegalArgumentException("a module steps by Euler, RK2 or RK4, not by " + method);
        };
    }

    private int heun(int evaluate, int rates) {
        int save = save();
        int probe = probe(evaluate);
        int commit = commit(layout.sum());
        return function(OF_STEP, writer -> {
            Code out = writer.code();
            out.call(save).call(rates);
            overStages(
                    writer,
                    place -> out.get(place).get(place).f64Load(layout.rates()).f64Store(layout.sum()));
            out.get(2).get(1).call(probe).call(rates);
            overStages(writer, place -> {
                out.get(place).get(place).f64Load(layout.sum()).get(place).f64Load(layout.rates());
                out.op(Wasm.F64_ADD).f64(2).op(Wasm.F64_DIV).f64Store(layout.sum());
            });
            out.get(2).call(commit);
        });
    }

    private int classical(int evaluate, int rates) {
        int save = save();
        int probe = probe(evaluate);
        int commit = commit(layout.sum());
        return function(OF_STEP, writer -> {
            Code out = writer.code();
            int half = writer.local(WasmType.F64);
            out.get(2).f64(2).op(Wasm.F64_DIV).set(half);
            out.call(save).call(rates);
            overStages(
                    writer,
                    place -> out.get(place).get(place).f64Load(layout.rates()).f64Store(layout.sum()));
            for (int stage = 0; stage < 2; stage++) {
                out.get(half).get(0).get(half).op(Wasm.F64_ADD).call(probe).call(rates);
                overStages(writer, place -> accumulate(out, place, 2));
            }
            out.get(2).get(1).call(probe).call(rates);
            overStages(writer, place -> accumulate(out, place, 1));
            overStages(writer, place -> {
                out.get(place)
                        .get(place)
                        .f64Load(layout.sum())
                        .f64(6)
                        .op(Wasm.F64_DIV)
                        .f64Store(layout.sum());
            });
            out.get(2).call(commit);
        });
    }

    private void accumulate(Code out, int place, double weight) {
        out.get(place).get(place).f64Load(layout.sum()).f64(weight).get(place).f64Load(layout.rates());
        out.op(Wasm.F64_MUL).op(Wasm.F64_ADD).f64Store(layout.sum());
    }

    private void prepare(int constants) {
        int prepare = functions.function(JavaMethod.key(GridMath.class, "prepare"));
        module.export("prepare", function(GIVES_NUMBER, writer -> {
            Code out = writer.code().add(functions.objects().startAt(new Code().call(results)));
            out.call(constants).i32(grid);
            for (int slot : List.of(Program.START, Program.STOP, Program.STEP, Program.SAVE_EVERY)) {
                out.i32(0).f64Load((long) slot * Double.BYTES);
            }
            out.call(prepare);
        }));
    }

    private void begin(int initials, int evaluate, int record) {
        int time = functions.function(JavaMethod.key(GridMath.class, "time"));
        module.export("begin", function(NOTHING, writer -> {
            Code out = writer.code();
            int now = writer.local(WasmType.F64);
            out.i32(0).f64(0).f64Store(done()).i32(0).f64(0).f64Store(chance);
            out.add(functions.objects().startAt(heap()));
            out.i32(grid).f64(0).call(time).set(now);
            out.i32(0).get(now).f64Store((long) Program.TIME * Double.BYTES);
            out.i32(0).get(now).f64Store((long) Program.MOMENT * Double.BYTES);
            out.call(initials).get(now).call(evaluate).call(record);
        }));
    }

    /// What pushes where memories begin: behind the rows of the results.
    private Code heap() {
        Code out = new Code().call(results).i32(0).f64Load(grid + (long) (GridMath.ROW - 1) * Double.BYTES);
        out.f64((columns.size() + 1.0) * Double.BYTES).op(Wasm.F64_MUL).op(Wasm.SATURATING, Wasm.I32_OF_F64);
        return out.op(Wasm.I32_ADD);
    }

    /// Where the number of steps taken is kept: beside the grid, in the place of its unused length.
    private int done() {
        return grid + GridMath.SIZE * Double.BYTES;
    }

    /// The functions of one turn of a run, in their order.
    private record Turn(int gather, int step, int settle, int evaluate, int record) {}

    private void run(Turn turn) {
        int time = functions.function(JavaMethod.key(GridMath.class, "time"));
        int index = functions.function(JavaMethod.key(GridMath.class, "index"));
        int steps = functions.function(JavaMethod.key(GridMath.class, "steps"));
        Signature signature = new Signature(List.of(WasmType.F64), List.of(WasmType.F64));
        module.export("run", function(signature, writer -> {
            Code out = writer.code();
            int done = writer.local(WasmType.F64);
            int end = writer.local(WasmType.F64);
            int next = writer.local(WasmType.F64);
            out.i32(0).f64Load(done()).tee(done).get(0).op(Wasm.F64_ADD);
            out.i32(grid).call(steps).op(Wasm.F64_MIN).set(end);
            out.op(Code.BLOCK, Code.NO_RESULT, Code.LOOP, Code.NO_RESULT);
            out.get(done).get(end).op(Wasm.F64_LT).op(Wasm.I32_EQZ).branchIf(1);
            out.i32(grid).get(done).f64(1).op(Wasm.F64_ADD).call(time).set(next);
            out.call(turn.gather()).i32(grid).get(done).call(time).get(next);
            out.i32(0).f64Load((long) Program.STEP * Double.BYTES).call(turn.step());
            out.call(turn.settle());
            out.get(done).f64(1).op(Wasm.F64_ADD).set(done);
            out.i32(0).get(done).f64Store(chance);
            out.i32(0).get(next).f64Store((long) Program.MOMENT * Double.BYTES);
            out.get(next).call(turn.evaluate());
            out.get(done).i32(grid);
            out.i32(0).f64Load(grid + (long) GridMath.ROW * Double.BYTES).call(index);
            out.op(Wasm.F64_EQ).op(Code.IF, Code.NO_RESULT).call(turn.record()).op(Code.END);
            out.branch(0).op(Code.END, Code.END);
            out.i32(0).get(done).f64Store(done());
            out.i32(grid).call(steps).get(done).op(Wasm.F64_SUB);
        }));
    }

    /// Writes the function that lays the recorded slots into the next row of the columns.
    private void record(int number, int end) {
        int rows = grid + (GridMath.ROW - 1) * Double.BYTES;
        int row = grid + GridMath.ROW * Double.BYTES;
        define(number, 0, writer -> {
            Code out = writer.code();
            int place = writer.local(WasmType.I32);
            int height = writer.local(WasmType.I32);
            out.i32(0).f64Load(rows).op(Wasm.SATURATING, Wasm.I32_OF_F64);
            out.i32(Double.BYTES).op(Wasm.I32_MUL).set(height);
            out.i32(0).f64Load(row).op(Wasm.SATURATING, Wasm.I32_OF_F64);
            out.i32(Double.BYTES).op(Wasm.I32_MUL).set(place);
            List<Integer> all = new ArrayList<>(columns);
            all.addFirst(Program.TIME);
            for (int slot : all) {
                out.get(place).i32(0).f64Load((long) slot * Double.BYTES).f64Store(end);
                out.get(place).get(height).op(Wasm.I32_ADD).set(place);
            }
            out.i32(0).i32(0).f64Load(row).f64(1).op(Wasm.F64_ADD).f64Store(row);
        });
    }
}
