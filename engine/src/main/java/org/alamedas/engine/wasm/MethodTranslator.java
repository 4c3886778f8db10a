package org.alamedas.engine.wasm;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Translates one Java method. Mutable, for one thread.
///
/// Operands are kept as pieces of code and written when they are stored, returned or branched over,
/// so that an expression comes out as one piece, as its author wrote it.
final class MethodTranslator {
    private final JavaFunctions functions;
    private final JavaFunctions.Key key;
    private final List<CodeElement> elements;
    private final Frame frame;
    private final Flow flow;
    private final Code out;
    private final OperandStack stack;
    private final BitSet pairs = new BitSet();
    private final Map<Label, List<List<WasmType>>> heldAt = new HashMap<>();
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Calling calls;
    private final ArrayAccess arrays;
    private final List<JavaFunctions.Key> within;
    private @Nullable List<Integer> results;
    private boolean dead;

    private MethodTranslator(JavaFunctions functions, JavaFunctions.Key key, Place place) {
        this.functions = functions;
        this.key = key;
        frame = place.frame();
        out = place.out();
        within = place.within();
        stack = new OperandStack(frame, out);
        elements = functions.classes().code(key).elementList();
        calls = new Calling(functions, new Place(frame, out, inside(within, key)), stack);
        arrays = new ArrayAccess(functions, stack, out);
        flow = new Flow(elements);
    }

    /// Where a method is translated to.
    ///
    /// @param frame the variables of the function
    /// @param out its code
    /// @param within the methods whose inside this one is part of
    record Place(Frame frame, Code out, List<JavaFunctions.Key> within) {
        Place {
            within = List.copyOf(within);
        }
    }

    private static List<JavaFunctions.Key> inside(List<JavaFunctions.Key> around, JavaFunctions.Key key) {
        List<JavaFunctions.Key> all = new ArrayList<>(around);
        all.add(key);
        return all;
    }

    /// Translates a method into a function of its own.
    static ModuleWriter.Body translate(JavaFunctions functions, JavaFunctions.Key key) {
        Place place = new Place(new Frame(), new Code(), List.of());
        MethodTranslator translator = new MethodTranslator(functions, key, place);
        translator.parameters((slot, _, types) -> place.frame().parameter(slot, types));
        translator.write();
        place.out().op(Wasm.UNREACHABLE);
        return new ModuleWriter.Body(place.frame().locals(), place.out());
    }

    /// Translates a method where it is called.
    ///
    /// @return its result; empty where it has none
    static List<Operand> inline(JavaFunctions functions, JavaFunctions.Key key, Place place, List<Operand> arguments) {
        Place inner = new Place(place.frame().inner(), place.out(), place.within());
        MethodTranslator translator = new MethodTranslator(functions, key, inner);
        translator.parameters((slot, number, types) ->
                translator.stack.write(arguments.get(number), inner.frame().variable(slot, types)));
        List<WasmType> types = functions.classes().types(key.type().returnType());
        if (translator.flow.isStraight()) {
            translator.write();
            return types.isEmpty() ? List.of() : List.of(translator.stack.fixed());
        }
        translator.results = inner.frame().fresh(types);
        inner.out().op(Code.BLOCK, Code.NO_RESULT);
        translator.write();
        inner.out().op(Code.END);
        return types.isEmpty() ? List.of() : List.of(Frame.operand(translator.results, types, new BitSet()));
    }

    /// Something that is done with each parameter.
    private interface Parameter {
        void take(int slot, int number, List<WasmType> types);
    }

    private void parameters(Parameter each) {
        int slot = 0;
        int number = 0;
        for (ClassDesc type : functions.classes().parameters(key)) {
            List<WasmType> types = functions.classes().types(type);
            each.take(slot, number, types);
            pairs.set(slot, types.size() == 2);
            Integer value = key.known().get(number++);
            if (value != null) {
                known.put(slot, value);
            }
            slot += "D".equals(type.descriptorString()) || "J".equals(type.descriptorString()) ? 2 : 1;
        }
    }

