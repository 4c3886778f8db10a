package org.alamedas.engine.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;

/// Emits calls of the Vector API into a method, one for each operation on vectors.
///
/// Every result gets a local variable. Everything stands in the one method: a method that is given
/// vectors or gives one back is slow as soon as the JIT does not inline it.
final class Vectors {
    /// Machines whose vectors are this long multiply and add in one instruction; others might
    /// compute it digit by digit.
    private static final int FUSED = 4;

    private final CodeBuilder code;
    private final int length;
    private final Map<Long, Doubles> numbers = new HashMap<>();

    /// A vector of doubles, by its local variable.
    record Doubles(int local) {}

    /// A vector of longs, by its local variable.
    record Longs(int local) {}

    /// A choice of lanes, by its local variable.
    record Mask(int local) {}

    /// Comparisons of doubles; none holds for what is not a number, but the last.
    enum Comparing {
        EQ,
        LT,
        LE,
        GT,
        GE,
        NE
    }

    /// Makes the emitter of a method.
    ///
    /// @param length how many doubles a vector holds
    Vectors(CodeBuilder code, int length) {
        this.code = code;
        this.length = length;
    }

    CodeBuilder code() {
        return code;
    }

    int length() {
        return length;
    }

    private Doubles doubles() {
        int local = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(local);
        return new Doubles(local);
    }

    private Longs longs() {
        int local = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(local);
        return new Longs(local);
    }

    private Mask mask() {
        int local = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(local);
        return new Mask(local);
    }

    private void species() {
        code.getstatic(VectorApi.DOUBLES, "SPECIES_" + Double.SIZE * length, VectorApi.SPECIES);
    }

    /// The same number in each lane. Each is made once in a method; the JIT takes it out of the
    /// loop.
    Doubles number(double value) {
        return numbers.computeIfAbsent(Double.doubleToRawLongBits(value), _ -> fresh(value));
    }

    /// The same number in each lane, in a local variable that may be given other vectors.
    Doubles fresh(double value) {
        species();
        code.ldc(code.constantPool().doubleEntry(value));
        code.invokestatic(VectorApi.DOUBLES, "broadcast", VectorApi.BROADCAST);
        return doubles();
    }

    /// A local variable's number in each lane.
    Doubles variable(int local) {
        species();
        code.dload(local).invokestatic(VectorApi.DOUBLES, "broadcast", VectorApi.BROADCAST);
        return doubles();
    }

    /// Loads as bits what stands in an array from an index on.
    Longs loadBits(int array, int index) {
        return bits(load(array, () -> code.loadConstant(index)));
    }

    /// Loads from an array what is at an index that the given code leaves on the stack.
    Doubles load(int array, Runnable index) {
        species();
        code.aload(array);
        index.run();
        code.invokestatic(VectorApi.DOUBLES, "fromArray", VectorApi.LOAD);
        return doubles();
    }

    void store(Doubles value, int array, Runnable index) {
        code.aload(value.local()).aload(array);
        index.run();
        code.invokevirtual(VectorApi.DOUBLES, "intoArray", VectorApi.STORE);
    }

    Doubles add(Doubles a, Doubles b) {
        return with("add", a, b);
    }

    Doubles subtract(Doubles a, Doubles b) {
        return with("sub", a, b);
    }

    Doubles multiply(Doubles a, Doubles b) {
        return with("mul", a, b);
    }

    /// `a b + c` for a product that is exact: fused or not, the bits are the same.
    Doubles addExact(Doubles a, Doubles b, Doubles c) {
        if (length < FUSED) {
            return add(multiply(a, b), c);
        }
        three(a.local(), b.local(), c.local()).invokevirtual(VectorApi.DOUBLES, "fma", VectorApi.DOUBLES_WITH_TWO);
        return doubles();
    }

    Doubles divide(Doubles a, Doubles b) {
        return with("div", a, b);
    }

    private Doubles with(String name, Doubles a, Doubles b) {
        code.aload(a.local()).aload(b.local()).invokevirtual(VectorApi.DOUBLES, name, VectorApi.DOUBLES_WITH);
        return doubles();
    }

    /// Applies one of the API's operators: `NEG`, `ABS` or `SQRT`.
    Doubles one(String operator, Doubles a) {
        code.aload(a.local()).getstatic(VectorApi.OPERATORS, operator, VectorApi.UNARY);
        code.invokevirtual(VectorApi.DOUBLES, "lanewise", VectorApi.ONE);
        return doubles();
    }

    /// Applies one of the API's operators: `MIN` or `MAX`, which order zeros and pass on what is
    /// not a number.
    Doubles two(String operator, Doubles a, Doubles b) {
        code.aload(a.local()).getstatic(VectorApi.OPERATORS, operator, VectorApi.ASSOCIATIVE);
        code.aload(b.local()).invokevirtual(VectorApi.DOUBLES, "lanewise", VectorApi.TWO);
        return doubles();
    }

