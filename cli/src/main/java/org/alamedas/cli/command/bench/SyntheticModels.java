package org.alamedas.cli.command.bench;

import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.alamedas.model.source.SourceText;

/// Models made for measuring, in XMILE.
final class SyntheticModels {
    private static final int STOCKS = 5;
    private static final int TABLES = 20;
    private static final int POINTS = 7;
    private static final int CHAINS = 100;

    /// The equations of one chain: `#` stands for what tells its variables from those of the others.
    private static final String CHAIN = """
            <stock name="x#"><eqn>1</eqn><inflow>gain#</inflow><outflow>loss#</outflow></stock>
            <flow name="gain#"><eqn>speed * product#</eqn></flow>
            <flow name="loss#"><eqn>speed * 0.8 * x# * drag#</eqn></flow>
            <aux name="power#"><eqn>x# ^ 0.7</eqn></aux>
            <aux name="decay#"><eqn>EXP(-0.1 * x#)</eqn></aux>
            <aux name="share#"><eqn>x# / (1 + x#)</eqn></aux>
            <aux name="root#"><eqn>0.3 * SQRT(1 + x#)</eqn></aux>
            <aux name="product#"><eqn>power# * decay# + root#</eqn></aux>
            <aux name="drag#"><eqn>1 + share# ^ 1.3</eqn></aux>
            <aux name="fade#"><eqn>EXP(-share#)</eqn></aux>
            <aux name="total#"><eqn>fade# * product# + root#</eqn></aux>
            """;

    private SyntheticModels() {}

    private static SourceText model(String name, int stop, String dimensions, String variables) {
        return SourceText.of(name + ".xmile", String.format(Locale.ROOT, """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <header><name>%s</name></header>
                <sim_specs><start>0</start><stop>%d</stop><dt>1</dt></sim_specs>
                %s<model><variables>
                %s</variables></model>
                </xmile>
                """, name, stop, dimensions, variables));
    }

    /// An epidemic: 3 stocks, 2 flows.
    static SourceText sir() {
        return model("sir", 1_000, "", """
                <stock name="susceptible"><eqn>990</eqn><outflow>infection</outflow></stock>
                <stock name="infectious"><eqn>10</eqn><inflow>infection</inflow><outflow>recovery</outflow></stock>
                <stock name="recovered"><eqn>0</eqn><inflow>recovery</inflow></stock>
                <flow name="infection"><eqn>susceptible * infectious * contacts * infectivity / total</eqn></flow>
                <flow name="recovery"><eqn>infectious / duration</eqn></flow>
                <aux name="total"><eqn>susceptible + infectious + recovered</eqn></aux>
                <aux name="contacts"><eqn>0.6</eqn></aux>
                <aux name="infectivity"><eqn>0.05</eqn></aux>
                <aux name="duration"><eqn>80</eqn></aux>
                """);
    }

    /// 5 stocks, 10 flows, 20 graphical functions of 7 points and 15 other equations: of the size and
    /// kind of the world models.
    static SourceText tables() {
        StringBuilder out = new StringBuilder("<aux name=\"speed\"><eqn>0.03</eqn></aux>\n");
        for (int i = 1; i <= STOCKS; i++) {
            int first = 4 * (i - 1) + 1;
            int next = i % STOCKS + 1;
            out.append(String.format(Locale.ROOT, """
                    <stock name="stock %1$d"><eqn>1</eqn><inflow>in %1$d</inflow><outflow>out %1$d</outflow></stock>
                    <flow name="in %1$d"><eqn>speed * stock_%1$d * table_%2$d * table_%3$d</eqn></flow>
                    <flow name="out %1$d"><eqn>speed * stock_%1$d * table_%4$d * table_%5$d</eqn></flow>
                    <aux name="ratio %1$d"><eqn>stock_%1$d / (0.5 + 0.5 * stock_%6$d)</eqn></aux>
                    <aux name="sum %1$d"><eqn>stock_%1$d + stock_%6$d * table_%2$d</eqn></aux>
                    <aux name="load %1$d"><eqn>ratio_%1$d * sum_%1$d / (1 + sum_%6$d)</eqn></aux>
                    """, i, first, first + 1, first + 2, first + 3, next));
        }
        for (int i = 1; i <= TABLES; i++) {
            int stock = (i - 1) / 4 + 1;
            out.append(table(i, i % 2 == 0 ? "ratio_" + stock : "stock_" + (stock % STOCKS + 1)));
        }
        return model("tables", 1_000, "", out.toString());
    }

    /// Falls where it drives an inflow, rises where it drives an outflow.
    private static String table(int number, String input) {
        boolean falls = (number - 1) % 4 < 2;
        IntUnaryOperator hundredths = point -> 40 + 20 * point + 3 * (point * number % 5);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < POINTS; i++) {
            int value = hundredths.applyAsInt(falls ? POINTS - 1 - i : i);
            points.append(i == 0 ? "" : ",")
                    .append(value / 100)
                    .append('.')
                    .append(value / 10 % 10)
                    .append(value % 10);
        }
        return String.format(Locale.ROOT, """
                <aux name="table %d"><eqn>%s</eqn><gf><xscale min="0" max="3"/><ypts>%s</ypts></gf></aux>
                """, number, input, points);
    }

    /// 1,100 equations with powers and exponentials.
    static SourceText scalars() {
        return chains(CHAINS);
    }

    /// A number of chains of 11 equations.
    static SourceText chains(int chains) {
        StringBuilder out = new StringBuilder("<aux name=\"speed\"><eqn>0.05</eqn></aux>\n");
        for (int i = 1; i <= chains; i++) {
            out.append(CHAIN.replace("#", "_" + i));
        }
        return model("scalars", 200, "", out.toString());
    }

    /// The same equations as 11 arrays of 100 elements.
    static SourceText arrays() {
        String chain = CHAIN.replace("#", "").replace("<eqn>", "<dimensions><dim name=\"chain\"/></dimensions><eqn>");
        return model(
                "arrays",
                200,
                "<dimensions><dim name=\"chain\" size=\"" + CHAINS + "\"/></dimensions>\n",
                "<aux name=\"speed\"><eqn>0.05</eqn></aux>\n" + chain);
    }

    /// Levels with two rates, a constant and a graphical function each, as Vensim writes them.
    ///
    /// @param variables how many, five for each level
    static SourceText vensim(int variables) {
        StringBuilder out = new StringBuilder("{UTF-8}\n");
        int levels = variables / 5;
        for (int i = 1; i <= levels; i++) {
            int next = i % levels + 1;
            equation(out, "level " + i, "INTEG(gain " + i + " - loss " + i + ", 1)");
            equation(out, "gain " + i, "speed " + i + " * level " + i + " * effect " + i);
            equation(out, "loss " + i, "0.1 * level " + i + " * level " + next + " / (1 + level " + next + ")");
            equation(out, "speed " + i, "0.0" + (3 + i % 6));
            equation(
                    out,
                    "effect " + i,
                    "WITH LOOKUP(level " + next + ", ([(0,0)-(9,2)],(0,1.5),(1,1.1),(3,0.6),(9,0.1)))");
        }
        equation(out, "INITIAL TIME", "0");
        equation(out, "FINAL TIME", "100");
        equation(out, "TIME STEP", "1");
        equation(out, "SAVEPER", "TIME STEP");
        return SourceText.of("large.mdl", out.toString());
    }

    private static void equation(StringBuilder out, String name, String value) {
        out.append(name).append("=\n\t").append(value).append("\n\t~\t\n\t~\t\t|\n\n");
    }
}
