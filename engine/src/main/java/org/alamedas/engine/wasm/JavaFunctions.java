package org.alamedas.engine.wasm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alamedas.engine.wasm.ModuleWriter.Signature;

/// The methods of this module that a model needs, translated as they are asked for. Mutable, for
/// one thread.
///
/// A method may be translated if it is a function of numbers: of `double`, `long`, `int`,
/// `boolean`, arrays of numbers, and records of two doubles such as `DoubleDouble`, which become
/// two values. Nothing else of Java is known, and a method that needs it is refused when the module
/// is made.
final class JavaFunctions {
    private static final String OURS = "org/alamedas/engine/";

    private final ModuleWriter module;
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, Integer> arrays = new HashMap<>();
    private final Deque<Key> waiting = new ArrayDeque<>();

    /// A method.
    record Key(String owner, String name, MethodTypeDesc type) {}

    JavaFunctions(ModuleWriter module) {
        this.module = module;
    }

    /// Returns the function that does what a static method does.
    int function(Class<?> owner, String name, int doubles) {
        ClassDesc f64 = ClassDesc.ofDescriptor("D");
        return function(new Key(
                owner.getName().replace('.', '/'),
                name,
                MethodTypeDesc.of(f64, java.util.Collections.nCopies(doubles, f64))));
    }

    int function(Key key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (!key.owner().startsWith(OURS)) {
            throw new IllegalStateException("no translation for " + key);
        }
        int number = module.declare(signature(key));
        numbers.put(key, number);
        waiting.add(key);
        return number;
    }

    private Signature signature(Key key) {
        List<WasmType> parameters = new ArrayList<>();
        if (!isStatic(key)) {
            parameters.addAll(types(ClassDesc.of(key.owner().replace('/', '.'))));
        }
        key.type().parameterList().forEach(type -> parameters.addAll(types(type)));
        List<WasmType> results = "V".equals(key.type().returnType().descriptorString())
                ? List.of()
                : types(key.type().returnType());
        return new Signature(parameters, results);
    }

    /// Returns the types that stand for one of Java's.
    List<WasmType> types(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "D" -> List.of(WasmType.F64);
            case "J" -> List.of(WasmType.I64);
            case "I", "Z", "[D", "[J", "[I" -> List.of(WasmType.I32);
            default -> {
                if (!isPair(type)) {
                    throw new IllegalStateException("no translation for a value of " + type);
                }
                yield List.of(WasmType.F64, WasmType.F64);
            }
        };
    }

    /// Returns whether a type is a record of two doubles.
    boolean isPair(ClassDesc type) {
        String name = type.descriptorString();
        if (!name.startsWith("L" + OURS)) {
            return false;
        }
        ClassModel model = parsed(name.substring(1, name.length() - 1));
        List<String> fields = model.fields().stream()
                .filter(field -> !field.flags().has(AccessFlag.STATIC))
                .map(field -> field.fieldType().stringValue())
                .toList();
        return fields.equals(List.of("D", "D"));
    }

    /// Returns which of the two doubles of a record a field is.
    int component(String owner, String field) {
        List<String> names = parsed(owner).fields().stream()
                .filter(found -> !found.flags().has(AccessFlag.STATIC))
                .map(found -> found.fieldName().stringValue())
                .toList();
        return names.indexOf(field);
    }

    boolean isStatic(Key key) {
        return method(key).flags().has(AccessFlag.STATIC);
    }

    MethodModel method(Key key) {
        return parsed(key.owner()).methods().stream()
                .filter(found -> found.methodName().equalsString(key.name())
                        && found.methodTypeSymbol().equals(key.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no method " + key));
    }

    private ClassModel parsed(String owner) {
        return classes.computeIfAbsent(owner, name -> {
            try (InputStream in = JavaFunctions.class.getResourceAsStream("/" + name + ".class")) {
                return ClassFile.of().parse(Objects.requireNonNull(in, name).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Returns where a constant array lies in memory.
    int array(String owner, String field) {
        return arrays.computeIfAbsent(owner + "." + field, _ -> {
            try {
                Field found = Class.forName(owner.replace('/', '.')).getDeclaredField(field);
                found.setAccessible(true);
                return switch (found.get(null)) {
                    case double[] values -> module.data(values);
                    case long[] values -> module.data(values);
                    case int[] values -> module.data(values);
                    case null, default -> throw new IllegalStateException("no translation for " + found);
                };
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// Translates everything that was asked for, and what that asks for.
    void finish() {
        for (Key key = waiting.poll(); key != null; key = waiting.poll()) {
            module.define(Objects.requireNonNull(numbers.get(key)), new MethodTranslator(this, key).translate());
        }
    }
}
