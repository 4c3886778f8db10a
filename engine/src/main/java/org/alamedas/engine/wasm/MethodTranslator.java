package org.alamedas.engine.wasm;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Translates one Java method. Mutable, for one thread.
///
/// Operands are kept as pieces of code and written when they are stored, returned or branched over,
/// so that an expression comes out as one piece, as its author wrote it.
final class MethodTranslator {
    private final JavaFunctions functions;
    private final JavaFunctions.Key key;
    private final List<CodeElement> elements;
    private final Frame frame = new Frame();
    private final Flow flow;
    private final Code out = new Code();
    private final OperandStack stack = new OperandStack(frame, out);
    private final BitSet pairs = new BitSet();
    private final Map<Label, List<List<WasmType>>> heldAt = new HashMap<>();
    private boolean dead;

    MethodTranslator(JavaFunctions functions, JavaFunctions.Key key) {
        this.functions = functions;
        this.key = key;
        CodeModel code = functions.method(key).code().orElseThrow();
        elements = code.elementList();
        int slot = 0;
        if (!functions.isStatic(key)) {
            frame.parameter(slot++, OperandStack.PAIR);
        }
        for (ClassDesc type : key.type().parameterList()) {
            List<WasmType> types = functions.types(type);
            frame.parameter(slot, types);
            slot += "D".equals(type.descriptorString()) || "J".equals(type.descriptorString()) ? 2 : 1;
        }
        flow = new Flow(elements);
    }

    ModuleWriter.Body translate() {
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
        out.op(Wasm.UNREACHABLE);
        return new ModuleWriter.Body(frame.locals(), out);
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
            case InvokeInstruction invoke -> invoke(invoke);
            case FieldInstruction field -> field(field);
            case ArrayLoadInstruction load -> arrayLoad(load);
            case ArrayStoreInstruction store -> arrayStore(store);
            case NewObjectInstruction _ -> stack.add(new Operand.Fresh());
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
            case Integer value -> stack.push(WasmType.I32, new Code().i32(value));
            default -> throw unknown(constant);
        }
    }

    private List<WasmType> types(LoadInstruction load) {
        return switch (load.typeKind()) {
            case DOUBLE -> List.of(WasmType.F64);
            case LONG -> List.of(WasmType.I64);
            case INT -> List.of(WasmType.I32);
            case REFERENCE -> holdsPair(load.slot()) ? OperandStack.PAIR : List.of(WasmType.I32);
            default -> throw unknown(load);
        };
    }

    private boolean holdsPair(int slot) {
        if (pairs.get(slot)) {
            return true;
        }
        int at = 0;
        if (!functions.isStatic(key)) {
            if (slot == at) {
                return true;
            }
            at++;
        }
        for (ClassDesc type : key.type().parameterList()) {
            if (at == slot) {
                return functions.isPair(type);
            }
            at += "D".equals(type.descriptorString()) || "J".equals(type.descriptorString()) ? 2 : 1;
        }
        return false;
    }

    private void load(LoadInstruction load) {
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
            case DUP, DUP2 -> {
                Operand top = stack.peek();
                if (!(top instanceof Operand.Fresh)) {
                    top = stack.saved(stack.pop());
                    stack.add(top);
                }
                stack.add(top);
            }
            default -> throw unknown(instruction);
        }
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
            case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPLE, IF_ICMPGT, IF_ICMPGE -> {
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
        dead = false;
        stack.restore(heldAt.getOrDefault(label, List.of()));
    }

    private void leave() {
        if (!stack.isEmpty()) {
            stack.emit(stack.pop());
        }
        out.op(Code.RETURN);
        dead = true;
    }

    private void invoke(InvokeInstruction invoke) {
        String owner = invoke.owner().asInternalName();
        String name = invoke.name().stringValue();
        List<Operand> arguments = new ArrayList<>();
        for (ClassDesc _ : invoke.typeSymbol().parameterList()) {
            arguments.addFirst(stack.pop());
        }
        switch (invoke.opcode()) {
            case INVOKESTATIC -> {
                if (owner.startsWith("java/")) {
                    library(owner + "." + name, arguments);
                } else {
                    call(new JavaFunctions.Key(owner, name, invoke.typeSymbol()), arguments);
                }
            }
            case INVOKEVIRTUAL -> {
                Operand.Pair self = stack.pair();
                int component = arguments.isEmpty() ? functions.component(owner, name) : -1;
                if (component >= 0) {
                    stack.add(component == 0 ? self.first() : self.second());
                } else {
                    arguments.addFirst(self);
                    call(new JavaFunctions.Key(owner, name, invoke.typeSymbol()), arguments);
                }
            }
            case INVOKESPECIAL -> construct(arguments);
            default -> throw unknown(invoke);
        }
    }

    /// Gives a record its values: everything on the stack that is that record.
    private void construct(List<Operand> arguments) {
        Operand fresh = stack.pop();
        if (arguments.size() != 2
                || !(arguments.getFirst() instanceof Operand.Scalar first)
                || !(arguments.getLast() instanceof Operand.Scalar second)) {
            throw unknown("the making of an object");
        }
        stack.fill(fresh, new Operand.Pair(first, second));
    }

    private void library(String name, List<Operand> arguments) {
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
        JavaFunctions.Key replacement = JavaOperators.replacement(name);
        if (replacement != null) {
            call(replacement, arguments);
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
        int function = functions.function(method);
        boolean reachesMemory = method.type().parameterList().stream().anyMatch(ClassDesc::isArray);
        ClassDesc result = method.type().returnType();
        if (reachesMemory) {
            stack.saveAll();
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
        if ("V".equals(result.descriptorString())) {
            out.add(code);
            return;
        }
        List<WasmType> types = functions.types(result);
        if (types.size() == 1 && !reachesMemory) {
            stack.add(new Operand.Scalar(types.getFirst(), code, reads));
            return;
        }
        List<Integer> locals = frame.fresh(types);
        out.add(code);
        locals.reversed().forEach(out::set);
        stack.push(locals, types);
    }

    private void field(FieldInstruction field) {
        String owner = field.owner().asInternalName();
        String name = field.name().stringValue();
        switch (field.opcode()) {
            case GETSTATIC -> stack.push(WasmType.I32, new Code().i32(functions.array(owner, name)));
            case GETFIELD -> {
                Operand.Pair self = stack.pair();
                stack.add(functions.component(owner, name) == 0 ? self.first() : self.second());
            }
            default -> throw unknown(field);
        }
    }

    private Code address(Operand.Scalar array, Operand.Scalar index, int shift) {
        return new Code()
                .add(array.code())
                .add(index.code())
                .i32(shift)
                .op(Wasm.I32_SHL)
                .op(Wasm.I32_ADD);
    }

    private void arrayLoad(ArrayLoadInstruction load) {
        Operand.Scalar index = stack.scalar();
        Operand.Scalar array = stack.scalar();
        switch (load.opcode()) {
            case DALOAD -> stack.pushNow(WasmType.F64, address(array, index, 3).f64Load(0));
            case LALOAD -> stack.pushNow(WasmType.I64, address(array, index, 3).i64Load(0));
            case IALOAD -> stack.pushNow(WasmType.I32, address(array, index, 2).i32Load(0));
            default -> throw unknown(load);
        }
    }

    private void arrayStore(ArrayStoreInstruction store) {
        Operand.Scalar value = stack.scalar();
        Operand.Scalar index = stack.scalar();
        Operand.Scalar array = stack.scalar();
        if (store.opcode() != Opcode.DASTORE) {
            throw unknown(store);
        }
        out.add(address(array, index, 3)).add(value.code()).f64Store(0);
    }
}
