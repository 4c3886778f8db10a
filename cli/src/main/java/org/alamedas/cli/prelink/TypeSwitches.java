package org.alamedas.cli.prelink;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.runtime.SwitchBootstraps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The `switch`es over types of one class, as methods that compare with one type after another.
/// Mutable: grows while the class is rewritten.
///
/// The answer is what [SwitchBootstraps#typeSwitch] gives: -1 for `null`, otherwise the first type,
/// counted from the place given, that the object is of, and the number of types if it is of none.
final class TypeSwitches {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of(SwitchBootstraps.class.getName());
    private static final MethodTypeDesc TYPE =
            MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);
    private static final int OBJECT = 0;
    private static final int PLACE = 1;

    private final ClassDesc self;
    private final boolean isInterface;
    private final Map<List<ConstantDesc>, String> methods = new LinkedHashMap<>();

    TypeSwitches(ClassDesc self, boolean isInterface) {
        this.self = self;
        this.isInterface = isInterface;
    }

    /// Says whether an instruction is a `switch` over types alone: no constants among them.
    static boolean isOne(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
                && "typeSwitch".equals(call.bootstrapMethod().methodName())
                && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    /// Emits the call of its method.
    void call(CodeBuilder code, InvokeDynamicInstruction call) {
        String name = methods.computeIfAbsent(call.bootstrapArgs(), _ -> "typeSwitch$" + methods.size());
        code.invokestatic(self, name, TYPE, isInterface);
    }

    /// Adds the methods that were called.
    void addMethods(ClassBuilder made) {
        methods.forEach((types, name) -> made.withMethodBody(
                name,
                TYPE,
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                code -> compare(code, types)));
    }

    private static void compare(CodeBuilder code, List<ConstantDesc> types) {
        Label notNull = code.newLabel();
        code.aload(OBJECT).ifnonnull(notNull).loadConstant(-1).ireturn().labelBinding(notNull);
        List<Label> places = new ArrayList<>();
        types.forEach(_ -> places.add(code.newLabel()));
        Label none = code.newLabel();
        code.iload(PLACE).tableswitch(none, cases(places));
        for (int i = 0; i < types.size(); i++) {
            Label next = i + 1 < types.size() ? places.get(i + 1) : none;
            code.labelBinding(places.get(i)).aload(OBJECT).instanceOf((ClassDesc) types.get(i));
            code.ifeq(next).loadConstant(i).ireturn();
        }
        code.labelBinding(none).loadConstant(types.size()).ireturn();
    }

    private static List<SwitchCase> cases(List<Label> places) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> SwitchCase.of(i, places.get(i)))
                .toList();
    }
}
