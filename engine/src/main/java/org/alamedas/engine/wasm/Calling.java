package org.alamedas.engine.wasm;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Translates what one Java method calls. Mutable, for one thread.
final class Calling {
    /// In bytes of Java's code.
    private static final int LONGEST_INLINED = 200;

    private static final JavaFunctions.Key REMAINDER = JavaMethod.key(LongMath.class, "remainder");

    private final JavaFunctions functions;
    private final MethodTranslator.Place place;
    private final Frame frame;
    private final OperandStack stack;
    private final Code out;

    /// @param place where the method is translated to, itself among those that are around what it calls
    Calling(JavaFunctions functions, MethodTranslator.Place place, OperandStack stack) {
        this.functions = functions;
        this.place = place;
        this.stack = stack;
        frame = place.frame();
        out = place.out();
    }

    private static IllegalStateException unknown(Object what) {
        return new IllegalStateException("no translation for " + what);
    }

    private List<Operand> arguments(MethodTypeDesc type) {
        List<Operand> arguments = new ArrayList<>();
        for (ClassDesc _ : type.parameterList()) {
            arguments.addFirst(stack.pop());
        }
        return arguments;
    }

    void invoke(InvokeInstruction invoke) {
        String owner = invoke.owner().asInternalName();
        String name = invoke.name().stringValue();
        MethodTypeDesc type = invoke.typeSymbol();
        List<Operand> arguments = arguments(type);
        JavaFunctions.Key key = new JavaFunctions.Key(owner, name, type);
        switch (invoke.opcode()) {
            case INVOKESTATIC -> {
                if (owner.startsWith("java/")) {
                    library(owner + "." + name, arguments);
                } else {
                    call(key, arguments);
                }
            }
            case INVOKEVIRTUAL -> {
                arguments.addFirst(stack.pop());
                ofObject(key, arguments);
            }
            case INVOKEINTERFACE -> {
                arguments.addFirst(stack.pop());
                stack.saveAll();
                write(arguments, functions.objects().dispatcher(key), type.returnType());
            }
            case INVOKESPECIAL -> construct(key, arguments);
            default -> throw unknown(invoke);
        }
    }

    private void ofObject(JavaFunctions.Key key, List<Operand> arguments) {
        if (key.name().equals("ordinal") && functions.classes().isEnum(ClassDesc.ofInternalName(key.owner()))) {
            stack.add(arguments.getFirst());
            return;
        }
        int component = arguments.size() == 1 ? functions.classes().component(key.owner(), key.name()) : -1;
        if (component >= 0 && arguments.getFirst() instanceof Operand.Pair self) {
            stack.add(component == 0 ? self.first() : self.second());
            return;
        }
        call(key, arguments);
    }

    /// Gives an object its values; a record of two doubles is its values, wherever it is on the stack.
    private void construct(JavaFunctions.Key key, List<Operand> arguments) {
        Operand self = stack.pop();
        if (self instanceof Operand.Fresh) {
            if (arguments.size() != 2
                    || !(arguments.getFirst() instanceof Operand.Scalar first)
                    || !(arguments.getLast() instanceof Operand.Scalar second)) {
                throw unknown("the making of an object");
            }
            stack.fill(self, new Operand.Pair(first, second));
        } else if (key.owner().startsWith(JavaClasses.OURS)) {
            arguments.addFirst(self);
            call(key, arguments);
        }
    }

    /// Makes the object of a lambda.
    void lambda(InvokeDynamicInstruction lambda) {
        if (!(lambda.bootstrapArgs().size() > 1
                && lambda.bootstrapArgs().get(1) instanceof DirectMethodHandleDesc target)) {
            throw unknown(lambda);
        }
        List<Operand.Scalar> captured = arguments(lambda.typeSymbol()).stream()
                .flatMap(argument -> OperandStack.parts(argument).stream())
                .toList();
        JavaFunctions.Key key = new JavaFunctions.Key(
                JavaClasses.name(target.owner()),
                target.methodName(),
                MethodTypeDesc.ofDescriptor(target.lookupDescriptor()));
        Code made = functions
                .objects()
                .closure(
                        JavaClasses.name(lambda.typeSymbol().returnType()),
                        captured.stream().map(Operand.Scalar::type).toList(),
                        key);
        stack.pushNow(WasmType.I32, made);
        Operand.Scalar self = stack.scalar();
        for (int i = 0; i < captured.size(); i++) {
            out.add(self.code())
                    .add(captured.get(i).code())
                    .store(captured.get(i).type(), (long) i * Double.BYTES);
        }
        stack.add(self);
    }

    void remainder() {
        Operand right = stack.pop();
        Operand left = stack.pop();
        call(REMAINDER, List.of(left, right));
    }

