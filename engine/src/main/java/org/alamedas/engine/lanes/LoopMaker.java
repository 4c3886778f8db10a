package org.alamedas.engine.lanes;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the classes of kernels that use the Vector API.
final class LoopMaker {
    private static final ClassDesc SELF = ClassDesc.of("org.alamedas.generated.Loop");
    private static final ClassDesc LOOP = ClassDesc.of(VectorLoop.class.getName());
    private static final ClassDesc OPERANDS = ClassDesc.of(Operands.class.getName());
    private static final MethodTypeDesc RUN = MethodTypeDesc.of(ConstantDescs.CD_void, VectorApi.ARRAY, OPERANDS);
    private static final String TABLE = "table";

    /// The local variables of the parameters.
    private static final int VALUES = 1;

    private static final int ON = 2;

    private final CodeBuilder code;
    private final Vectors v;
    private final int index;
    private final int length;

    private LoopMaker(CodeBuilder code, int vector) {
        this.code = code;
        v = new Vectors(code, vector);
        index = code.allocateLocal(TypeKind.INT);
        length = local("length");
    }

    /// Loads one of the operands' places into a local variable.
    private int local(String name) {
        int local = code.allocateLocal(TypeKind.INT);
        code.aload(ON).invokevirtual(OPERANDS, name, MethodTypeDesc.of(ConstantDescs.CD_int));
        code.istore(local);
        return local;
    }

    /// Loads the number of the operands.
    private Vectors.Doubles number() {
        int local = code.allocateLocal(TypeKind.DOUBLE);
        code.aload(ON).invokevirtual(OPERANDS, "x", MethodTypeDesc.of(ConstantDescs.CD_double));
        code.dstore(local);
        return v.variable(local);
    }

    /// Makes the loop of an operation.
    ///
    /// @param vector how many doubles a vector holds
    /// @return nothing if plain loops are as good
    static Optional<VectorLoop> loop(Code operation, int vector) {
        if (!VectorCode.supports(operation, vector)) {
            return Optional.empty();
        }
        Shape shape = shape(vector, maker -> maker.emit(operation));
        return Optional.of(shape.with(VectorCode.table(operation)));
    }

    /// Makes the loop of a function of the JDK's own library, for comparison.
    ///
    /// @param operator what the Vector API calls it
    /// @param two whether it takes two numbers
    /// @param vector how many doubles a vector holds
    static VectorLoop library(String operator, boolean two, int vector) {
        return shape(vector, maker -> maker.emit(operator, two)).with(new double[0]);
    }

    /// Makes the loops that read graphical functions of a shape off.
    ///
    /// @param vector how many doubles a vector holds
    static Shape table(VectorTable table, int vector) {
        return shape(vector, maker -> maker.emit(table));
    }

    /// Makes the loop of some instructions.
    ///
    /// @param kept where the registers begin that must be stored
    /// @param vector how many doubles a vector holds
    static VectorLoop woven(Group group, List<Integer> kept, int vector) {
        Woven plan = Woven.of(group, vector);
        return shape(vector, maker -> maker.emit(group, plan, kept)).with(plan.numbers());
    }

    /// A class of loops that differ in the numbers that they read.
    ///
    /// @param type the class
    record Shape(Class<?> type) {
        /// Makes a loop.
        VectorLoop with(double[] numbers) {
            try {
                return VectorLoop.class.cast(type.getConstructor(double[].class).newInstance((Object) numbers));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a generated loop cannot be made", e);
            }
        }
    }