    private void write() {
        flow.begin(out);
        for (int place = 0; place < elements.size(); place++) {
            CodeElement element = elements.get(place);
            if (element instanceof LabelTarget target) {
                mark(target.label());
            } else if (element instanceof Instruction instruction && !dead) {
                translate(instruction);
            }
            flow.after(out, place);
        }
    }

    private void translate(Instruction instruction) {
        switch (instruction) {
            case ConstantInstruction constant -> constant(constant);
            case LoadInstruction load -> load(load);
            case StoreInstruction store -> store(store);
            case IncrementInstruction increment -> increment(increment);
            case OperatorInstruction operator -> operator(operator);
            case ConvertInstruction convert -> convert(convert);
            case StackInstruction of -> stack(of);
            case BranchInstruction branch -> branch(branch);
            case ReturnInstruction _ -> leave();
            case InvokeInstruction invoke -> calls.invoke(invoke);
            case InvokeDynamicInstruction lambda -> calls.lambda(lambda);
            case FieldInstruction field -> field(field);
            case ArrayLoadInstruction load -> arrays.load(load);
            case ArrayStoreInstruction store -> arrays.store(store);
            case NewObjectInstruction made -> newObject(made.className().asSymbol());
            case NewPrimitiveArrayInstruction array -> arrays.make(array.typeKind() == TypeKind.INT ? 2 : 3);
            case NewReferenceArrayInstruction _ -> arrays.make(2);
            case TableSwitchInstruction choice -> choose(choice.cases(), choice.defaultTarget());
            case LookupSwitchInstruction choice -> choose(choice.cases(), choice.defaultTarget());
            case TypeCheckInstruction check when check.opcode() == Opcode.CHECKCAST -> {
                // What an object is, is known where it was made.
            }
            case ThrowInstruction _ -> {
                out.op(Wasm.UNREACHABLE);
                dead = true;
            }
            default -> throw unknown(instruction);
        }
    }

    private IllegalStateException unknown(Object what) {
        return new IllegalStateException("no translation for " + what + " in " + key);
    }

    private void constant(ConstantInstruction constant) {
        switch (constant.constantValue()) {
            case Double value -> stack.push(WasmType.F64, new Code().f64(value));
            case Long value -> stack.push(WasmType.I64, new Code().i64(value));
            case Integer value -> stack.add(Operand.Scalar.of(value));
            default -> throw unknown(constant);
        }
    }

    private List<WasmType> types(LoadInstruction load) {
        return switch (load.typeKind()) {
            case DOUBLE -> List.of(WasmType.F64);
            case LONG -> List.of(WasmType.I64);
            case INT -> List.of(WasmType.I32);
            case REFERENCE -> pairs.get(load.slot()) ? OperandStack.PAIR : List.of(WasmType.I32);
            default -> throw unknown(load);
        };
    }

    private void load(LoadInstruction load) {
        Integer value = known.get(load.slot());
        if (value != null) {
            stack.add(Operand.Scalar.of(value));
            return;
        }
        List<WasmType> types = types(load);
        BitSet reads = new BitSet();
        reads.set(load.slot());
        stack.add(Frame.operand(frame.variable(load.slot(), types), types, reads));
    }

    private void store(StoreInstruction store) {
        Operand value = stack.pop();
        stack.protect(store.slot());
        List<WasmType> types = OperandStack.types(value);
        pairs.set(store.slot(), types.size() == 2);
        stack.write(value, frame.variable(store.slot(), types));
    }

    private void increment(IncrementInstruction increment) {
        stack.protect(increment.slot());
        int local = frame.variable(increment.slot(), List.of(WasmType.I32)).getFirst();
        out.get(local).i32(increment.constant()).op(Wasm.I32_ADD).set(local);
    }

