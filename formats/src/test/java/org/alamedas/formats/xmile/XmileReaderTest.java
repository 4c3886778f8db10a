package org.alamedas.formats.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

final class XmileReaderTest {
    private static Model read(String variables) {
        return readFile("""
                <?xml version="1.0" encoding="utf-8"?>
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <sim_specs method="RK4" time_units="year"><start>0</start><stop>10</stop><dt reciprocal="true">4</dt></sim_specs>
                <model><variables>
                %s
                </variables></model></xmile>
                """.formatted(variables));
    }

    private static Model readFile(String text) {
        Outcome<Model> outcome = new XmileReader().read(SourceText.of("test.xmile", text));
        assertThat(outcome.diagnostics()).isEmpty();
        return ((Outcome.Made<Model>) outcome).value();
    }

    private static Variable find(Model model, String name) {
        return model.variables().stream()
                .filter(variable -> variable.name().equals(Name.of(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsStocksWithTheirFlows() {
        Model model = read("""
                <stock name="Population"><eqn>100</eqn><inflow>births</inflow><outflow>"deaths, all"</outflow>
                <non_negative/><units>people</units><doc>Everybody</doc></stock>
                <flow name="births"><eqn>3</eqn><non_negative/></flow>
                <flow name="deaths, all"><eqn>2</eqn></flow>
                """);
        Variable.Stock stock = (Variable.Stock) find(model, "population");
        Variable.Change.Flows change = (Variable.Change.Flows) stock.change();
        assertThat(change.inflows()).extracting(flow -> flow.name().canonical()).containsExactly("births");
        assertThat(change.outflows())
                .extracting(flow -> flow.name().canonical())
                .containsExactly("deaths,_all");
        assertThat(stock.nonNegative()).isTrue();
        assertThat(stock.declaration().documentation()).isEqualTo("Everybody");
        assertThat(((Variable.Flow) find(model, "births")).uniflow()).isTrue();
        assertThat(((Variable.Flow) find(model, "deaths, all")).uniflow()).isFalse();
    }

    @Test
    void putsAnEquationThroughTheGraphicalFunctionBesideIt() {
        Model model = read("""
                <aux name="effect"><eqn>TIME</eqn><gf type="extrapolate"><xscale min="0" max="2"/><ypts>1,2,4</ypts></gf></aux>
                """);
        Variable.Auxiliary effect = (Variable.Auxiliary) find(model, "effect");
        Expr.Lookup lookup = (Expr.Lookup) effect.equations().getFirst().expression();
        assertThat(lookup.table())
                .isEqualTo(GraphicalFunction.of(
                        GraphicalFunction.Kind.EXTRAPOLATED, new double[] {0, 1, 2}, new double[] {1, 2, 4}));
    }

    @Test
    void pointsIntoTheFileThroughEntitiesAndSections() {
        Model model = read("<aux name=\"a\"><eqn>1 &lt;<![CDATA[ b]]> + c</eqn></aux>");
        Expr.Binary less = (Expr.Binary)
                ((Variable.Auxiliary) find(model, "a")).equations().getFirst().expression();
        Expr.Binary sum = (Expr.Binary) less.right();
        assertThat(less.span().text()).isEqualTo("1 &lt;<![CDATA[ b]]> + c");
        assertThat(sum.left().span().text()).isEqualTo("b");
        assertThat(sum.right().span().text()).isEqualTo("c");
    }

    @Test
    void coversAWholeEntityInTheNameThatItEnds() {
        Model model = read("<aux name=\"R &amp;\"><eqn>1</eqn></aux>");
        assertThat(find(model, "R &").declaration().span().text()).isEqualTo("R &amp;");
    }
}
