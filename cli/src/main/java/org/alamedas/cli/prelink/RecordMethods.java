package org.alamedas.cli.prelink;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.runtime.ObjectMethods;
import java.util.List;

/// Emits what [ObjectMethods] makes of a record's components: `equals` and `hashCode`, with the
/// same answers.
///
/// @param code where
/// @param self the record
record RecordMethods(CodeBuilder code, ClassDesc self) {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of(ObjectMethods.class.getName());
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final MethodTypeDesc SAME =
            MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc HASH = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);
    private static final int FACTOR = 31;

    /// The record and the names of its components; what reads them follows.
    private static final int BEFORE_COMPONENTS = 2;

    /// Says whether an instruction is one of these two.
    static boolean isOne(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
                && !"toString".equals(call.name().stringValue());
    }

    /// Emits the code of the whole method, up to its answer.
    void emit(InvokeDynamicInstruction call) {
        List<ConstantDesc> arguments = call.bootstrapArgs();
        List<DirectMethodHandleDesc> components = arguments.subList(BEFORE_COMPONENTS, arguments.size()).stream()
                .map(DirectMethodHandleDesc.class::cast)
                .toList();
        if ("equals".equals(call.name().stringValue())) {
            equality(components);
        } else {
            hash(components);
        }
    }

    private void equality(List<DirectMethodHandleDesc> components) {
        int other = code.allocateLocal(TypeKind.REFERENCE);
        int own = code.allocateLocal(TypeKind.REFERENCE);
        Label differs = code.newLabel();
        Label end = code.newLabel();
        code.astore(other).astore(own).aload(other).instanceOf(self).ifeq(differs);
        for (DirectMethodHandleDesc component : components) {
            read(own, component);
            read(other, component);
            ClassDesc type = component.invocationType().returnType();
            if (type.isPrimitive()) {
                code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type));
                code.ifne(differs);
            } else {
                code.invokestatic(OBJECTS, "equals", SAME).ifeq(differs);
            }
        }
        code.loadConstant(1).goto_(end).labelBinding(differs).loadConstant(0).labelBinding(end);
    }

    private void hash(List<DirectMethodHandleDesc> components) {
        int own = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(own).loadConstant(0);
        for (DirectMethodHandleDesc component : components) {
            code.loadConstant(FACTOR).imul();
            read(own, component);
            ClassDesc type = component.invocationType().returnType();
            if (type.isPrimitive()) {
                code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
            } else {
                code.invokestatic(OBJECTS, "hashCode", HASH);
            }
            code.iadd();
        }
    }

    private void read(int record, DirectMethodHandleDesc component) {
        ClassDesc type = component.invocationType().returnType();
        code.aload(record).checkcast(self).getfield(self, component.methodName(), type);
    }

    private static ClassDesc box(ClassDesc type) {
        String name = switch (type.displayName()) {
            case "int" -> "Integer";
            case "char" -> "Character";
            case String other -> Character.toUpperCase(other.charAt(0)) + other.substring(1);
        };
        return ClassDesc.of("java.lang", name);
    }
}
