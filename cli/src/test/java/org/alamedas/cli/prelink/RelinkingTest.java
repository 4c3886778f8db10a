package org.alamedas.cli.prelink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Expected answers are those of the same classes as javac made them.
final class RelinkingTest {
    sealed interface Shape {
        /// A `switch` in an interface.
        default String words() {
            return switch (this) {
                case Circle c -> "circle " + c.radius();
                case Square s -> "square " + s.side();
                case Dot _ -> "dot";
            };
        }
    }

    record Circle(double radius) implements Shape {}

    record Square(double side, @Nullable String name) implements Shape {}

    enum Dot implements Shape {
        HERE
    }

    record Everything(
            boolean a,
            byte b,
            short c,
            char d,
            int e,
            long f,
            float g,
            double h,
            @Nullable String i,
            Object j) {}

    record Nothing() {}

    /// What is asked of the rewritten classes.
    public static final class Questions implements Supplier<List<Object>> {
        public Questions() {}

        @Override
        public List<Object> get() {
            List<Object> answers = new ArrayList<>();
            List<Object> things = new ArrayList<>(List.of(
                    new Circle(-0.0),
                    new Circle(0.0),
                    new Circle(Double.NaN),
                    new Square(2, "a"),
                    new Square(3, "a"),
                    Dot.HERE,
                    "text",
                    7,
                    7L,
                    new Nothing(),
                    everything(1, "x"),
                    everything(1, "x"),
                    everything(2, "x")));
            things.add(null);
            things.add(new Square(2, null));
            things.add(everything(1, null));
            for (Object thing : things) {
                answers.add(kind(thing));
                answers.add(thing instanceof Shape shape ? shape.words() : "");
                answers.add(thing instanceof Record ? thing.hashCode() : 0);
                things.forEach(other -> answers.add(Objects.equals(thing, other)));
            }
            return answers;
        }

        private static Object everything(int number, @Nullable String text) {
            return new Everything(true, (byte) 1, (short) 2, 'c', number, 5L, 6f, -0.0, text, List.of(text == null));
        }

        private static String kind(@Nullable Object thing) {
            return switch (thing) {
                case null -> "none";
                case Square s when s.side() > 2 -> "large";
                case Square s when s.name() == null -> "nameless";
                case Shape _ -> "shape";
                case CharSequence text -> "text " + text;
                case Integer i -> "whole " + i;
                default -> "other";
            };
        }
    }

    /// Loads classes of this test anew, rewritten.
    private static final class Rewriting extends ClassLoader {
        private final Relinking relinking = new Relinking(ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(RelinkingTest.class.getClassLoader()))));
        private final List<byte[]> made = new ArrayList<>();

        Rewriting() {
            super(RelinkingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(RelinkingTest.class.getName() + "$")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] bytes = relinking.of(read(name));
            made.add(bytes);
            return defineClass(name, bytes, 0, bytes.length);
        }

        private byte[] read(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                return Objects.requireNonNull(in).readAllBytes();
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        Object answers() throws ReflectiveOperationException {
            return ((Supplier<?>) loadClass(Questions.class.getName(), true)
                            .getDeclaredConstructor()
                            .newInstance())
                    .get();
        }

        List<String> lateLinks() {
            return made.stream()
                    .flatMap(bytes -> ClassFile.of().parse(bytes).methods().stream())
                    .map(MethodModel::code)
                    .flatMap(Optional::stream)
                    .flatMap(CodeModel::elementStream)
                    .filter(InvokeDynamicInstruction.class::isInstance)
                    .map(call -> ((InvokeDynamicInstruction) call).name().stringValue())
                    .filter(name -> List.of("typeSwitch", "equals", "hashCode").contains(name))
                    .toList();
        }
    }

    @Test
    void givesTheSameAnswersWithoutLateLinks() throws ReflectiveOperationException {
        Rewriting rewriting = new Rewriting();
        assertThat(rewriting.answers()).isEqualTo(new Questions().get());
        assertThat(rewriting.made).hasSizeGreaterThanOrEqualTo(6);
        assertThat(rewriting.lateLinks()).isEmpty();
    }

    @Test
    void leavesAClassAloneThatHasNone() throws IOException {
        try (InputStream in = RelinkingTest.class.getResourceAsStream("RelinkingTest$Dot.class")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            assertThat(new Relinking(ClassFile.of()).of(bytes)).isSameAs(bytes);
        }
    }

    @Test
    void makesClassesOfJava5Modern() throws IOException {
        // picocli is compiled for Java 5
        try (InputStream in = picocli.CommandLine.class.getResourceAsStream("CommandLine$Range.class")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            assertThat(ClassFile.of().parse(bytes).majorVersion()).isEqualTo(ClassFile.JAVA_5_VERSION);
            byte[] made = new Relinking(ClassFile.of()).of(bytes);
            assertThat(ClassFile.of().parse(made).majorVersion()).isEqualTo(ClassFile.JAVA_8_VERSION);
            assertThat(ClassFile.of().verify(made)).isEmpty();
        }
    }
}
