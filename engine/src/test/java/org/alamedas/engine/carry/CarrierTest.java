package org.alamedas.engine.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.testkit.JavaProgram;
import org.junit.jupiter.api.Test;

/// What a text needs is carried, and not much else.
final class CarrierTest {
    private static Class<?> compiled(String members) {
        Carrier.Carried carried = Carrier.carry(members);
        StringBuilder text = new StringBuilder();
        carried.imports().forEach(name -> text.append("import ").append(name).append(";\n"));
        return JavaProgram.compile(
                "Needy", text + "public final class Needy {\n" + members + "\n" + carried.types() + "}\n");
    }

    @Test
    void givesTheBitsOfTheClassesThatItCarries() throws ReflectiveOperationException {
        Method power = compiled("public static double of(double x) { return PortableMath.pow(x, 0.3); }")
                .getMethod("of", double.class);
        for (double x = 1e-3; x < 1e6; x *= 1.7) {
            assertThat(power.invoke(null, x)).isEqualTo(PortableMath.pow(x, 0.3));
        }
    }

    @Test
    void leavesOutMembersThatNothingMentions() {
        String types = Carrier.carry("double x = Functions.step(1, 2, 3, 4);").types();
        assertThat(types)
                .contains("static double step(", "private static boolean reached(", "SLACK")
                .doesNotContain("NEARLY_ZERO", "static double xidz(", "class PortableMath", "class Continuous");
    }

    /// Of all devices and what they tell, a delay of one kind needs its own.
    @Test
    void leavesOutConstantsThatNothingMentionsAndTheirBranches() {
        String text = """
                double[] s = new double[9];
                double past() { return Memories.read(Device.Part.PAST, s, 0, 1); }
                void start() { Memories.start(Device.LINE, s, 0, 1, 2); }
                """;
        String types = Carrier.carry(text).types();
        assertThat(types)
                .contains(
                        "case PAST -> Line.past(",
                        "case LINE -> Line.start(",
                        "PAST(LINE, 1);",
                        "static final class Line")
                .doesNotContain("CHAIN", "static final class Conveyor", "static final class Queue");
        assertThat(compiled(text)).hasDeclaredMethods("past", "start");
    }

    @Test
    void leavesOutOverloadsThatNeedWhatCannotBeCarried() {
        assertThat(Carrier.carry("long x = Streams.of(1L, 2, 3);").types())
                .contains("of(long variable, int element, int call)")
                .doesNotContain("Name variable");
    }

    @Test
    void carriesOfSealedTypesThoseThatAreNeeded() {
        String text = "Integrator x(Dynamics of) { return new Heun(of); }";
        assertThat(Carrier.carry(text).types()).contains("sealed interface Integrator permits Heun {");
        assertThat(compiled(text)).hasDeclaredMethods("x");
    }

    @Test
    void takesWordsInCommentsAndTextsForNothing() {
        assertThat(Carrier.carry("// Queue\nString text = \"Conveyor\"; /* Belt */")
                        .types())
                .isEqualTo("\n");
    }
}