    private void operator(OperatorInstruction operator) {
        switch (operator.opcode()) {
            case DNEG, LNEG, INEG -> negate(operator);
            case ARRAYLENGTH -> {
                Operand.Scalar array = stack.scalar();
                stack.push(WasmType.I32, JavaObjects.length(array.code()), array);
            }
            case DREM -> calls.remainder();
            case DCMPL, DCMPG, LCMP -> {
                Operand.Scalar right = stack.scalar();
                Operand.Scalar left = stack.scalar();
                stack.add(new Operand.Comparison(left, right, operator.opcode() == Opcode.DCMPG));
            }
            default -> {
                Operand.Scalar right = stack.scalar();
                Operand.Scalar left = stack.scalar();
                Code code = new Code().add(left.code()).add(right.code());
                if (left.type() == WasmType.I64 && right.type() == WasmType.I32) {
                    code.op(Wasm.I64_EXTEND_I32);
                }
                stack.push(left.type(), code.op(JavaOperators.binary(operator.opcode())), left, right);
            }
        }
    }

    private void negate(OperatorInstruction operator) {
        Operand.Scalar value = stack.scalar();
        Code code = switch (operator.opcode()) {
            case DNEG -> new Code().add(value.code()).op(Wasm.F64_NEG);
            case LNEG -> new Code().i64(0).add(value.code()).op(Wasm.I64_SUB);
            default -> new Code().i32(0).add(value.code()).op(Wasm.I32_SUB);
        };
        stack.push(value.type(), code, value);
    }

    private void convert(ConvertInstruction convert) {
        Operand.Scalar value = stack.scalar();
        Code code = new Code().add(value.code());
        switch (convert.opcode()) {
            case D2I -> stack.push(WasmType.I32, code.op(Wasm.SATURATING, Wasm.I32_OF_F64), value);
            case D2L -> stack.push(WasmType.I64, code.op(Wasm.SATURATING, Wasm.I64_OF_F64), value);
            case I2D -> stack.push(WasmType.F64, code.op(Wasm.F64_CONVERT_I32), value);
            case L2D -> stack.push(WasmType.F64, code.op(Wasm.F64_CONVERT_I64), value);
            case I2L -> stack.push(WasmType.I64, code.op(Wasm.I64_EXTEND_I32), value);
            case L2I -> stack.push(WasmType.I32, code.op(Wasm.I32_WRAP_I64), value);
            default -> throw unknown(convert);
        }
    }

    private void stack(StackInstruction instruction) {
        switch (instruction.opcode()) {
            case POP, POP2 -> stack.pop();
            case DUP -> stack.duplicate(1);
            case DUP2 -> stack.duplicate(isWord(stack.peek()) ? 2 : 1);
            default -> throw unknown(instruction);
        }
    }

    /// Whether the operand takes one place of Java's stack, not two.
    private static boolean isWord(Operand value) {
        return !(value instanceof Operand.Scalar scalar) || scalar.type() == WasmType.I32;
    }

    private void branch(BranchInstruction branch) {
        switch (branch.opcode()) {
            case GOTO, GOTO_W -> {
                heldAt.put(branch.target(), stack.hold());
                flow.jump(out, branch.target(), 0);
                dead = true;
            }
            default -> {
                Code condition = condition(branch);
                heldAt.put(branch.target(), stack.hold());
                out.add(condition).op(Code.IF, Code.NO_RESULT);
                flow.jump(out, branch.target(), 1);
                out.op(Code.END);
            }
        }
    }

    private Code condition(BranchInstruction branch) {
        return switch (branch.opcode()) {
            case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPLE, IF_ICMPGT, IF_ICMPGE, IF_ACMPEQ, IF_ACMPNE -> {
                Operand.Scalar right = stack.scalar();
                Operand.Scalar left = stack.scalar();
                yield new Code().add(left.code()).add(right.code()).op(JavaOperators.integers(branch.opcode()));
            }
            default ->
                switch (stack.pop()) {
                    case Operand.Comparison comparison -> JavaOperators.condition(branch.opcode(), comparison);
                    case Operand.Scalar value ->
                        new Code().add(value.code()).i32(0).op(JavaOperators.integers(branch.opcode()));
                    case Operand.Pair _, Operand.Fresh _ -> throw unknown(branch);
                };
        };
    }

    private void mark(Label label) {
        if (!flow.isTarget(label)) {
            return;
        }
        if (!dead) {
            heldAt.put(label, stack.hold());
        }
        flow.mark(out, label);
        List<List<WasmType>> held = heldAt.get(label);
        dead = held == null;
        if (held != null) {
            stack.restore(held);
        }
    }

