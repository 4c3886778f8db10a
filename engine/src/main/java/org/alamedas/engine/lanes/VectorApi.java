package org.alamedas.engine.lanes;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/// The Vector API of the JDK, by name: its module incubates and is there only where it was asked
/// for.
final class VectorApi {
    static final ClassDesc DOUBLES = name("DoubleVector");
    static final ClassDesc LONGS = name("LongVector");
    static final ClassDesc MASK = name("VectorMask");
    static final ClassDesc VECTOR = name("Vector");
    static final ClassDesc SPECIES = name("VectorSpecies");
    static final ClassDesc OPERATORS = name("VectorOperators");
    static final ClassDesc UNARY = OPERATORS.nested("Unary");
    static final ClassDesc BINARY = OPERATORS.nested("Binary");
    static final ClassDesc ASSOCIATIVE = OPERATORS.nested("Associative");
    static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
    static final ClassDesc ARRAY = ConstantDescs.CD_double.arrayType();

    static final MethodTypeDesc DOUBLES_WITH = MethodTypeDesc.of(DOUBLES, VECTOR);
    static final MethodTypeDesc DOUBLES_WITH_TWO = MethodTypeDesc.of(DOUBLES, VECTOR, VECTOR);
    static final MethodTypeDesc LONGS_WITH = MethodTypeDesc.of(LONGS, VECTOR);
    static final MethodTypeDesc LONGS_WITH_TWO = MethodTypeDesc.of(LONGS, VECTOR, VECTOR);
    static final MethodTypeDesc LONGS_WITH_NUMBER = MethodTypeDesc.of(LONGS, ConstantDescs.CD_long);
    static final MethodTypeDesc LONGS_BY_NUMBER = MethodTypeDesc.of(LONGS, BINARY, ConstantDescs.CD_long);
    static final MethodTypeDesc ONE = MethodTypeDesc.of(DOUBLES, UNARY);
    static final MethodTypeDesc TWO = MethodTypeDesc.of(DOUBLES, BINARY, VECTOR);
    static final MethodTypeDesc COMPARE = MethodTypeDesc.of(MASK, COMPARISON, VECTOR);
    static final MethodTypeDesc COMPARE_NUMBER = MethodTypeDesc.of(MASK, COMPARISON, ConstantDescs.CD_long);
    static final MethodTypeDesc BLEND = MethodTypeDesc.of(DOUBLES, VECTOR, MASK);
    static final MethodTypeDesc BLEND_LONGS = MethodTypeDesc.of(LONGS, VECTOR, MASK);
    static final MethodTypeDesc BROADCAST = MethodTypeDesc.of(DOUBLES, SPECIES, ConstantDescs.CD_double);
    static final MethodTypeDesc LOAD = MethodTypeDesc.of(DOUBLES, SPECIES, ARRAY, ConstantDescs.CD_int);
    static final MethodTypeDesc STORE = MethodTypeDesc.of(ConstantDescs.CD_void, ARRAY, ConstantDescs.CD_int);
    static final MethodTypeDesc TO_LONGS = MethodTypeDesc.of(LONGS);
    static final MethodTypeDesc TO_DOUBLES = MethodTypeDesc.of(DOUBLES);
    static final MethodTypeDesc JOIN_MASKS = MethodTypeDesc.of(MASK, MASK);
    static final MethodTypeDesc TURN_MASK = MethodTypeDesc.of(MASK);
    static final MethodTypeDesc TEST_MASK = MethodTypeDesc.of(ConstantDescs.CD_boolean);

    private static final String MODULE = "jdk.incubator.vector";

    private VectorApi() {}

    private static ClassDesc name(String type) {
        return ClassDesc.of(MODULE, type);
    }

    /// Says whether there is a Vector API, without loading it.
    static boolean isThere() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /// Says how many doubles a vector of this machine holds.
    ///
    /// @return 2, 4 or 8; nothing where there is no Vector API
    static Optional<Integer> length() {
        if (!isThere()) {
            return Optional.empty();
        }
        try {
            Object species = Class.forName(MODULE + ".DoubleVector")
                    .getField("SPECIES_PREFERRED")
                    .get(null);
            Object length =
                    Class.forName(MODULE + ".VectorSpecies").getMethod("length").invoke(species);
            return Optional.of((Integer) length);
        } catch (ReflectiveOperationException | LinkageError _) {
            return Optional.empty();
        }
    }
}
