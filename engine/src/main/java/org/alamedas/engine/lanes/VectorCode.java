package org.alamedas.engine.lanes;

import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import org.alamedas.engine.lanes.Vectors.Comparing;
import org.alamedas.engine.lanes.Vectors.Doubles;
import org.alamedas.engine.lanes.Vectors.Mask;
import org.alamedas.engine.math.PowerTable;
import org.jspecify.annotations.Nullable;

/// Emits the operations of [Code] on vectors.
final class VectorCode {
    /// Vectors shorter than this hold too little of a table for permutations to pay.
    private static final int LONG_VECTOR = 8;

    private static final ClassDesc POWERS = ClassDesc.of(Powers.class.getName());
    private static final MethodTypeDesc REPAIR =
            MethodTypeDesc.of(ConstantDescs.CD_void, VectorApi.ARRAY, ConstantDescs.CD_int);

    private final Vectors v;
    private final VectorMath math;
    private final int table;
    private @Nullable LaneTable intervals;

    /// The operands of an operation.
    interface Given {
        Doubles a();

        Doubles b();

        Doubles c();

        Doubles x();
    }

    /// Makes the emitter.
    ///
    /// @param table the local variable of an array with what [#table] gave
    VectorCode(Vectors vectors, int table) {
        v = vectors;
        math = new VectorMath(vectors);
        this.table = table;
    }

    /// Says whether an operation can be emitted, and is faster so.
    static boolean supports(Code operation, int vector) {
        return switch (operation) {
            case SIN, COS, MODULO -> false;
            case POWER, POWER_X, X_POWER -> vector >= LONG_VECTOR;
            case FILL, COPY, NEGATE, NOT, ABS, SQRT, EXP, LN, ADD, ADD_X, SUBTRACT, SUBTRACT_X, X_SUBTRACT -> true;
            case MULTIPLY, MULTIPLY_X, DIVIDE, DIVIDE_X, X_DIVIDE, MIN, MIN_X, MAX, MAX_X, EQUAL, EQUAL_X -> true;
            case NOT_EQUAL, NOT_EQUAL_X, LESS, LESS_X, LESS_OR_EQUAL, LESS_OR_EQUAL_X, GREATER_X -> true;
            case GREATER_OR_EQUAL_X, AND, OR, SELECT, PRODUCT, SUM, MULTIPLY_ADD, MULTIPLY_SUBTRACT -> true;
            case SCALE_ADD, PRODUCT_X, FOLLOW, NOT_BELOW_0 -> true;
        };
    }

    private static boolean isPower(Code operation) {
        return operation == Code.POWER || operation == Code.POWER_X || operation == Code.X_POWER;
    }

    /// Returns the numbers that an operation takes from a table, column by column.
    static double[] table(Code operation) {
        if (!isPower(operation)) {
            return new double[0];
        }
        PowerTable.Column[] columns = PowerTable.Column.values();
        double[] table = new double[columns.length * PowerTable.SIZE];
        for (PowerTable.Column column : columns) {
            for (int interval = 0; interval < PowerTable.SIZE; interval++) {
                table[column.number() * PowerTable.SIZE + interval] = PowerTable.get(interval, column);
            }
        }
        return table;
    }

    /// Emits what comes before the loop.
    void before(Code operation) {
        if (isPower(operation)) {
            intervals = LaneTable.load(v, table, 0, PowerTable.Column.values().length, PowerTable.SIZE);
        }
    }