    private void leave() {
        if (results != null) {
            if (!results.isEmpty()) {
                stack.write(stack.pop(), results);
            }
            out.branch(flow.depth());
        } else if (within.isEmpty()) {
            if (!stack.isEmpty()) {
                stack.emit(stack.pop());
            }
            out.op(Code.RETURN);
        }
        dead = true;
    }

    private void field(FieldInstruction field) {
        String owner = field.owner().asInternalName();
        String name = field.name().stringValue();
        ClassDesc type = field.typeSymbol();
        switch (field.opcode()) {
            case GETSTATIC -> constant(functions.objects().value(owner, name));
            case GETFIELD -> getField(functions.classes().component(owner, name), type);
            case PUTFIELD -> {
                Operand value = stack.pop();
                Operand.Scalar self = stack.scalar();
                stack.saveAll();
                long at = (long) functions.classes().component(owner, name) * Double.BYTES;
                for (Operand.Scalar part : OperandStack.parts(value)) {
                    out.add(self.code()).add(part.code()).store(part.type(), at);
                    at += Double.BYTES;
                }
            }
            default -> throw unknown(field);
        }
    }

    private void constant(Object value) {
        switch (value) {
            case Enum<?> constant -> stack.add(Operand.Scalar.of(JavaFunctions.number(constant)));
            case int[] values ->
                stack.add(new Operand.Scalar(
                        WasmType.I32, new Code().i32(functions.objects().constant(values)), new BitSet(), values));
            default -> object(value);
        }
    }

    private void object(Object value) {
        ClassDesc type = value.getClass().describeConstable().orElseThrow();
        if (!functions.classes().isPair(type)) {
            stack.push(WasmType.I32, new Code().i32(functions.objects().constant(value)));
            return;
        }
        List<Operand.Scalar> parts = JavaObjects.doubles(value).stream()
                .map(part -> new Operand.Scalar(WasmType.F64, new Code().f64(part), new BitSet()))
                .toList();
        stack.add(new Operand.Pair(parts.getFirst(), parts.getLast()));
    }

    private void getField(int component, ClassDesc type) {
        if (stack.peek() instanceof Operand.Pair) {
            Operand.Pair self = stack.pair();
            stack.add(component == 0 ? self.first() : self.second());
            return;
        }
        Operand.Scalar self = stack.savedScalar(stack.scalar());
        List<Operand.Scalar> parts = new ArrayList<>();
        for (WasmType part : functions.classes().types(type)) {
            Code code = new Code().add(self.code()).load(part, (long) (component + parts.size()) * Double.BYTES);
            parts.add(stack.savedScalar(new Operand.Scalar(part, code, new BitSet())));
        }
        stack.add(parts.size() == 1 ? parts.getFirst() : new Operand.Pair(parts.getFirst(), parts.getLast()));
    }

    private void newObject(ClassDesc type) {
        String owner = JavaClasses.name(type);
        if (!owner.startsWith(JavaClasses.OURS)) {
            // An exception is about to be thrown.
            out.op(Wasm.UNREACHABLE);
            dead = true;
        } else if (functions.classes().isPair(type)) {
            stack.add(new Operand.Fresh());
        } else {
            stack.pushNow(WasmType.I32, functions.objects().fresh(owner));
        }
    }

    private void choose(List<SwitchCase> cases, Label otherwise) {
        Operand.Scalar selector = stack.saved();
        List<List<WasmType>> held = stack.hold();
        if (selector.known() instanceof Integer value) {
            Label target = cases.stream()
                    .filter(one -> one.caseValue() == value)
                    .map(SwitchCase::target)
                    .findFirst()
                    .orElse(otherwise);
            heldAt.put(target, held);
            flow.jump(out, target, 0);
        } else {
            for (SwitchCase one : cases) {
                heldAt.put(one.target(), held);
                out.add(selector.code()).i32(one.caseValue()).op(Wasm.I32_EQ, Code.IF, Code.NO_RESULT);
                flow.jump(out, one.target(), 1);
                out.op(Code.END);
            }
            heldAt.put(otherwise, held);
            flow.jump(out, otherwise, 0);
        }
        dead = true;
    }
}
