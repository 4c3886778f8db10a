package org.alamedas.engine.jvm;

import static org.alamedas.engine.jvm.Generated.DOUBLES;
import static org.alamedas.engine.jvm.Generated.INTS;
import static org.alamedas.engine.jvm.Generated.TABLES;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.solve.TimeGrid;

/// Makes and loads the classes of programs.
final class ClassMaker {
    /// The longest method, in bytes: the JVM compiles none beyond 8,000.
    static final int LONGEST = 7_500;

    private static final int SHORTEST = 500;
    private static final int MOST_EQUATIONS_FUSED = 400;
    private static final ClassDesc SELF = ClassDesc.of("org.alamedas.generated.Model");
    private static final MethodTypeDesc INIT = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, INTS, TABLES);

    private ClassMaker() {}

    /// A class as bytes, and the numbers that it reads.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Made(byte[] bytes, Pool.Data data) {
        /// Measures the longest method.
        int longest() {
            return ClassFile.of().parse(bytes).methods().stream()
                    .mapToInt(ClassMaker::length)
                    .max()
                    .orElse(0);
        }
    }

    private static int length(MethodModel method) {
        return method.findAttribute(java.lang.classfile.Attributes.code())
                .map(code -> code.codeLength())
                .orElse(0);
    }

    /// Makes one method of a small program.
    ///
    /// @return nothing if the program is too large or has what a single loop does not do
    static Optional<Made> fused(Program program, FusedLoop.Kind kind) {
        if (!Stages.supports(kind.method())
                || program.flows().size() + program.rates().size() > MOST_EQUATIONS_FUSED
                || !FusedLoop.fits(program)) {
            return Optional.empty();
        }
        Pool pool = new Pool(program.tables(), program.chance());
        Optional<byte[]> bytes =
                tried(() -> build(program, TimeLoop.class, type -> FusedLoop.writeTo(type, program, kind, SELF, pool)));
        return bytes.map(made -> new Made(made, pool.data())).filter(made -> made.longest() <= LONGEST);
    }

    /// Makes methods over an array.
    ///
    /// @return nothing if the program is beyond what one class can hold
    static Optional<Made> sheets(Program program) {
        return sheets(program, 0);
    }

    /// Makes methods over an array.
    ///
    /// @param first the place of the first rate among all
    /// @return nothing if the program is beyond what one class can hold
    static Optional<Made> sheets(Program program, int first) {
        for (int budget = LONGEST; budget > SHORTEST; budget /= 2) {
            int most = budget;
            Pool pool = new Pool(program.tables(), program.chance());
            Optional<byte[]> bytes = tried(() -> build(
                    program, Evaluation.class, type -> new Sheets(program, SELF, pool, most).writeTo(type, first)));
            Optional<Made> made = bytes.map(of -> new Made(of, pool.data())).filter(of -> of.longest() <= LONGEST);
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    /// Makes a class, unless it breaks a limit of class files: 65,535 constants, or bytes in a method.
    private static Optional<byte[]> tried(java.util.function.Supplier<byte[]> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] build(Program program, Class<?> face, java.util.function.Consumer<ClassBuilder> methods) {
        return ClassFile.of().build(SELF, type -> {
            type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                    .withInterfaceSymbols(ClassDesc.of(face.getName()))
                    .withField(Generated.POINTS, DOUBLES, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL)
                    .withField(Generated.OFFSETS, INTS, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL)
                    .withField(Generated.GRAPHS, TABLES, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL)
                    .with(SourceFileAttribute.of(source(program)));
            type.withMethodBody(ConstantDescs.INIT_NAME, INIT, ClassFile.ACC_PUBLIC, ClassMaker::constructor);
            methods.accept(type);
        });
    }

    private static String source(Program program) {
        return program.regions().getFirst().variable().span().source().name();
    }

    private static void constructor(CodeBuilder code) {
        code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        code.aload(0).aload(1).putfield(SELF, Generated.POINTS, DOUBLES);
        code.aload(0).aload(2).putfield(SELF, Generated.OFFSETS, INTS);
        code.aload(0).aload(3).putfield(SELF, Generated.GRAPHS, TABLES);
        code.return_();
    }

    /// Loads a class and makes the one object of it.
    static <T> T load(Made made, Class<T> face) {
        Pool.Data data = made.data();
        Class<?> type = new ModelLoader().define(made.bytes());
        try {
            Object model = type.getConstructor(double[].class, int[].class, Table[].class)
                    .newInstance(data.points(), data.offsets(), data.tables());
            return face.cast(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated class cannot be made", e);
        }
    }

    /// Holds the class of one model; with the model, it goes.
    private static final class ModelLoader extends ClassLoader {
        ModelLoader() {
            super(ModelLoader.class.getClassLoader());
            // The class is in no module: it sees only what it is shown.
            Module engine = ModelLoader.class.getModule();
            engine.addExports(ModelLoader.class.getPackageName(), getUnnamedModule());
            engine.addExports(TimeGrid.class.getPackageName(), getUnnamedModule());
        }

        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
