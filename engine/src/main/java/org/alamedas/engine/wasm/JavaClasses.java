package org.alamedas.engine.wasm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The compiled classes of this module, read as they are asked for. Mutable, for one thread.
final class JavaClasses {
    static final String OURS = "org/alamedas/engine/";

    private final Map<String, ClassModel> parsed = new HashMap<>();

    private ClassModel parsed(String owner) {
        return parsed.computeIfAbsent(owner, name -> {
            try (InputStream in = JavaClasses.class.getResourceAsStream("/" + name + ".class")) {
                return ClassFile.of().parse(Objects.requireNonNull(in, name).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Returns the name of a class as class files have it.
    static String name(ClassDesc type) {
        String name = type.descriptorString();
        return name.startsWith("L") ? name.substring(1, name.length() - 1) : name;
    }

    /// Returns the types that stand for one of Java's: an object is its address, unless it is a record of
    /// two doubles and nothing more, which is its two values.
    List<WasmType> types(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "D" -> List.of(WasmType.F64);
            case "J" -> List.of(WasmType.I64);
            case "I", "Z" -> List.of(WasmType.I32);
            case "V" -> List.of();
            default -> isPair(type) ? List.of(WasmType.F64, WasmType.F64) : List.of(WasmType.I32);
        };
    }

    /// Returns whether a type is a record of two doubles that is nothing else besides.
    boolean isPair(ClassDesc type) {
        String name = name(type);
        return name.startsWith(OURS)
                && parsed(name).interfaces().isEmpty()
                && fields(name).stream()
                        .map(field -> field.fieldType().stringValue())
                        .toList()
                        .equals(List.of("D", "D"));
    }

    /// Returns whether a type is one of our enumerations, whose constants are their numbers.
    boolean isEnum(ClassDesc type) {
        String name = name(type);
        return name.startsWith(OURS) && parsed(name).flags().has(AccessFlag.ENUM);
    }

    /// Returns whether objects of a class are objects of an interface.
    boolean implementsInterface(String owner, String type) {
        return parsed(owner).interfaces().stream()
                .anyMatch(found -> found.asInternalName().equals(type));
    }

    /// Returns the fields of the objects of a class, in order.
    List<FieldModel> fields(String owner) {
        return parsed(owner).fields().stream()
                .filter(field -> !field.flags().has(AccessFlag.STATIC))
                .toList();
    }

    /// Returns which of the values of an object a field begins at; -1 if there is no such field.
    int component(String owner, String field) {
        int at = 0;
        for (FieldModel found : fields(owner)) {
            if (found.fieldName().equalsString(field)) {
                return at;
            }
            at += types(found.fieldTypeSymbol()).size();
        }
        return -1;
    }

    /// Counts the values of an object.
    int size(String owner) {
        return fields(owner).stream()
                .mapToInt(field -> types(field.fieldTypeSymbol()).size())
                .sum();
    }

    boolean isStatic(JavaFunctions.Key key) {
        return method(key).flags().has(AccessFlag.STATIC);
    }

    /// Returns the parameters of a method, the object that it belongs to first.
    List<ClassDesc> parameters(JavaFunctions.Key key) {
        List<ClassDesc> all = new ArrayList<>(key.type().parameterList());
        if (!isStatic(key)) {
            all.addFirst(ClassDesc.ofInternalName(key.owner()));
        }
        return all;
    }

    CodeAttribute code(JavaFunctions.Key key) {
        return method(key).findAttribute(Attributes.code()).orElseThrow();
    }

    private MethodModel method(JavaFunctions.Key key) {
        return parsed(key.owner()).methods().stream()
                .filter(found -> found.methodName().equalsString(key.name())
                        && found.methodTypeSymbol().equals(key.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no method " + key));
    }
}