    /// Emits an operation.
    Doubles value(Code operation, Given of) {
        return switch (operation) {
            case FILL -> of.x();
            case COPY -> of.a();
            case NEGATE -> v.one("NEG", of.a());
            case NOT -> truth(v.compare(Comparing.EQ, of.a(), v.number(0)));
            case ABS -> v.one("ABS", of.a());
            case SQRT -> v.one("SQRT", of.a());
            case EXP -> math.exp(of.a());
            case LN -> math.ln(of.a());
            case ADD -> v.add(of.a(), of.b());
            case ADD_X -> v.add(of.a(), of.x());
            case SUBTRACT -> v.subtract(of.a(), of.b());
            case SUBTRACT_X -> v.subtract(of.a(), of.x());
            case X_SUBTRACT -> v.subtract(of.x(), of.a());
            case MULTIPLY -> v.multiply(of.a(), of.b());
            case MULTIPLY_X -> v.multiply(of.a(), of.x());
            case DIVIDE -> v.divide(of.a(), of.b());
            case DIVIDE_X -> v.divide(of.a(), of.x());
            case X_DIVIDE -> v.divide(of.x(), of.a());
            case POWER -> power(of.a(), of.b());
            case POWER_X -> power(of.a(), of.x());
            case X_POWER -> power(of.x(), of.a());
            case MIN -> v.two("MIN", of.a(), of.b());
            case MIN_X -> v.two("MIN", of.a(), of.x());
            case MAX -> v.two("MAX", of.a(), of.b());
            case MAX_X -> v.two("MAX", of.a(), of.x());
            case EQUAL -> truth(v.compare(Comparing.EQ, of.a(), of.b()));
            case EQUAL_X -> truth(v.compare(Comparing.EQ, of.a(), of.x()));
            case NOT_EQUAL -> truth(v.compare(Comparing.NE, of.a(), of.b()));
            case NOT_EQUAL_X -> truth(v.compare(Comparing.NE, of.a(), of.x()));
            case LESS -> truth(v.compare(Comparing.LT, of.a(), of.b()));
            case LESS_X -> truth(v.compare(Comparing.LT, of.a(), of.x()));
            case LESS_OR_EQUAL -> truth(v.compare(Comparing.LE, of.a(), of.b()));
            case LESS_OR_EQUAL_X -> truth(v.compare(Comparing.LE, of.a(), of.x()));
            case GREATER_X -> truth(v.compare(Comparing.GT, of.a(), of.x()));
            case GREATER_OR_EQUAL_X -> truth(v.compare(Comparing.GE, of.a(), of.x()));
            case AND -> truth(v.and(isTrue(of.a()), isTrue(of.b())));
            case OR -> truth(v.or(isTrue(of.a()), isTrue(of.b())));
            case SELECT -> v.blend(of.c(), of.b(), isTrue(of.a()));
            case PRODUCT -> v.multiply(v.multiply(of.a(), of.b()), of.c());
            case SUM -> v.add(v.add(of.a(), of.b()), of.c());
            case MULTIPLY_ADD -> v.add(v.multiply(of.a(), of.b()), of.c());
            case MULTIPLY_SUBTRACT -> v.subtract(of.c(), v.multiply(of.a(), of.b()));
            case SCALE_ADD -> v.add(v.multiply(of.a(), of.x()), of.b());
            case PRODUCT_X -> v.multiply(v.multiply(of.a(), of.b()), of.x());
            case FOLLOW -> v.add(of.a(), v.multiply(of.x(), of.b()));
            case NOT_BELOW_0 -> {
                Doubles a = of.a();
                yield v.blend(a, v.number(0), v.compare(Comparing.LT, a, v.number(0)));
            }
            case SIN, COS, MODULO -> throw new IllegalStateException(operation + " is a plain loop");
        };
    }

    private Doubles truth(Mask mask) {
        return v.blend(v.number(0), v.number(1), mask);
    }

    private Mask isTrue(Doubles a) {
        return v.compare(Comparing.NE, a, v.number(0));
    }

    /// Vectors that hold more than what is plain, and zeros, are computed number by number, by way
    /// of the room behind the registers.
    private Doubles power(Doubles x, Doubles y) {
        if (intervals == null) {
            throw new IllegalStateException("the table of powers was not loaded");
        }
        VectorMath.Powers powers = math.power(x, y, intervals);
        Doubles power = powers.value();
        Label plain = v.code().newLabel();
        Mask isPlain = powers.plain();
        // a number made behind a jump would be missing where it is not jumped
        Doubles zero = v.number(0);
        v.allTrue(isPlain);
        v.code().ifne(plain);
        Label rare = v.code().newLabel();
        Mask isZero = math.isPowerOfZero(x, y);
        v.allTrue(v.or(isPlain, isZero));
        v.code().ifeq(rare);
        // the power of a negative zero may be one
        v.allTrue(v.isAtLeast(v.bits(x), 0));
        v.code().ifeq(rare);
        Doubles zeros = v.blend(power, zero, isZero);
        v.code().aload(zeros.local()).astore(power.local()).goto_(plain);
        v.code().labelBinding(rare);
        int room = v.code().allocateLocal(TypeKind.INT);
        v.code().aload(1).arraylength().loadConstant(Registers.ROOM).isub().istore(room);
        v.store(x, 1, () -> v.code().iload(room));
        v.store(y, 1, () -> v.code().iload(room).loadConstant(v.length()).iadd());
        v.code().aload(1).loadConstant(v.length()).invokestatic(POWERS, "repair", REPAIR);
        Doubles repaired = v.load(1, () -> v.code().iload(room));
        v.code().aload(repaired.local()).astore(power.local());
        v.code().labelBinding(plain);
        return power;
    }
}
