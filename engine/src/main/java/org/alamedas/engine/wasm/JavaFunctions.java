package org.alamedas.engine.wasm;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alamedas.engine.wasm.ModuleWriter.Signature;

/// The methods of this module that a model needs, translated as they are asked for. Mutable, for
/// one thread.
///
/// What may be translated: numbers, arrays, objects of our own final classes and records, lambdas, calls of
/// methods of interfaces, enumerations. Nothing else of Java is known, and a method that needs it is
/// refused when the module is made. What throws an exception traps.
final class JavaFunctions {
    private final ModuleWriter module;
    private final JavaClasses classes = new JavaClasses();
    private final JavaObjects objects;
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Deque<Key> waiting = new ArrayDeque<>();

    /// A method, perhaps for some values of its parameters alone.
    ///
    /// @param known the constants of enumerations that parameters are known to be, by the place of the
    ///     parameter; the object that the method belongs to has the first place
    record Key(String owner, String name, MethodTypeDesc type, Map<Integer, Integer> known) {
        Key {
            known = Map.copyOf(known);
        }

        Key(String owner, String name, MethodTypeDesc type) {
            this(owner, name, type, Map.of());
        }

        /// The same method for one value of a parameter.
        Key with(int parameter, Enum<?> value) {
            return new Key(owner, name, type, Map.of(parameter, number(value)));
        }
    }

    JavaFunctions(ModuleWriter module) {
        this.module = module;
        objects = new JavaObjects(module, classes, this);
    }

    /// Returns what stands for a constant of an enumeration: what its compiled class counts by.
    @SuppressWarnings("EnumOrdinal") // compiled switches are over these numbers
    static int number(Enum<?> constant) {
        return constant.ordinal();
    }

    JavaClasses classes() {
        return classes;
    }

    JavaObjects objects() {
        return objects;
    }

    /// Returns the function that does what a static method does.
    int function(Class<?> owner, String name, int doubles) {
        ClassDesc f64 = ClassDesc.ofDescriptor("D");
        return function(new Key(
                owner.getName().replace('.', '/'), name, MethodTypeDesc.of(f64, Collections.nCopies(doubles, f64))));
    }

    int function(Key key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (!key.owner().startsWith(JavaClasses.OURS)) {
            throw new IllegalStateException("no translation for " + key);
        }
        List<WasmType> parameters = classes.parameters(key).stream()
                .flatMap(type -> classes.types(type).stream())
                .toList();
        int number = module.declare(
                new Signature(parameters, classes.types(key.type().returnType())));
        numbers.put(key, number);
        waiting.add(key);
        return number;
    }

    /// Translates everything that was asked for, and what that asks for.
    void finish() {
        do {
            for (Key key = waiting.poll(); key != null; key = waiting.poll()) {
                module.define(Objects.requireNonNull(numbers.get(key)), MethodTranslator.translate(this, key));
            }
            objects.reach();
        } while (!waiting.isEmpty());
        objects.dispatch();
    }
}
