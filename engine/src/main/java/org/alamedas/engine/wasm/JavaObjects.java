package org.alamedas.engine.wasm;

import java.lang.classfile.FieldModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.alamedas.engine.wasm.ModuleWriter.Signature;

/// Objects of Java in the memory of a module. Mutable, for one thread.
///
/// An object is the address behind its header of eight bytes: the number of its class, and the length of
/// an array. Each value of an object takes eight bytes; those of an array take what their type takes.
///
/// The heap begins where the host of the module says. What is kept stands at its bottom; above it are the objects
/// of the evaluation at hand, which are all forgotten at once when the next one begins.
final class JavaObjects {
    private static final int HEADER = 8;
    private static final int LENGTH = 4;
    private static final int MEMORY_SIZE = 0x3f;
    private static final int MEMORY_GROW = 0x40;
    private static final int PAGE_SHIFT = 16;
    private static final int PAGE = 1 << PAGE_SHIFT;
    private static final int SPARE_PAGES = 16;
    private static final int I32_ABOVE = 0x4b;
    private static final int MEMORY_FILL = 0x0b;

    private final ModuleWriter module;
    private final JavaClasses classes;
    private final JavaFunctions functions;
    private final int top;
    private final Map<String, Integer> made = new LinkedHashMap<>();
    private final List<Closure> closures = new ArrayList<>();
    private final Map<JavaFunctions.Key, Integer> dispatchers = new LinkedHashMap<>();
    private final IdentityHashMap<Object, Integer> constants = new IdentityHashMap<>();
    private final Map<String, Integer> helpers = new HashMap<>();
    private int classCount;

    /// A lambda: what it captures and the method that it stands for.
    ///
    /// @param number the number of its class
    record Closure(int number, String type, List<WasmType> captured, JavaFunctions.Key target) {}

    JavaObjects(ModuleWriter module, JavaClasses classes, JavaFunctions functions) {
        this.module = module;
        this.classes = classes;
        this.functions = functions;
        top = module.data(new double[1]);
    }

    /// Where it keeps the address of the end of what is kept.
    int kept() {
        return top + LENGTH;
    }

    /// Writes where the heap begins; nothing is on it.
    Code startAt(Code address) {
        return new Code().i32(0).add(address).i32Store(top).add(keep());
    }

    /// Writes that everything which is on the heap is kept.
    Code keep() {
        return new Code().i32(0).i32(0).i32Load(top).i32Store(kept());
    }

    /// Writes that everything which is not kept is forgotten.
    Code forget() {
        return new Code().i32(0).i32(0).i32Load(kept()).i32Store(top);
    }

    private interface Content {
        void write(FunctionWriter writer);
    }

    private int helper(String name, Signature signature, Content content) {
        Integer known = helpers.get(name);
        if (known != null) {
            return known;
        }
        int number = module.declare(signature);
        helpers.put(name, number);
        FunctionWriter writer = new FunctionWriter(signature.parameters().size());
        content.write(writer);
        module.define(number, writer.body());
        return number;
    }

    /// The function that takes a number of bytes, a multiple of eight, from the end of the heap; they are 0.
    int take() {
        return helper("take", new Signature(List.of(WasmType.I32), List.of(WasmType.I32)), writer -> {
            Code out = writer.code();
            int from = writer.local(WasmType.I32);
            int to = writer.local(WasmType.I32);
            out.i32(0).i32Load(top).tee(from).get(0).op(Wasm.I32_ADD).set(to);
            out.get(to).op(MEMORY_SIZE, 0).i32(PAGE_SHIFT).op(Wasm.I32_SHL, I32_ABOVE);
            out.op(Code.IF, Code.NO_RESULT);
            out.get(to).op(MEMORY_SIZE, 0).i32(PAGE_SHIFT).op(Wasm.I32_SHL, Wasm.I32_SUB);
            out.i32(PAGE - 1).op(Wasm.I32_ADD).i32(PAGE_SHIFT).op(Wasm.I32_USHR);
            out.i32(SPARE_PAGES).op(Wasm.I32_ADD, MEMORY_GROW, 0).i32(-1).op(Wasm.I32_EQ);
            out.op(Code.IF, Code.NO_RESULT, Wasm.UNREACHABLE, Code.END, Code.END);
            out.get(from).i32(0).get(0).op(Wasm.SATURATING, MEMORY_FILL, 0);
            out.i32(0).get(to).i32Store(top).get(from);
        });
    }

    /// The function that makes an object of a class and a number of bytes.
    private int object() {
        int take = take();
        Signature signature = new Signature(List.of(WasmType.I32, WasmType.I32), List.of(WasmType.I32));
        return helper("object", signature, writer -> {
            int at = writer.local(WasmType.I32);
            Code out = writer.code().get(1).i32(HEADER).op(Wasm.I32_ADD).call(take);
            out.tee(at).get(0).i32Store(0).get(at).i32(HEADER).op(Wasm.I32_ADD);
        });
    }

    /// The function that makes an array of a length, of elements of two to some power bytes.
    int array() {
        int take = take();
        Signature signature = new Signature(List.of(WasmType.I32, WasmType.I32), List.of(WasmType.I32));
        return helper("array", signature, writer -> {
            int at = writer.local(WasmType.I32);
            Code out = writer.code().get(0).get(1).op(Wasm.I32_SHL).i32(2 * HEADER - 1);
            out.op(Wasm.I32_ADD).i32(-HEADER).op(Wasm.I32_AND).call(take);
            out.tee(at).get(0).i32Store(LENGTH).get(at).i32(HEADER).op(Wasm.I32_ADD);
        });
    }

    /// Writes what pushes a new object of a class.
    Code fresh(String owner) {
        return fresh(made.computeIfAbsent(owner, _ -> ++classCount), classes.size(owner));
    }

