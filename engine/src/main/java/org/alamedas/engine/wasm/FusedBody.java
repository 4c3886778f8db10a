package org.alamedas.engine.wasm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.definition.IntegrationMethod;

/// Writes the loop over time of a small program: everything is in one function, and every scalar that changes is a
/// local there.
final class FusedBody implements RunWriter.Body {
    /// Larger functions have more locals than there are registers, and engines compile them slowly.
    private static final int MOST = 150;

    private final Setting setting;
    private final Program program;
    private final Code out;
    private final Scalars scalars;
    private final OpEmitter emitter;
    private final Set<Integer> written = new LinkedHashSet<>();
    private final Set<Integer> carried = new LinkedHashSet<>();
    private final List<Integer> rates;
    private final Stages stages;

    FusedBody(Setting setting, FunctionWriter writer, Clock clock) {
        this.setting = setting;
        program = setting.program();
        out = writer.code();
        scalars = Scalars.instead(writer);
        findSlots();
        emitter = new OpEmitter(setting.modelling(), writer, scalars);
        rates = program.rates().stream().map(_ -> writer.local(WasmType.F64)).toList();
        List<Integer> stocks = program.stocks().stream().map(scalars::need).toList();
        stages = new Stages(setting.method(), writer, clock, new Stages.Moved(stocks, rates));
    }

    /// Says whether a program can be written so: small, with scalar stocks without limits, and nothing else that is
    /// kept
    /// from step to step.
    static boolean fits(Program program) {
        return program.flows().size() + program.rates().size() <= MOST
                && program.isTimeFixed()
                && program.pipes().isEmpty()
                && program.memory().isEmpty()
                && program.rates().stream().allMatch(rate -> isScalarStock(program, rate))
                && program.flows().stream()
                        .allMatch(flow -> flow instanceof Statement.Assign assign && isPlain(assign.value()));
    }

    private static boolean isScalarStock(Program program, Rate rate) {
        return rate.loops().isEmpty()
                && !rate.nonNegative()
                && isScalar(program, rate.stock().base())
                && isPlain(rate.value());
    }

    private static boolean isPlain(Op op) {
        return !(op instanceof Op.Draw) && op.operands().stream().allMatch(FusedBody::isPlain);
    }

    private static boolean isScalar(Program program, int slot) {
        return program.region(slot).shape().isEmpty();
    }

    private void findSlots() {
        written.addAll(List.of(Program.TIME, Program.MOMENT));
        written.addAll(program.stocks());
        carried.addAll(written);
        for (Statement statement : program.flows()) {
            if (statement instanceof Statement.Assign(var _, Address target, var _)
                    && target.isFixed()
                    && isScalar(program, target.base())) {
                written.add(target.base());
            }
        }
        written.forEach(scalars::need);
        program.rates().stream()
                .flatMap(rate -> reads(rate.value()))
                .filter(written::contains)
                .forEach(carried::add);
    }

    private static Stream<Integer> reads(Op op) {
        Stream<Integer> here =
                op instanceof Op.Load load ? Stream.of(load.address().base()) : Stream.empty();
        return Stream.concat(here, op.operands().stream().flatMap(FusedBody::reads));
    }

    @Override
    public void enter() {
        carried.forEach(slot -> out.i32(0).f64Load((long) slot * Double.BYTES).set(scalars.need(slot)));
    }

    @Override
    public void step() {
        for (int i = 0; i < rates.size(); i++) {
            emitter.value(program.rates().get(i).value());
            out.set(rates.get(i));
        }
        stages.move(scalars.need(Program.TIME));
    }

    @Override
    public void evaluate() {
        stages.unlessWithinStep(scalars.need(Program.TIME), scalars.need(Program.MOMENT));
        out.add(setting.objects().forget());
        setting.time().set(out, scalars.need(Program.TIME));
        setting.write(program.flows(), emitter, out);
    }

    @Override
    public boolean isWithin() {
        if (setting.method() == IntegrationMethod.EULER) {
            return false;
        }
        stages.isWithin();
        return true;
    }

    @Override
    public void record(RunWriter.Rows rows) {
        setting.record(out, emitter, rows);
    }

    @Override
    public void leave() {
        carried.forEach(slot -> out.i32(0).get(scalars.need(slot)).f64Store((long) slot * Double.BYTES));
    }
}