    private static Shape shape(int vector, Consumer<LoopMaker> body) {
        byte[] bytes = ClassFile.of().build(SELF, type -> {
            header(type);
            type.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> body.accept(new LoopMaker(code, vector)));
        });
        return new Shape(new LoopLoader().define(bytes));
    }

    private static void header(ClassBuilder type) {
        type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                .withInterfaceSymbols(LOOP)
                .withField(TABLE, VectorApi.ARRAY, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        type.withMethodBody(
                ConstantDescs.INIT_NAME,
                MethodTypeDesc.of(ConstantDescs.CD_void, VectorApi.ARRAY),
                ClassFile.ACC_PUBLIC,
                code -> {
                    code.aload(0)
                            .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
                    code.aload(0)
                            .aload(1)
                            .putfield(SELF, TABLE, VectorApi.ARRAY)
                            .return_();
                });
    }

    private int table() {
        int table = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(0).getfield(SELF, TABLE, VectorApi.ARRAY).astore(table);
        return table;
    }

    private void emit(String operator, boolean two) {
        int a = local("a");
        int b = local("b");
        int to = local("to");
        loop(() -> {
            Vectors.Doubles first = v.load(VALUES, () -> at(a));
            v.store(
                    two ? v.library(operator, first, v.load(VALUES, () -> at(b))) : v.one(operator, first),
                    VALUES,
                    () -> at(to));
        });
        code.return_();
    }

    private void emit(VectorTable shape) {
        VectorTable.Loaded loaded = shape.load(v, table(), 0);
        int from = local("a");
        int to = local("to");
        loop(() -> v.store(shape.read(v, loaded, v.load(VALUES, () -> at(from))), VALUES, () -> at(to)));
        code.return_();
    }

    private void emit(Group group, Woven plan, List<Integer> kept) {
        int table = table();
        plan.load(v, table);
        Map<Integer, Vectors.Doubles> followed = new HashMap<>();
        for (Instruction instruction : group.instructions()) {
            if (Group.isFollow(instruction)) {
                int c = instruction.operands().c();
                followed.computeIfAbsent(c, _ -> followed(() -> code.loadConstant(c)));
            }
        }
        loop(() -> {
            Map<Integer, Vectors.Doubles> known = new HashMap<>();
            for (Instruction instruction : group.instructions()) {
                Operands on = instruction.operands();
                known.put(on.to(), plan.value(v, instruction, new Known(known, on, step(instruction, followed))));
            }
            kept.forEach(
                    register -> v.store(Objects.requireNonNull(known.get(register)), VALUES, () -> place(register)));
        });
        code.return_();
    }

    private static Vectors.@Nullable Doubles step(Instruction instruction, Map<Integer, Vectors.Doubles> followed) {
        return Group.isFollow(instruction) ? followed.get(instruction.operands().c()) : null;
    }

    private void place(int register) {
        code.loadConstant(register).iload(index).iadd();
    }

    /// The operands of an instruction, loaded when they are first wanted.
    private final class Known implements VectorCode.Given {
        private final Map<Integer, Vectors.Doubles> known;
        private final Operands on;
        private final Vectors.@Nullable Doubles step;

        Known(Map<Integer, Vectors.Doubles> known, Operands on, Vectors.@Nullable Doubles step) {
            this.known = known;
            this.on = on;
            this.step = step;
        }

        private Vectors.Doubles at(int register) {
            return known.computeIfAbsent(register, from -> v.load(VALUES, () -> place(from)));
        }

        @Override
        public Vectors.Doubles a() {
            return at(on.a());
        }

        @Override
        public Vectors.Doubles b() {
            return at(on.b());
        }

        @Override
        public Vectors.Doubles c() {
            return at(on.c());
        }

        @Override
        public Vectors.Doubles x() {
            return step == null ? v.number(on.x()) : step;
        }
    }

    private void emit(Code operation) {
        VectorCode body = new VectorCode(v, table());
        body.before(operation);
        Given given = new Given(operation);
        int to = local("to");
        loop(() -> v.store(body.value(operation, given), VALUES, () -> at(to)));
        code.return_();
    }

    /// The one number at a place, in every lane.
    private Vectors.Doubles followed(Runnable place) {
        int local = code.allocateLocal(TypeKind.DOUBLE);
        code.aload(VALUES);
        place.run();
        code.daload().dstore(local);
        return v.variable(local);
    }

    /// The operands of an operation, loaded when they are wanted.
    private final class Given implements VectorCode.Given {
        private final int a = local("a");
        private final int b = local("b");
        private final int c = local("c");
        private final Vectors.Doubles x;

        Given(Code operation) {
            x = operation == Code.FOLLOW ? followed(() -> code.iload(c)) : number();
        }

        @Override
        public Vectors.Doubles a() {
            return v.load(VALUES, () -> at(a));
        }

        @Override
        public Vectors.Doubles b() {
            return v.load(VALUES, () -> at(b));
        }

        @Override
        public Vectors.Doubles c() {
            return v.load(VALUES, () -> at(c));
        }

        @Override
        public Vectors.Doubles x() {
            return x;
        }
    }

    private void at(int start) {
        code.iload(start).iload(index).iadd();
    }

    private void loop(Runnable body) {
        Label head = code.newLabel();
        Label end = code.newLabel();
        code.iconst_0().istore(index);
        code.labelBinding(head);
        code.iload(index).iload(length).loadConstant(v.length()).isub().if_icmpgt(end);
        body.run();
        code.iinc(index, v.length());
        code.goto_(head);
        code.labelBinding(end);
    }

    /// Holds the class of one loop.
    private static final class LoopLoader extends ClassLoader {
        LoopLoader() {
            super(LoopLoader.class.getClassLoader());
            // The class is in no module: it sees only what it is shown.
            LoopLoader.class.getModule().addExports(LoopLoader.class.getPackageName(), getUnnamedModule());
        }

        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
