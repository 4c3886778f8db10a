package org.alamedas.testkit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles Java in memory, with nothing but the JDK to lean on.
public final class JavaProgram {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private JavaProgram() {}

    /// Compiles a file.
    ///
    /// @param name the name of its class
    /// @param text what it holds
    /// @return the class, in a class loader of its own that sees the JDK alone
    /// @throws AssertionError with what the compiler says where it says anything, warnings included
    public static Class<?> compile(String name, String text) {
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null);
                Classes classes = new Classes(files)) {
            List<String> options =
                    List.of("-proc:none", "-Xlint:all", "-Werror", "-g:none", "-cp", "", "-implicit:none");
            boolean made = COMPILER.getTask(said, classes, null, options, null, List.of(new Text(name, text)))
                    .call();
            if (!made) {
                throw new AssertionError(said.toString());
            }
            return classes.load(name);
        } catch (java.io.IOException | ClassNotFoundException e) {
            throw new AssertionError(said.toString(), e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Compiled(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, Compiled> made = new HashMap<>();

        Classes(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return made.computeIfAbsent(name, Compiled::new);
        }

        Class<?> load(String name) throws ClassNotFoundException {
            return new ClassLoader(ClassLoader.getPlatformClassLoader()) {
                @Override
                protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                    Compiled found = made.get(wanted);
                    if (found == null) {
                        throw new ClassNotFoundException(wanted);
                    }
                    byte[] bytes = found.bytes.toByteArray();
                    return defineClass(wanted, bytes, 0, bytes.length);
                }
            }.loadClass(name);
        }
    }
}
