package org.alamedas.engine.jvm;

import static org.alamedas.engine.jvm.Generated.DOUBLES;
import static org.alamedas.engine.jvm.Generated.INTS;
import static org.alamedas.engine.jvm.Generated.LOOKUP;
import static org.alamedas.engine.jvm.Generated.TABLE;
import static org.alamedas.engine.jvm.Generated.TABLES;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.ir.Op;

/// Emits the bytecode of what graphical functions are asked.
final class TableCode {
    private static final MethodTypeDesc UNIFORM = MethodTypeDesc.of(
            ConstantDescs.CD_double,
            ConstantDescs.CD_double,
            DOUBLES,
            ConstantDescs.CD_int,
            ConstantDescs.CD_int,
            ConstantDescs.CD_double);
    private static final MethodTypeDesc ANY = MethodTypeDesc.of(
            ConstantDescs.CD_double, ConstantDescs.CD_double, DOUBLES, ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final MethodTypeDesc BINS = MethodTypeDesc.of(
            ConstantDescs.CD_double,
            ConstantDescs.CD_double,
            DOUBLES,
            ConstantDescs.CD_int,
            ConstantDescs.CD_int,
            INTS,
            ConstantDescs.CD_int);
    private static final ClassDesc TABLE_METHOD = ClassDesc.of(TableMethod.class.getName());
    private static final MethodTypeDesc ASK = MethodTypeDesc.of(ConstantDescs.CD_double, TABLE_METHOD, TABLE, DOUBLES);
    private static final ClassDesc CALLS = ClassDesc.of(Calls.class.getName());

    private final CodeBuilder code;
    private final ClassDesc self;
    private final Pool pool;
    private final Emitter emitter;

    TableCode(CodeBuilder code, ClassDesc self, Pool pool, Emitter emitter) {
        this.code = code;
        this.self = self;
        this.pool = pool;
        this.emitter = emitter;
    }

    void read(Op.TableRead read) {
        Optional<Pool.Points> found =
                read.table().isFixed() ? pool.points(read.table().base()) : Optional.empty();
        if (found.isEmpty()) {
            code.aload(0).getfield(self, Generated.GRAPHS, TABLES);
            emitter.address(read.table());
            code.aaload();
            emitter.value(read.input());
            code.invokevirtual(TABLE, "read", Generated.READ);
            return;
        }
        Pool.Points points = found.get();
        emitter.value(read.input());
        code.aload(0).getfield(self, Generated.POINTS, DOUBLES);
        code.loadConstant(points.first());
        code.loadConstant(points.last());
        switch (points.search()) {
            case Pool.Search.Uniform(double perUnit) -> {
                emitter.number(perUnit);
                code.invokestatic(LOOKUP, "uniform", UNIFORM);
            }
            case Pool.Search.Bins(var _, int at) -> {
                code.aload(0).getfield(self, Generated.OFFSETS, INTS);
                code.loadConstant(at);
                code.invokestatic(LOOKUP, "bins", BINS);
            }
            case Pool.Search.Halving _ -> code.invokestatic(LOOKUP, "any", ANY);
        }
    }

    void ask(Op.TableCall call) {
        code.getstatic(TABLE_METHOD, call.method().name(), TABLE_METHOD);
        code.aload(0).getfield(self, Generated.GRAPHS, TABLES);
        emitter.address(call.table());
        code.aaload();
        emitter.numbers(call.arguments());
        code.invokestatic(CALLS, "ask", ASK);
    }
}