    /// Applies one of the functions of the JDK's library: `POW`.
    Doubles library(String operator, Doubles a, Doubles b) {
        code.aload(a.local()).getstatic(VectorApi.OPERATORS, operator, VectorApi.BINARY);
        code.aload(b.local()).invokevirtual(VectorApi.DOUBLES, "lanewise", VectorApi.TWO);
        return doubles();
    }

    Mask compare(Comparing how, Doubles a, Doubles b) {
        code.aload(a.local()).getstatic(VectorApi.OPERATORS, how.name(), VectorApi.COMPARISON);
        code.aload(b.local()).invokevirtual(VectorApi.DOUBLES, "compare", VectorApi.COMPARE);
        return mask();
    }

    /// Chooses the second where the mask holds, else the first.
    Doubles blend(Doubles otherwise, Doubles where, Mask mask) {
        three(otherwise.local(), where.local(), mask.local())
                .invokevirtual(VectorApi.DOUBLES, "blend", VectorApi.BLEND);
        return doubles();
    }

    private CodeBuilder three(int first, int second, int third) {
        return code.aload(first).aload(second).aload(third);
    }

    Mask and(Mask a, Mask b) {
        return join("and", a, b);
    }

    Mask or(Mask a, Mask b) {
        return join("or", a, b);
    }

    private Mask join(String name, Mask a, Mask b) {
        code.aload(a.local()).aload(b.local()).invokevirtual(VectorApi.MASK, name, VectorApi.JOIN_MASKS);
        return mask();
    }

    Mask not(Mask a) {
        code.aload(a.local()).invokevirtual(VectorApi.MASK, "not", VectorApi.TURN_MASK);
        return mask();
    }

    /// Leaves on the stack whether a mask holds in every lane.
    void allTrue(Mask a) {
        code.aload(a.local()).invokevirtual(VectorApi.MASK, "allTrue", VectorApi.TEST_MASK);
    }

    Longs bits(Doubles a) {
        code.aload(a.local()).invokevirtual(VectorApi.DOUBLES, "reinterpretAsLongs", VectorApi.TO_LONGS);
        return longs();
    }

    Doubles ofBits(Longs a) {
        code.aload(a.local()).invokevirtual(VectorApi.LONGS, "reinterpretAsDoubles", VectorApi.TO_DOUBLES);
        return doubles();
    }

    Longs add(Longs a, Longs b) {
        return with("add", a, b);
    }

    Longs subtract(Longs a, Longs b) {
        return with("sub", a, b);
    }

    private Longs with(String name, Longs a, Longs b) {
        return longs(a, b, name, VectorApi.LONGS, VectorApi.LONGS_WITH);
    }

    private Longs longs(Longs a, Longs b, String name, ClassDesc owner, MethodTypeDesc type) {
        code.aload(a.local()).aload(b.local()).invokevirtual(owner, name, type);
        return longs();
    }

    Longs add(Longs a, long b) {
        code.aload(a.local()).ldc(code.constantPool().longEntry(b));
        code.invokevirtual(VectorApi.LONGS, "add", VectorApi.LONGS_WITH_NUMBER);
        return longs();
    }

    Longs and(Longs a, long b) {
        code.aload(a.local()).ldc(code.constantPool().longEntry(b));
        code.invokevirtual(VectorApi.LONGS, "and", VectorApi.LONGS_WITH_NUMBER);
        return longs();
    }

    Longs shiftLeft(Longs a, int by) {
        return shift("LSHL", a, by);
    }

    /// Shifts to the right, keeping the sign.
    Longs shiftRight(Longs a, int by) {
        return shift("ASHR", a, by);
    }

    private Longs shift(String operator, Longs a, int by) {
        code.aload(a.local()).getstatic(VectorApi.OPERATORS, operator, VectorApi.BINARY);
        code.ldc(code.constantPool().longEntry(by));
        code.invokevirtual(VectorApi.LONGS, "lanewise", VectorApi.LONGS_BY_NUMBER);
        return longs();
    }

    Mask isAtLeast(Longs a, long b) {
        code.aload(a.local()).getstatic(VectorApi.OPERATORS, "GE", VectorApi.COMPARISON);
        code.ldc(code.constantPool().longEntry(b));
        code.invokevirtual(VectorApi.LONGS, "compare", VectorApi.COMPARE_NUMBER);
        return mask();
    }

    /// Chooses the second where the mask holds, else the first.
    Longs blend(Longs otherwise, Longs where, Mask mask) {
        three(otherwise.local(), where.local(), mask.local())
                .invokevirtual(VectorApi.LONGS, "blend", VectorApi.BLEND_LONGS);
        return longs();
    }

    /// Takes from a vector what is at the lanes that the indices name.
    Longs select(Longs indices, Longs from) {
        return longs(indices, from, "selectFrom", VectorApi.LONGS, VectorApi.LONGS_WITH);
    }

    /// Takes from two vectors, one behind the other, what is at the places that the indices name.
    Longs select(Longs indices, Longs from, Longs behind) {
        three(indices.local(), from.local(), behind.local())
                .invokevirtual(VectorApi.LONGS, "selectFrom", VectorApi.LONGS_WITH_TWO);
        return longs();
    }
}
