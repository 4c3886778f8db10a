package org.alamedas.engine.lanes;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.lanes.Vectors.Comparing;
import org.alamedas.engine.lanes.Vectors.Doubles;

/// Makes the classes of loops over elements.
///
/// Whole vectors from the first element on; the last one ends with the last element, and computes again what the one
/// before has of its elements: nothing that a loop stores is what it reads.
final class ElementLoopMaker {
    private static final ClassDesc SELF = ClassDesc.of("org.alamedas.generated.Elements");
    private static final ClassDesc LOOP = ClassDesc.of(ElementLoop.class.getName());
    private static final ClassDesc INTS = ConstantDescs.CD_int.arrayType();
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(ConstantDescs.CD_double, VectorApi.ARRAY, VectorApi.ARRAY);
    private static final MethodTypeDesc INIT = MethodTypeDesc.of(ConstantDescs.CD_void, VectorApi.ARRAY, INTS);
    private static final MethodTypeDesc MIN =
            MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final ClassDesc MATH = ClassDesc.of(Math.class.getName());
    private static final String NUMBERS = "numbers";
    private static final String SLOTS = "slots";

    /// The local variables of the parameters.
    private static final int VALUES = 1;

    private static final int RATES = 2;

    private final List<Elementwise> arrays;
    private final ElementNumbers numbers;
    private final CodeBuilder code;
    private final Vectors v;
    private final ElementCode body;
    private final int table;
    private final int scratch;
    private final int index;

    private ElementLoopMaker(
            Program program, List<Elementwise> arrays, int vector, ElementNumbers numbers, CodeBuilder code) {
        this.arrays = arrays;
        this.numbers = numbers;
        this.code = code;
        v = new Vectors(code, vector);
        table = code.allocateLocal(TypeKind.REFERENCE);
        scratch = code.allocateLocal(TypeKind.REFERENCE);
        index = code.allocateLocal(TypeKind.INT);
        body = new ElementCode(v, program, new ElementCode.Frame(VALUES, table, scratch, index), numbers);
    }

    /// Makes a loop.
    ///
    /// @param arrays what it computes: arrays of the same number of elements, none of which reads what another one
    ///     stores at other elements
    /// @param vector how many doubles a vector holds
    static ElementLoop loop(Program program, List<Elementwise> arrays, int vector) {
        ElementNumbers numbers = new ElementNumbers();
        byte[] bytes = ClassFile.of().build(SELF, type -> {
            header(type);
            type.withMethodBody(
                    "run",
                    RUN,
                    ClassFile.ACC_PUBLIC,
                    code -> new ElementLoopMaker(program, arrays, vector, numbers, code).emit());
        });
        try {
            Class<?> type = new ElementLoader().define(bytes);
            return ElementLoop.class.cast(
                    type.getConstructor(double[].class, int[].class).newInstance(numbers.numbers(), numbers.slots()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated loop cannot be made", e);
        }
    }

    private static void header(ClassBuilder type) {
        type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                .withInterfaceSymbols(LOOP)
                .withField(NUMBERS, VectorApi.ARRAY, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL)
                .withField(SLOTS, INTS, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        type.withMethodBody(ConstantDescs.INIT_NAME, INIT, ClassFile.ACC_PUBLIC, code -> {
            code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
            code.aload(0).aload(1).putfield(SELF, NUMBERS, VectorApi.ARRAY);
            code.aload(0).aload(2).putfield(SELF, SLOTS, INTS);
            code.return_();
        });
    }

    private void emit() {
        code.aload(0).getfield(SELF, NUMBERS, VectorApi.ARRAY).astore(table);
        arrays.forEach(array -> body.prepare(array.value(), array.places()));
        gather();
        Doubles strange = v.fresh(0);
        loop(() -> arrays.forEach(array -> {
            Doubles value = body.value(array.value(), array.places());
            v.store(value, array.rate() ? RATES : VALUES, () -> body.at(array.first()));
            if (!array.rate()) {
                body.computed(array.first(), value);
            }
            if (array.watched()) {
                Doubles sum = v.add(strange, v.subtract(value, value));
                code.aload(sum.local()).astore(strange.local());
            }
        }));
        Label finite = code.newLabel();
        v.allTrue(v.compare(Comparing.EQ, strange, v.number(0)));
        code.ifne(finite);
        code.ldc(code.constantPool().doubleEntry(Double.NaN)).dreturn();
        code.labelBinding(finite);
        code.dconst_0().dreturn();
    }

    /// Brings the values of slots that are not side by side there.
    private void gather() {
        int count = numbers.slots().length;
        if (count == 0) {
            return;
        }
        int slots = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(0).getfield(SELF, SLOTS, INTS).astore(slots);
        code.loadConstant(count).newarray(TypeKind.DOUBLE).astore(scratch);
        Label head = code.newLabel();
        code.iconst_0().istore(index);
        code.labelBinding(head);
        code.aload(scratch).iload(index);
        code.aload(VALUES).aload(slots).iload(index).iaload().daload();
        code.dastore();
        code.iinc(index, 1);
        code.iload(index).loadConstant(count).if_icmplt(head);
    }

    private void loop(Runnable each) {
        int count = arrays.getFirst().count();
        int last = count - v.length();
        int begin = code.allocateLocal(TypeKind.INT);
        Label head = code.newLabel();
        code.iconst_0().istore(begin);
        code.labelBinding(head);
        code.iload(begin).loadConstant(last).invokestatic(MATH, "min", MIN).istore(index);
        each.run();
        code.iinc(begin, v.length());
        code.iload(begin).loadConstant(count).if_icmplt(head);
    }

    /// Holds the class of one loop.
    private static final class ElementLoader extends ClassLoader {
        ElementLoader() {
            super(ElementLoader.class.getClassLoader());
            // The class is in no module: it sees only what it is shown.
            ElementLoader.class.getModule().addExports(ElementLoader.class.getPackageName(), getUnnamedModule());
        }

        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
