package org.alamedas.engine.jvm;

import static org.alamedas.engine.jvm.Generated.DOUBLES;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.optimise.Watch;

/// Makes the class of a program of any size: its equations in several methods, each of which is short
/// enough to be compiled by the JVM.
final class Sheets {
    private static final int MOST_EQUATIONS = 100;
    private static final MethodTypeDesc FLOWS = MethodTypeDesc.of(ConstantDescs.CD_double, DOUBLES);
    private static final MethodTypeDesc RATES = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, DOUBLES);
    private static final int VALUES = 1;
    private static final int INTO = 2;

    private final Program program;
    private final ClassDesc self;
    private final Pool pool;
    private final int budget;
    private final Outlines outlines;
    private final IdentityHashMap<Statement, Boolean> watched;

    Sheets(Program program, ClassDesc self, Pool pool, int budget) {
        this.program = program;
        this.self = self;
        this.pool = pool;
        this.budget = budget;
        outlines = new Outlines(budget / 2);
        watched = Watch.of(program);
    }

    /// Adds the methods of [Evaluation] to a class.
    ///
    /// @param firstRate the place of the first rate among all
    void writeTo(ClassBuilder type, int firstRate) {
        List<List<Statement>> flows = flowSheets();
        List<List<Rate>> rates = rateSheets();
        sheets(type, "flows", flows, FLOWS, this::flows);
        int stock = firstRate;
        for (int i = 0; i < rates.size(); i++) {
            List<Rate> sheet = rates.get(i);
            int first = stock;
            type.withMethodBody("rates" + i, RATES, ClassFile.ACC_PRIVATE, code -> rates(code, sheet, first));
            stock += sheet.stream().mapToInt(Sheets::count).sum();
        }
        type.withMethodBody("flows", FLOWS, ClassFile.ACC_PUBLIC, code -> allFlows(code, flows.size()));
        type.withMethodBody("rates", RATES, ClassFile.ACC_PUBLIC, code -> allRates(code, rates.size()));
        for (Outlines.Part part : outlines.all()) {
            type.withMethodBody(part.name(), part.type(), ClassFile.ACC_PRIVATE, code -> part(code, part));
        }
    }

    private static <T> void sheets(
            ClassBuilder type,
            String name,
            List<List<T>> sheets,
            MethodTypeDesc of,
            BiConsumer<CodeBuilder, List<T>> body) {
        for (int i = 0; i < sheets.size(); i++) {
            List<T> sheet = sheets.get(i);
            type.withMethodBody(name + i, of, ClassFile.ACC_PRIVATE, code -> body.accept(code, sheet));
        }
    }

    private static int count(Rate rate) {
        return rate.loops().stream().reduce(1, (a, b) -> a * b);
    }

    private List<List<Statement>> flowSheets() {
        return split(program.flows(), this::length);
    }

    private int length(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign ->
                outlines.length(assign.value(), assign.loops().size())
                        + Outlines.frame(assign.target(), assign.loops());
            case Statement.Apply apply ->
                Outlines.frame(apply.output().start(), apply.loops())
                        + apply.inputs().stream()
                                .mapToInt(run -> 2 * Outlines.frame(run.start(), List.of()))
                                .sum();
        };
    }

    private List<List<Rate>> rateSheets() {
        return split(
                program.rates(),
                rate -> outlines.length(rate.value(), rate.loops().size())
                        + Outlines.frame(rate.stock(), rate.loops()));
    }

    private <T> List<List<T>> split(List<T> all, java.util.function.ToIntFunction<T> lengthOf) {
        List<List<T>> sheets = new ArrayList<>();
        List<T> sheet = new ArrayList<>();
        int length = 0;
        for (T one : all) {
            int more = lengthOf.applyAsInt(one);
            if (!sheet.isEmpty() && (length + more > budget || sheet.size() == MOST_EQUATIONS)) {
                sheets.add(sheet);
                sheet = new ArrayList<>();
                length = 0;
            }
            sheet.add(one);
            length += more;
        }
        sheets.add(sheet);
        return sheets;
    }

    private Emitter emitter(CodeBuilder code) {
        return new Emitter(code, self, Frame.ofArray(VALUES), pool, outlines);
    }

    private void flows(CodeBuilder code, List<Statement> sheet) {
        Emitter emitter = emitter(code);
        int strange = code.allocateLocal(TypeKind.DOUBLE);
        int value = code.allocateLocal(TypeKind.DOUBLE);
        code.dconst_0().dstore(strange);
        for (Statement statement : sheet) {
            switch (statement) {
                case Statement.Apply apply -> {
                    code.lineNumber(Lines.of(apply.span()));
                    emitter.loops(0, apply.loops(), () -> emitter.apply(apply));
                }
                case Statement.Assign assign -> {
                    code.lineNumber(Lines.of(assign.value().span()));
                    emitter.loops(0, assign.loops(), () -> assign(assign, code, emitter, strange, value));
                }
            }
        }
        code.dload(strange).dreturn();
    }

    private void assign(Statement.Assign assign, CodeBuilder code, Emitter emitter, int strange, int value) {
        boolean watch = watched.getOrDefault(assign, true);
        emitter.store(assign.target(), () -> {
            emitter.value(assign.value());
            if (watch) {
                code.dup2().dstore(value);
            }
        });
        if (watch) {
            code.dload(strange).dload(value).dload(value).dsub().dadd().dstore(strange);
        }
    }

    private void rates(CodeBuilder code, List<Rate> sheet, int first) {
        Emitter emitter = emitter(code);
        int stock = code.allocateLocal(TypeKind.INT);
        code.loadConstant(first);
        code.istore(stock);
        for (Rate rate : sheet) {
            code.lineNumber(Lines.of(rate.value().span()));
            emitter.loops(0, rate.loops(), () -> {
                code.aload(INTO).iload(stock);
                emitter.value(rate.value());
                code.dastore();
                code.iinc(stock, 1);
            });
        }
        code.return_();
    }

    private void allFlows(CodeBuilder code, int sheets) {
        code.dconst_0();
        for (int i = 0; i < sheets; i++) {
            code.aload(0).aload(VALUES).invokevirtual(self, "flows" + i, FLOWS);
            code.dadd();
        }
        code.dreturn();
    }

    private void allRates(CodeBuilder code, int sheets) {
        for (int i = 0; i < sheets; i++) {
            code.aload(0).aload(VALUES).aload(INTO).invokevirtual(self, "rates" + i, RATES);
        }
        code.return_();
    }

    private void part(CodeBuilder code, Outlines.Part part) {
        Frame frame = Frame.ofArray(VALUES);
        for (int i = 0; i < part.loops().size(); i++) {
            frame.counters().put(part.loops().get(i), code.parameterSlot(1 + i));
        }
        code.lineNumber(Lines.of(part.op().span()));
        new Emitter(code, self, frame, pool, outlines).inline(part.op());
        code.dreturn();
    }
}
