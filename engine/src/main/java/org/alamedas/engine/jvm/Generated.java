package org.alamedas.engine.jvm;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import org.alamedas.engine.ir.Table;

/// Names that generated classes and their makers share.
final class Generated {
    static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();
    static final ClassDesc INTS = ConstantDescs.CD_int.arrayType();
    static final ClassDesc TABLE = ClassDesc.of(Table.class.getName());
    static final ClassDesc TABLES = TABLE.arrayType();
    static final ClassDesc LOOKUP = ClassDesc.of(Lookup.class.getName());
    static final ClassDesc MATH = ClassDesc.of(Math.class.getName());
    static final MethodTypeDesc READ = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double);

    static final String POINTS = "points";
    static final String OFFSETS = "offsets";
    static final String GRAPHS = "tables";

    static final TypeKind NUMBER = TypeKind.DOUBLE;

    private Generated() {}
}
