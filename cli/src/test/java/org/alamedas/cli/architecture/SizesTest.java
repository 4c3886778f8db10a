package org.alamedas.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// How large a file, a method and a line may be: past these a reader loses the thread, and the
/// thing wants splitting.
final class SizesTest {
    private static final int FILE = 500;
    private static final int TEST_FILE = 700;
    private static final int METHOD = 50;
    private static final int SWITCH_METHOD = 120;
    private static final int PARAMETERS = 6;
    private static final int LINE = 120;

    @Test
    void keepsFilesAndLinesShort() throws IOException {
        List<String> tooLarge = new ArrayList<>();
        for (Path file : SourceTree.files(".java")) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() > (isTest(file) ? TEST_FILE : FILE)) {
                tooLarge.add(SourceTree.name(file) + " has " + lines.size() + " lines");
            }
            tooLarge.addAll(longLines(file, lines));
        }
        assertThat(tooLarge).isEmpty();
    }

    @Test
    void keepsMethodsShort() throws IOException {
        List<String> tooLarge = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(SourceTree.files(".java")));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Methods(unit, positions, tooLarge), null);
            }
        }
        assertThat(tooLarge).isEmpty();
    }

    /// Lists the long lines but those of text blocks, which are data, and single strings, which
    /// cannot be broken.
    private static List<String> longLines(Path file, List<String> lines) {
        List<String> found = new ArrayList<>();
        boolean inTextBlock = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int width = line.codePointCount(0, line.length());
            if (width > LINE && !inTextBlock && !line.strip().startsWith("\"")) {
                found.add(SourceTree.name(file) + ":" + (i + 1) + " has " + width + " columns");
            }
            inTextBlock ^= line.split("\"\"\"", -1).length % 2 == 0;
        }
        return found;
    }

    private static boolean isTest(Path file) {
        return SourceTree.name(file).contains("/src/test/");
    }

    /// Mutable: adds what is too large to the list while it scans.
    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLarge;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<String> tooLarge) {
            this.unit = unit;
            this.positions = positions;
            this.tooLarge = tooLarge;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            BlockTree body = method.getBody();
            if (body != null && lines(body) > most(body)) {
                tooLarge.add(where(method) + " has " + lines(body) + " lines");
            }
            if (method.getParameters().size() > PARAMETERS && !isConstructor(method) && !isTable(method)) {
                tooLarge.add(where(method) + " has " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, null);
        }

        /// The parameters of a parameterized test are the columns of a table.
        private static boolean isTable(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("ParameterizedTest"));
        }

        private static boolean isConstructor(MethodTree method) {
            return method.getName().contentEquals("<init>");
        }

        private long lines(BlockTree body) {
            return lineOf(positions.getEndPosition(unit, body)) - lineOf(positions.getStartPosition(unit, body)) + 1;
        }

        private static long most(BlockTree body) {
            return body.getStatements().size() == 1 ? most(body.getStatements().getFirst()) : METHOD;
        }

        /// A switch with one line a case reads easily, and so does a table: `return List.of(...)`.
        private static long most(StatementTree only) {
            Tree tree = only instanceof ReturnTree returned && returned.getExpression() != null
                    ? returned.getExpression()
                    : only;
            return switch (tree) {
                case SwitchTree _, SwitchExpressionTree _ -> SWITCH_METHOD;
                case MethodInvocationTree call
                when call.getMethodSelect().toString().endsWith(".of") -> FILE;
                default -> METHOD;
            };
        }

        private String where(MethodTree method) {
            Path file = Path.of(unit.getSourceFile().toUri());
            return SourceTree.name(file) + ":" + lineOf(positions.getStartPosition(unit, method)) + " "
                    + method.getName();
        }

        private long lineOf(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
