package org.alamedas.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.testkit.Project;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What every class of the project keeps to.
final class HouseRulesTest {
    /// Methods and constructors whose result depends on the machine: its locale, charset, clock
    /// or chance. Written as `Class.method(parameters)`, with simple names.
    private static final Set<String> DEPENDS_ON_THE_MACHINE = Set.of(
            "String.format(String, Object[])",
            "String.formatted(Object[])",
            "String.toLowerCase()",
            "String.toUpperCase()",
            "String.getBytes()",
            "String.<init>(byte[])",
            "String.<init>(byte[], int, int)",
            "Formatter.<init>()",
            "Formatter.<init>(Appendable)",
            "PrintStream.printf(String, Object[])",
            "PrintStream.format(String, Object[])",
            "PrintStream.<init>(OutputStream)",
            "PrintStream.<init>(OutputStream, boolean)",
            "PrintWriter.<init>(OutputStream)",
            "InputStreamReader.<init>(InputStream)",
            "OutputStreamWriter.<init>(OutputStream)",
            "FileReader.<init>(String)",
            "FileReader.<init>(File)",
            "FileWriter.<init>(String)",
            "FileWriter.<init>(File)",
            "Scanner.<init>(InputStream)",
            "ByteArrayOutputStream.toString()",
            "Charset.defaultCharset()",
            "Locale.getDefault()",
            "DecimalFormat.<init>(String)",
            "NumberFormat.getInstance()",
            "NumberFormat.getNumberInstance()",
            "DateTimeFormatter.ofPattern(String)",
            "Collator.getInstance()",
            "System.currentTimeMillis()",
            "Instant.now()",
            "LocalDate.now()",
            "LocalDateTime.now()",
            "ZonedDateTime.now()",
            "ZoneId.systemDefault()",
            "TimeZone.getDefault()",
            "Math.random()",
            "Random.<init>()",
            "UUID.randomUUID()",
            "ThreadLocalRandom.current()");

    /// What takes or gives an array of numbers all the same: each copies it, so that nobody can
    /// change what it keeps.
    private static final Set<String> COPIES = Set.of("GraphicalFunction.of", "RunResult.values");

    private static final Set<String> EXPORTED = exported();

    private static final ArchRule SAME_BYTES_EVERYWHERE = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "a member that depends on the machine", access -> DEPENDS_ON_THE_MACHINE.contains(nameOf(access))));

    @Test
    void givesTheSameBytesOnEveryMachine() {
        SAME_BYTES_EVERYWHERE.check(OurClasses.ALL);
    }

    @Test
    void recognizesWhatDependsOnTheMachine() {
        JavaClasses samples = new ClassFileImporter().importClasses(MachineDependent.class);
        assertThat(SAME_BYTES_EVERYWHERE.evaluate(samples).getFailureReport().getDetails())
                .hasSize(MachineDependent.MEMBERS);
    }

    /// What nobody should write, so that the rule has something to find.
    private static final class MachineDependent {
        private static final int MEMBERS = 4;

        @SuppressWarnings({"unused", "DefaultCharset", "StringCaseLocaleUsage", "AnnotateFormatMethod"})
        private static String sample(byte[] bytes) {
            return new String(bytes).toLowerCase() + String.format("%d", System.currentTimeMillis());
        }
    }

    @Test
    void writesToNoStreamBehindTheConsole() {
        noClasses().should().accessField(System.class, "out").check(OurClasses.ALL);
        noClasses().should().accessField(System.class, "err").check(OurClasses.ALL);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "java.lang.System$Logger..")
                .check(OurClasses.ALL);
    }

    @Test
    void leavesNoClassOpen() {
        assertThat(written().filter(type -> !isClosed(type)).map(JavaClass::getName))
                .isEmpty();
    }

    private static boolean isClosed(JavaClass type) {
        Set<JavaModifier> modifiers = type.getModifiers();
        return type.isInterface()
                || type.isEnum()
                || type.isAnonymousClass()
                || modifiers.contains(FINAL)
                || (modifiers.contains(ABSTRACT) && type.reflect().isSealed());
    }

    @Test
    void keepsNoStateInStaticFields() {
        assertThat(written()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(STATIC)
                                && !field.getModifiers().contains(FINAL)
                                && !field.getModifiers().contains(SYNTHETIC))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    @Test
    void marksEveryPackageForNullChecking() {
        assertThat(written()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(box -> !box.isAnnotatedWith(NullMarked.class))
                        .map(box -> box.getName()))
                .isEmpty();
    }

    @Test
    void showsNoBareArrayOfNumbersToOtherModules() {
        assertThat(written()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(HouseRulesTest::isExported)
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(HouseRulesTest::passesAnArrayOfDoubles)
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName()))
                .isSubsetOf(COPIES);
    }

    private static boolean isExported(JavaClass type) {
        return EXPORTED.contains(type.getPackageName());
    }

    private static Set<String> exported() {
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Project.root(), "*")) {
            Set<String> packages = new TreeSet<>();
            for (Path module : modules) {
                Path descriptor = module.resolve("target/classes/module-info.class");
                if (Files.exists(descriptor)) {
                    ModuleDescriptor.read(ByteBuffer.wrap(Files.readAllBytes(descriptor))).exports().stream()
                            .filter(exports -> !exports.isQualified())
                            .forEach(exports -> packages.add(exports.source()));
                }
            }
            return packages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean passesAnArrayOfDoubles(JavaMethod method) {
        return Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                .anyMatch(type -> type.isArray() && type.getBaseComponentType().isEquivalentTo(double.class));
    }

    private static Stream<JavaClass> written() {
        return OurClasses.ALL.stream()
                .filter(type -> !type.getModifiers().contains(SYNTHETIC))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSimpleName().equals("module-info"));
    }

    private static String nameOf(JavaAccess<?> access) {
        String member = access.getTargetOwner().getSimpleName() + "."
                + access.getTarget().getName();
        return switch (access.getTarget()) {
            case AccessTarget.CodeUnitAccessTarget code ->
                code.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", member + "(", ")"));
            default -> member;
        };
    }
}