    private void library(String name, List<Operand> arguments) {
        if ("java/lang/System.arraycopy".equals(name)) {
            copy(arguments);
            return;
        }
        JavaFunctions.Key replacement = JavaOperators.replacement(name);
        if (replacement != null) {
            call(replacement, arguments);
            return;
        }
        Code code = new Code();
        Operand.Scalar[] from = arguments.stream()
                .flatMap(argument -> OperandStack.parts(argument).stream())
                .toArray(Operand.Scalar[]::new);
        for (Operand.Scalar argument : from) {
            code.add(argument.code());
        }
        if ("java/lang/Double.isNaN".equals(name)) {
            Operand.Scalar value = stack.savedScalar(from[0]);
            stack.push(
                    WasmType.I32, new Code().add(value.code()).add(value.code()).op(Wasm.F64_NE));
            return;
        }
        if (from.length == 2 && from[0].type() != WasmType.F64) {
            extreme(name, from[0], from[1]);
            return;
        }
        JavaOperators.Library known = JavaOperators.library(name);
        if (known == null) {
            throw unknown(name);
        }
        code.op(known.opcode());
        if (known.opcode() == Wasm.I64_CLZ) {
            code.op(Wasm.I32_WRAP_I64);
        }
        stack.push(known.result(), code, from);
    }

    /// Copies doubles, of which alone there are copies in what is translated.
    private void copy(List<Operand> arguments) {
        stack.saveAll();
        List<Code> parts = arguments.stream()
                .map(argument -> OperandStack.parts(argument).getFirst().code())
                .toList();
        out.add(place(parts.get(2), parts.get(3))).add(place(parts.get(0), parts.get(1)));
        out.add(parts.get(4)).i32(3).op(Wasm.I32_SHL, Wasm.SATURATING, Wasm.MEMORY_COPY, 0, 0);
    }

    private static Code place(Code array, Code index) {
        return new Code().add(array).add(index).i32(3).op(Wasm.I32_SHL, Wasm.I32_ADD);
    }

    /// The smaller or the greater of two whole numbers.
    private void extreme(String name, Operand.Scalar first, Operand.Scalar second) {
        boolean wide = first.type() == WasmType.I64;
        int less = wide ? Wasm.I64_LT : Wasm.I32_LT;
        int greater = wide ? Wasm.I64_GT : Wasm.I32_GT;
        Operand.Scalar a = stack.savedScalar(first);
        Operand.Scalar b = stack.savedScalar(second);
        int better = switch (name) {
            case "java/lang/Math.min" -> less;
            case "java/lang/Math.max" -> greater;
            default -> throw unknown(name);
        };
        Code code = new Code().add(a.code()).add(b.code()).add(a.code()).add(b.code());
        stack.push(first.type(), code.op(better, Wasm.SELECT));
    }

    private void call(JavaFunctions.Key method, List<Operand> arguments) {
        List<ClassDesc> parameters = functions.classes().parameters(method);
        Map<Integer, Integer> known = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Operand.Scalar scalar
                    && scalar.known() instanceof Integer value
                    && functions.classes().isEnum(parameters.get(i))) {
                known.put(i, value);
            }
        }
        JavaFunctions.Key key = new JavaFunctions.Key(method.owner(), method.name(), method.type(), known);
        boolean reachesMemory = parameters.stream().anyMatch(this::isReference)
                || isReference(method.type().returnType());
        if (!reachesMemory && isInlined(key)) {
            MethodTranslator.inline(functions, key, place, arguments).forEach(stack::add);
            return;
        }
        int function = functions.function(key);
        if (reachesMemory) {
            stack.saveAll();
            write(arguments, function, method.type().returnType());
            return;
        }
        Code code = new Code();
        BitSet reads = new BitSet();
        for (Operand argument : arguments) {
            for (Operand.Scalar part : OperandStack.parts(argument)) {
                code.add(part.code());
                reads.or(part.reads());
            }
        }
        code.call(function);
        List<WasmType> types = functions.classes().types(method.type().returnType());
        if (types.size() == 1) {
            stack.add(new Operand.Scalar(types.getFirst(), code, reads));
            return;
        }
        out.add(code);
        take(types);
    }

    /// Says whether a method becomes part of those that call it: engines do not do that by themselves.
    private boolean isInlined(JavaFunctions.Key key) {
        return key.owner().startsWith(JavaClasses.OURS)
                && !place.within().contains(key)
                && functions.classes().code(key).codeLength() <= LONGEST_INLINED;
    }

    private boolean isReference(ClassDesc type) {
        return type.isArray() || (!type.isPrimitive() && !functions.classes().isPair(type));
    }

    /// Writes a call whose time matters.
    private void write(List<Operand> arguments, int function, ClassDesc result) {
        arguments.forEach(stack::emit);
        out.call(function);
        take(functions.classes().types(result));
    }

    private void take(List<WasmType> types) {
        if (!types.isEmpty()) {
            List<Integer> locals = frame.fresh(types);
            locals.reversed().forEach(out::set);
            stack.push(locals, types);
        }
    }
}
