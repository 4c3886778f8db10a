package org.alamedas.engine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.alamedas.engine.builtin.Method.Of1;
import org.alamedas.engine.builtin.Method.Of2;
import org.alamedas.engine.builtin.Method.Of3;
import org.alamedas.engine.builtin.Method.Of4;
import org.alamedas.engine.builtin.Method.Of5;
import org.alamedas.engine.builtin.Method.Of6;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.random.Continuous;
import org.alamedas.engine.random.Discrete;
import org.alamedas.engine.random.PinkNoise;
import org.alamedas.testkit.WasmMachine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A translated method gives the bits of the Java method.
class TranslationTest {
    private static final int DRAWS = 300;
    private static final double[] HARD = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        2,
        10,
        1e-300,
        1e300,
        -1e300,
        4.9e-324,
        1.7976931348623157e308,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        709.7,
        710,
        -745.2,
        1e22,
        0x1p1000,
        3.141592653589793
    };

    private static final double[] SOFT = {
        0, 0.3, 0.5, 1, 2, 5, 12, 7.25, -1, -3.5, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY
    };

    static Stream<Method> methods() {
        Stream<Method> functions = Stream.of(
                        Of1.values(), Of2.values(), Of3.values(), Of4.values(), Of5.values(), Of6.values())
                .flatMap(Arrays::stream)
                .map(JavaMethod::of)
                .filter(found -> found != null && found.owner() != null)
                .map(found -> Objects.requireNonNull(method(found)));
        Stream<Method> elementary = Arrays.stream(PortableMath.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && isOfDoubles(method));
        return Stream.concat(functions, elementary).distinct();
    }

    private static @Nullable Method method(JavaMethod wanted) {
        return Arrays.stream(Objects.requireNonNull(wanted.owner()).getDeclaredMethods())
                .filter(method -> method.getName().equals(wanted.name()) && isOfDoubles(method))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfDoubles(Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                .allMatch(type -> type == double.class);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void givesTheSameBits(Method method) throws ReflectiveOperationException {
        same(method, arguments(method.getParameterCount()));
    }

    static Stream<Method> draws() {
        return Stream.of(Continuous.class, Discrete.class, PinkNoise.class)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && isOfDoubles(method));
    }

    /// Objects, lambdas and methods of interfaces on the way.
    @ParameterizedTest
    @MethodSource("draws")
    void drawsTheSameBits(Method method) throws ReflectiveOperationException {
        SplittableRandom random = new SplittableRandom(5);
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < DRAWS / 10; i++) {
            double[] arguments = new double[method.getParameterCount()];
            for (int j = 0; j < arguments.length; j++) {
                arguments[j] = j == 0 ? random.nextDouble(1e-9, 1) : SOFT[random.nextInt(SOFT.length)];
            }
            all.add(arguments);
        }
        same(method, all);
    }

    private static void same(Method method, List<double[]> all) throws ReflectiveOperationException {
        int count = method.getParameterCount();
        ModuleWriter module = new ModuleWriter(0);
        JavaFunctions functions = new JavaFunctions(module);
        module.export("f", functions.function(method.getDeclaringClass(), method.getName(), count));
        functions.finish();
        int end = module.dataEnd();
        int start = module.declare(new ModuleWriter.Signature(List.of(), List.of()));
        module.define(
                start, new ModuleWriter.Body(List.of(), functions.objects().startAt(new Code().i32(end))));
        module.export("start", start);
        byte[] bytes = module.write(end + 8L);
        WasmMachine machine = new WasmMachine(bytes);
        machine.call("start", List.of());
        for (double[] arguments : all) {
            Object[] boxed = Arrays.stream(arguments).boxed().toArray();
            double expected = (double) method.invoke(null, boxed);
            double given = machine.call("f", Arrays.stream(arguments).boxed().toList());
            assertThat(Double.doubleToLongBits(given))
                    .as("%s%s = %s, not %s", method.getName(), Arrays.toString(arguments), expected, given)
                    .isEqualTo(Double.doubleToLongBits(expected));
        }
    }

    private static List<double[]> arguments(int count) {
        List<double[]> all = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < DRAWS; i++) {
            double[] arguments = new double[count];
            for (int j = 0; j < count; j++) {
                arguments[j] = switch (random.nextInt(4)) {
                    case 0 -> HARD[random.nextInt(HARD.length)];
                    case 1 -> Double.longBitsToDouble(random.nextLong());
                    case 2 -> random.nextInt(-20, 20);
                    default -> random.nextDouble(-30, 30);
                };
            }
            all.add(arguments);
        }
        return all;
    }
}
