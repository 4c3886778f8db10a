package org.alamedas.engine.jvm;

import static org.alamedas.engine.jvm.Generated.DOUBLES;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.DoubleBuffer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.optimise.Watch;
import org.alamedas.engine.solve.TimeGrid;
import org.alamedas.model.definition.IntegrationMethod;

/// Makes the class of a small program: one method with the loop over time, in which every scalar is a
/// local variable.
///
/// Its fields are the state of one emission.
final class FusedLoop {
    private static final ClassDesc GRID = ClassDesc.of(TimeGrid.class.getName());
    private static final ClassDesc BUFFER = ClassDesc.of(DoubleBuffer.class.getName());
    private static final MethodTypeDesc ADVANCE = MethodTypeDesc.of(
            ConstantDescs.CD_double,
            DOUBLES,
            GRID,
            ConstantDescs.CD_long,
            ConstantDescs.CD_long,
            BUFFER,
            ConstantDescs.CD_int);
    private static final MethodTypeDesc TIME = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_long);
    private static final int VALUES = 1;
    private static final int MOMENTS = 2;
    private static final int INDEX = 3;
    private static final int UNTIL = 5;
    private static final int ROWS = 7;
    private static final int EVERY = 8;

    private final Program program;
    private final List<Integer> record;
    private final List<Statement.Assign> flows;
    private final CodeBuilder code;
    private final Map<Integer, Integer> scalars = new HashMap<>();
    private final Set<Integer> readFirst = new LinkedHashSet<>();
    private final Set<Integer> written = new LinkedHashSet<>();
    private final Emitter emitter;
    private final IdentityHashMap<Statement, Boolean> watched;
    private final int strange;
    private final int rows;
    private final int at;
    private final int[] rates;
    private final Stages stages;

    private FusedLoop(Program program, Kind kind, ClassDesc self, Pool pool, CodeBuilder code) {
        this.program = program;
        record = kind.record();
        this.code = code;
        flows = program.flows().stream().map(Statement.Assign.class::cast).toList();
        watched = Watch.of(program);
        findSlots();
        strange = code.allocateLocal(TypeKind.DOUBLE);
        rows = code.allocateLocal(TypeKind.REFERENCE);
        at = code.allocateLocal(TypeKind.INT);
        rates = program.rates().stream()
                .mapToInt(_ -> code.allocateLocal(TypeKind.DOUBLE))
                .toArray();
        emitter = new Emitter(code, self, Frame.ofLocals(VALUES, scalars), pool, new Outlines(Integer.MAX_VALUE));
        int[] stocks = program.rates().stream()
                .mapToInt(rate -> local(rate.stock().base()))
                .toArray();
        stages = new Stages(kind.method(), code, stocks, rates, this::moment);
    }

    /// What a loop is made for.
    ///
    /// @param method how stocks are stepped
    /// @param record the slots of which it keeps rows, those that never change left out
    record Kind(IntegrationMethod method, List<Integer> record) {}

    /// Says whether a program can be one loop: scalar stocks without limits, nothing else that is kept
    /// from step to step, and no loop inside an equation, with which the JVM would not replace a loop
    /// that is already running.
    static boolean fits(Program program) {
        return program.pipes().isEmpty()
                && program.memory().isEmpty()
                && program.rates().stream().allMatch(rate -> isScalarStock(program, rate))
                && program.flows().stream()
                        .allMatch(flow -> flow instanceof Statement.Assign assign && !holdsLoop(assign.value()));
    }

    private static boolean isScalarStock(Program program, Rate rate) {
        return rate.loops().isEmpty()
                && !rate.nonNegative()
                && isScalar(program, rate.stock().base())
                && !holdsLoop(rate.value());
    }

    private static boolean holdsLoop(Op op) {
        return op instanceof Op.Reduce
                || op instanceof Op.Draw
                || op.operands().stream().anyMatch(FusedLoop::holdsLoop);
    }

    private static boolean isScalar(Program program, int slot) {
        return program.region(slot).shape().isEmpty();
    }

    /// Adds the method of [TimeLoop] to a class.
    static void writeTo(ClassBuilder type, Program program, Kind kind, ClassDesc self, Pool pool) {
        type.withMethodBody(
                "advance",
                ADVANCE,
                ClassFile.ACC_PUBLIC,
                code -> new FusedLoop(program, kind, self, pool, code).write());
    }

    private void findSlots() {
        program.rates().forEach(rate -> {
            read(rate.value());
            need(rate.stock().base());
            written.add(rate.stock().base());
        });
        for (Statement.Assign statement : flows) {
            read(statement.value());
            int target = statement.target().base();
            if (statement.target().isFixed() && isScalar(program, target)) {
                written.add(target);
                scalars.computeIfAbsent(target, _ -> code.allocateLocal(TypeKind.DOUBLE));
            }
        }
        need(Program.TIME);
        need(Program.STEP);
        need(Program.MOMENT);
        written.add(Program.TIME);
        written.add(Program.MOMENT);
    }

    private void read(Op op) {
        if (op instanceof Op.Load load && load.address().isFixed()) {
            int slot = load.address().base();
            if (isScalar(program, slot) && !written.contains(slot)) {
                need(slot);
            }
        }
        op.operands().forEach(this::read);
    }

    private void need(int slot) {
        readFirst.add(slot);
        scalars.computeIfAbsent(slot, _ -> code.allocateLocal(TypeKind.DOUBLE));
    }

    private int local(int slot) {
        return Objects.requireNonNull(scalars.get(slot), "a slot without a local variable");
    }

    private void write() {
        for (int slot : readFirst) {
            code.aload(VALUES);
            code.loadConstant(slot);
            code.daload().dstore(local(slot));
        }
        code.dconst_0().dstore(strange);
        stages.begin();
        int left = code.allocateLocal(TypeKind.INT);
        code.iload(EVERY).istore(left);
        code.aload(ROWS)
                .invokevirtual(BUFFER, "array", MethodTypeDesc.of(DOUBLES))
                .astore(rows);
        code.aload(ROWS)
                .invokevirtual(BUFFER, "position", MethodTypeDesc.of(ConstantDescs.CD_int))
                .istore(at);
        Label again = code.newLabel();
        code.labelBinding(again);
        writeRates();
        stages.move(local(Program.TIME), local(Program.STEP));
        stages.unlessWithinStep(local(Program.TIME), local(Program.MOMENT));
        flows.forEach(this::flow);
        stages.unlessWholeStep(again);
        if (!record.isEmpty()) {
            writeRow(left);
        }
        code.lload(INDEX).lload(UNTIL).lcmp().iflt(again);
        for (int slot : written) {
            code.aload(VALUES);
            code.loadConstant(slot);
            code.dload(local(slot)).dastore();
        }
        code.dload(strange).dreturn();
    }

    private void writeRow(int left) {
        Label notDue = code.newLabel();
        code.iinc(left, -1);
        code.iload(left).ifne(notDue);
        code.iload(EVERY).istore(left);
        for (int i = 0; i < record.size(); i++) {
            code.aload(rows).iload(at).loadConstant(i).iadd();
            Integer local = scalars.get(record.get(i));
            if (local == null) {
                code.aload(VALUES).loadConstant((int) record.get(i));
                code.daload();
            } else {
                code.dload(local);
            }
            code.dastore();
        }
        code.iload(at).loadConstant(record.size()).iadd().istore(at);
        code.labelBinding(notDue);
    }

    private void writeRates() {
        List<Rate> all = program.rates();
        for (int i = 0; i < all.size(); i++) {
            code.lineNumber(Lines.of(all.get(i).value().span()));
            emitter.value(all.get(i).value());
            code.dstore(rates[i]);
        }
    }

    private void flow(Statement.Assign statement) {
        code.lineNumber(Lines.of(statement.value().span()));
        emitter.loops(0, statement.loops(), () -> {
            int value = code.allocateLocal(TypeKind.DOUBLE);
            boolean watch = watched.getOrDefault(statement, true);
            emitter.store(statement.target(), () -> {
                emitter.value(statement.value());
                if (watch) {
                    code.dup2().dstore(value);
                }
            });
            if (watch) {
                code.dload(strange).dload(value).dload(value).dsub().dadd().dstore(strange);
            }
        });
    }

    /// Leaves a moment on the stack: that at the start of the present step, or at its end, which
    /// becomes the start of the next.
    private void moment(boolean end) {
        if (end) {
            code.lload(INDEX).lconst_1().ladd().lstore(INDEX);
        }
        code.aload(MOMENTS).lload(INDEX).invokevirtual(GRID, "time", TIME);
    }
}