    private Code fresh(int number, int values) {
        return new Code().i32(number).i32(values * Double.BYTES).call(object());
    }

    /// Writes what pushes the length of an array.
    static Code length(Code array) {
        return new Code().add(array).i32(LENGTH).op(Wasm.I32_SUB).i32Load(0);
    }

    /// Makes the class of a lambda.
    ///
    /// @param type the interface that it implements
    /// @return what pushes a new object of it
    Code closure(String type, List<WasmType> captured, JavaFunctions.Key target) {
        Closure closure = closures.stream()
                .filter(known -> known.type().equals(type) && known.target().equals(target))
                .findFirst()
                .orElse(null);
        if (closure == null) {
            closure = new Closure(++classCount, type, captured, target);
            closures.add(closure);
        }
        return fresh(closure.number(), captured.size());
    }

    /// Returns the function that calls a method of whatever object it is given.
    int dispatcher(JavaFunctions.Key method) {
        return dispatchers.computeIfAbsent(method, key -> {
            List<WasmType> parameters = new ArrayList<>(List.of(WasmType.I32));
            key.type().parameterList().forEach(type -> parameters.addAll(classes.types(type)));
            return module.declare(
                    new Signature(parameters, classes.types(key.type().returnType())));
        });
    }

    /// Asks for every method that a call of a method of an interface may reach.
    void reach() {
        for (JavaFunctions.Key method : List.copyOf(dispatchers.keySet())) {
            implementers(method.owner())
                    .forEach(owner -> functions.function(new JavaFunctions.Key(owner, method.name(), method.type())));
            closures.stream()
                    .filter(closure -> closure.type().equals(method.owner()))
                    .forEach(closure -> functions.function(closure.target()));
        }
    }

    private List<String> implementers(String type) {
        return made.keySet().stream()
                .filter(owner -> classes.implementsInterface(owner, type))
                .toList();
    }

    /// Writes the calls of methods of interfaces.
    void dispatch() {
        dispatchers.forEach((method, number) -> {
            List<WasmType> given = method.type().parameterList().stream()
                    .flatMap(type -> classes.types(type).stream())
                    .toList();
            Code out = new Code();
            for (String owner : implementers(method.owner())) {
                isOf(out, Objects.requireNonNull(made.get(owner))).get(0);
                pass(out, given)
                        .call(functions.function(new JavaFunctions.Key(owner, method.name(), method.type())))
                        .op(Code.RETURN, Code.END);
            }
            for (Closure closure : closures) {
                if (closure.type().equals(method.owner())) {
                    isOf(out, closure.number());
                    for (int i = 0; i < closure.captured().size(); i++) {
                        out.get(0).load(closure.captured().get(i), (long) i * Double.BYTES);
                    }
                    pass(out, given).call(functions.function(closure.target())).op(Code.RETURN, Code.END);
                }
            }
            module.define(number, new ModuleWriter.Body(List.of(), out.op(Wasm.UNREACHABLE)));
        });
    }

    private static Code isOf(Code out, int number) {
        return out.get(0).i32(HEADER).op(Wasm.I32_SUB).i32Load(0).i32(number).op(Wasm.I32_EQ, Code.IF, Code.NO_RESULT);
    }

    private static Code pass(Code out, List<WasmType> given) {
        for (int i = 0; i < given.size(); i++) {
            out.get(i + 1);
        }
        return out;
    }

    /// Returns what a constant of a class holds.
    Object value(String owner, String field) {
        try {
            Field found = Class.forName(owner.replace('/', '.')).getDeclaredField(field);
            found.setAccessible(true);
            return Objects.requireNonNull(found.get(null), field);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lays an array or an object, and everything that it refers to, into the memory that is there from the start.
    ///
    /// @return its address
    int constant(Object value) {
        Integer known = constants.get(value);
        if (known == null) {
            known = switch (value) {
                case double[] values -> array(values.length, () -> module.data(values));
                case long[] values -> array(values.length, () -> module.data(values));
                case int[] values -> array(values.length, () -> module.data(values));
                default -> object(value);
            };
            constants.put(value, known);
        }
        return known;
    }

    private int array(int length, IntSupplier data) {
        module.data(new int[] {0, length});
        return data.getAsInt();
    }

    private int object(Object value) {
        String owner = value.getClass().getName().replace('.', '/');
        long[] words = new long[classes.size(owner)];
        int at = 0;
        for (FieldModel field : classes.fields(owner)) {
            at = words(words, at, field.fieldTypeSymbol(), held(value, field));
        }
        module.data(new int[] {made.computeIfAbsent(owner, _ -> ++classCount), 0});
        return module.data(words);
    }

    /// Returns the values of a record of two doubles.
    static List<Double> doubles(Object value) {
        List<Double> all = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                Field field = value.getClass().getDeclaredField(component.getName());
                field.setAccessible(true);
                all.add(field.getDouble(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    private static Object held(Object value, FieldModel field) {
        try {
            Field found = value.getClass().getDeclaredField(field.fieldName().stringValue());
            found.setAccessible(true);
            return Objects.requireNonNull(found.get(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private int words(long[] words, int at, ClassDesc type, Object value) {
        switch (value) {
            case Double number -> words[at] = Double.doubleToRawLongBits(number);
            case Long number -> words[at] = number;
            case Integer number -> words[at] = number;
            case Boolean truth -> words[at] = truth ? 1 : 0;
            case Enum<?> constant -> words[at] = JavaFunctions.number(constant);
            default -> {
                if (classes.isPair(type)) {
                    throw new IllegalStateException("no translation for a constant with a field of " + type);
                }
                words[at] = constant(value);
            }
        }
        return at + 1;
    }
}
