package org.alamedas.cli.prelink;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Optional;

/// Rewrites one class: same answers, nothing left that is linked when it is first used but what the
/// JVM's cache keeps.
///
/// @param format reads and writes classes, and knows the superclasses of all
record Relinking(ClassFile format) {
    /// The first version whose methods carry frames, and that of Java 8, which has static methods
    /// in interfaces.
    private static final int WITH_FRAMES = 50;

    private static final int MODERN = ClassFile.JAVA_8_VERSION;

    /// Returns the rewritten class, or the same bytes if there is nothing to rewrite.
    byte[] of(byte[] bytes) {
        ClassModel model = format.parse(bytes);
        boolean isOld = model.majorVersion() < WITH_FRAMES;
        if (!isOld && !hasLateLinks(model)) {
            return bytes;
        }
        ClassDesc self = model.thisClass().asSymbol();
        TypeSwitches switches = new TypeSwitches(self, model.flags().has(AccessFlag.INTERFACE));
        ClassTransform rewriting = ClassTransform.transformingMethodBodies(
                        (code, element) -> rewrite(code, element, self, switches))
                .andThen(ClassTransform.endHandler(switches::addMethods));
        return format.transformClass(model, isOld ? rewriting.andThen(modern()) : rewriting);
    }

    private static ClassTransform modern() {
        return (made, element) -> {
            switch (element) {
                case ClassFileVersion _ -> made.withVersion(MODERN, 0);
                default -> made.with(element);
            }
        };
    }

    private static boolean hasLateLinks(ClassModel model) {
        return model.methods().stream()
                .map(MethodModel::code)
                .flatMap(Optional::stream)
                .flatMap(CodeModel::elementStream)
                .anyMatch(element -> element instanceof InvokeDynamicInstruction call
                        && (TypeSwitches.isOne(call) || RecordMethods.isOne(call)));
    }

    private static void rewrite(CodeBuilder code, CodeElement element, ClassDesc self, TypeSwitches switches) {
        switch (element) {
            case InvokeDynamicInstruction call when TypeSwitches.isOne(call) -> switches.call(code, call);
            case InvokeDynamicInstruction call
            when RecordMethods.isOne(call) -> new RecordMethods(code, self).emit(call);
            default -> code.with(element);
        }
    }
}
