package org.alamedas.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

final class FunctionTableTest {
    @Test
    void everyRowSaysWhatItGivesAndWhereThatIsDefined() {
        assertThat(Builtins.rows()).allSatisfy(row -> {
            assertThat(row.summary()).as(row.id()).isNotBlank();
            assertThat(row.citation()).as(row.id()).isNotBlank();
            assertThat(row.names().values().stream().mapToInt(List::size).sum())
                    .as(row.id())
                    .isPositive();
        });
    }

    @Test
    void everyMeaningHasARow() {
        Set<String> ids = Builtins.rows().stream().map(Builtin::id).collect(Collectors.toCollection(HashSet::new));
        assertThat(ids).hasSameSizeAs(Builtins.rows()).containsAll(Meanings.BY_ID.keySet());
    }

    @Test
    void aRuleHasATermForEveryArgumentThatCanBeLeftOut() {
        assertThat(Builtins.rows())
                .allSatisfy(row -> assertThat(row.units().arguments().isEmpty())
                        .as(row.id())
                        .isEqualTo(row.isValue() && !(row.meaning() instanceof Meaning.Unsupported)));
    }

    @Test
    void xmileHasTheMathematicalFunctionsOfItsStandard() {
        // XMILE 1.0, 3.5.1 lists these.
        List<String> listed = List.of(
                "ABS", "ARCCOS", "ARCSIN", "ARCTAN", "COS", "EXP", "INF", "INT", "LN", "LOG10", "MAX", "MIN", "PI",
                "SIN", "SQRT", "TAN");
        for (String name : listed) {
            assertThat(Builtins.find(Dialect.XMILE, Name.of(name))).as(name).isNotNull();
        }
    }

    @Test
    void vensimHasTheFunctionsOfItsManual() {
        // Vensim Reference Manual, "Summary List of Functions", the first column.
        String listed = """
                ABS, ACTIVE INITIAL, ALLOCATE AVAILABLE, ALLOCATE BY PRIORITY, ALLOC P, ARCCOS, ARCSIN,
                ARCTAN, COS, COSH, CUMULATE, CUMULATEF, DELAY BATCH, DELAY CONVEYOR, DELAY FIXED,
                DELAY INFORMATION, DELAY MATERIAL, DELAY N, DELAY PROFILE, DELAY1, DELAY1I, DELAY3, DELAY3I,
                ELMCOUNT, EXP, FORECAST, GAME, GAMMA LN, GET DATA AT TIME, GET TIME VALUE, IF THEN ELSE,
                INITIAL, INTEG, INTEGER, INVERT MATRIX, LN, LOG, LOOKUP EXTRAPOLATE, LOOKUP FORWARD,
                LOOKUP INVERT, MAX, MIN, MODULO, NPV, POWER, PROD, PULSE, PULSE TRAIN, QUANTUM, RAMP,
                RANDOM NORMAL, RANDOM UNIFORM, REINITIAL, SAMPLE IF TRUE, SHIFT IF TRUE, SIMULTANEOUS, SIN,
                SINH, SMOOTH, SMOOTHI, SMOOTH3, SMOOTH3I, SMOOTH N, SQRT, STEP, SUM, TABBED ARRAY, TAN, TANH,
                TIME BASE, TREND, VECTOR ELM MAP, VECTOR SELECT, VECTOR SORT ORDER, VMAX, VMIN, WITH LOOKUP,
                XIDZ, ZIDZ
                """;
        for (String name : listed.strip().split(",\\s+", -1)) {
            assertThat(Builtins.find(Dialect.VENSIM, Name.of(name))).as(name).isNotNull();
        }
    }

    @Test
    void describesHowManyArgumentsAreExpected() {
        assertThat(new Arity(0, 0).describe()).isEqualTo("no arguments");
        assertThat(new Arity(1, 1).describe()).isEqualTo("1 argument");
        assertThat(new Arity(2, 3).describe()).isEqualTo("2 or 3 arguments");
        assertThat(new Arity(1, 4).describe()).isEqualTo("1 to 4 arguments");
        assertThat(new Arity(1, Arity.ANY).describe()).isEqualTo("at least 1 argument");
    }

    @Test
    void readsUnitRules() {
        UnitRule rule = UnitRule.of("A/T, T -> A");
        assertThat(rule.arguments()).hasSize(2);
        assertThat(rule.argument(0).factors())
                .containsExactly(new UnitRule.Factor('A', 1, 1), new UnitRule.Factor('T', -1, 1));
        assertThat(UnitRule.of("A -> A^1/2").result().factors()).containsExactly(new UnitRule.Factor('A', 1, 2));
        assertThat(UnitRule.of("A, A -> A").argument(5))
                .isEqualTo(UnitRule.of("-> A").result());
        assertThatThrownBy(() -> UnitRule.of("A")).isInstanceOf(IllegalArgumentException.class);
    }
}
