package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alamedas.chile.BuiltInModels;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.translate.Translator;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.definition.View;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.ModelPrinter;
import org.alamedas.model.source.SourceText;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Models made to be hard to translate: what comes out is compared with the model itself, bit for
/// bit.
final class ConvertedModelsTest {
    /// Each function that only XMILE has, of arguments that change.
    private static final String XMILE = """
            <xmile><header><name>words</name></header><sim_specs method="rk4" time_units="year"><start>1</start><stop>9</stop>
            <dt reciprocal="true">3</dt></sim_specs><dimensions><dim name="D" size="3"/>
            <dim name="Town"><elem name="North East"/><elem name="South"/></dim></dimensions>
            <model><doc>What it is about | and ~ what not.</doc><variables>
            <aux name="x"><eqn>SIN(TIME) * 3.7</eqn><units>m</units></aux>
            <aux name="log"><eqn>LOG10(ABS(x) + 0.01)</eqn></aux>
            <aux name="rounded"><eqn>ROUND(x) + ROUND(TIME + 0.5) + INT(x) + x MOD 1.3 + (3 - x) MOD -2</eqn></aux>
            <aux name="safe"><eqn>SAFEDIV(x, x - x) + SAFEDIV(1, x, 2) + (x // 0)</eqn></aux>
            <aux name="circle"><eqn>PI * x ^ 2 + MIN(x, INF)</eqn></aux>
            <aux name="least"><eqn>MIN(x, 2, TIME) + MAX(x, 1, TIME) + MAX(x) + MIN(x, 2) - MAX(x, -1)</eqn></aux>
            <aux name="steps"><eqn>STEP(x, 2) + STEP(1, 3.4) + RAMP(x, 3) + RAMP(1, 2.5)</eqn></aux>
            <aux name="pulses"><eqn>PULSE(x, 2) + PULSE(5, 3.4, 1) + PULSE(2, 1, 0.7) + PULSE(7, 4, 0)</eqn></aux>
            <aux name="smooth"><eqn>SMTH1(x, 2) + SMTH1(x, 2, 5) + SMTH3(x, 2) + SMTH3(x * 2, 2, 5)</eqn></aux>
            <aux name="smooths"><eqn>SMTHN(x, 2, 4) + SMTHN(x, 2, 4, 7)</eqn></aux>
            <aux name="delayed"><eqn>DELAY1(x, 2) + DELAY1(x, 2, 5) + DELAY3(x, 2) + DELAY3(x, 2, 5) + DELAY(x, 1.3) + DELAY(x, 2, 5)</eqn></aux>
            <aux name="delays"><eqn>DELAYN(x, 2, 4) + DELAYN(x, 2, 4, 7)</eqn></aux>
            <aux name="trends"><eqn>TREND(TIME, 2, 0.1) + FORCST(TIME, 2, 3)</eqn></aux>
            <aux name="moments"><eqn>TIME * DT + STARTTIME - STOPTIME</eqn></aux>
            <aux name="logic"><eqn>IF NOT x &gt; 1 AND (x &lt; 2 OR x = 3) THEN x MOD 2 ELSE -x ^ 2</eqn></aux>
            <aux name="array"><dimensions><dim name="D"/></dimensions><eqn>TIME * D</eqn></aux>
            <aux name="square"><dimensions><dim name="D"/><dim name="Town"/></dimensions><eqn>array[D] + Town</eqn></aux>
            <aux name="whole"><eqn>SUM(array) + MEAN(square) + SUM(array[*]) + SIZE(square) + PROD(array[1:2])</eqn></aux>
            <aux name="most"><eqn>MAX(array) - MIN(square[2, *]) + MEAN(array[2:3])</eqn></aux>
            <aux name="rows"><dimensions><dim name="D"/></dimensions><eqn>SUM(square[D, *]) + array</eqn></aux>
            <aux name="parts"><dimensions><dim name="Town"/></dimensions>
              <element subscript="South"><eqn>x</eqn></element><element subscript="North East"><eqn>2</eqn></element></aux>
            <aux name="held"><eqn>x</eqn><init_eqn>17</init_eqn></aux>
            <stock name="from held"><eqn>held</eqn><inflow>uni</inflow><outflow>out</outflow></stock>
            <stock name="limited"><eqn>2</eqn><outflow>uni</outflow><non_negative/></stock>
            <stock name="arrayed"><dimensions><dim name="Town"/></dimensions>
              <element subscript="North East"><eqn>5</eqn></element><element subscript="South"><eqn>INIT(x)</eqn></element>
              <inflow>into</inflow></stock>
            <flow name="uni"><eqn>x</eqn><non_negative/></flow>
            <flow name="out"><eqn>x / 3</eqn></flow>
            <flow name="into"><dimensions><dim name="Town"/></dimensions><eqn>parts - 1</eqn></flow>
            <aux name="curve"><doc>A &lt;curve&gt; "quoted" \\\\ back</doc><eqn>x</eqn><gf>
              <xpts>-1,0,1</xpts><ypts>3,1,2</ypts></gf><range min="-3" max="4"/></aux>
            <aux name="stairs"><eqn>x</eqn><gf type="discrete"><xpts>-1,0,1</xpts><ypts>3,1,2</ypts></gf></aux>
            <gf name="named stairs" type="discrete"><xpts>-1,0,1</xpts><ypts>3,1,2</ypts></gf>
            <aux name="applied"><eqn>named_stairs(x) + curve(x / 2) + LOOKUP(named_stairs, 0.5)</eqn></aux>
            <group name="Odd things"><doc>Some of them.</doc><entity name="curve"/><entity name="x"/></group>
            </variables></model></xmile>
            """;

    /// Each function that only Vensim has, of arguments that change, and arrays as only Vensim has
    /// them.
    private static final String VENSIM = """
            {UTF-8}
            A: a1, a2, a3 ~~|
            Part: a1, a2 ~~|
            Other: o1, o2, o3 -> A ~~|
            Fine: f1, f2, f3 -> (Rough: r1, r1, r2) ~~|
            Rough: r1, r2 ~~|
            Again <-> A ~~|
            x = SIN(Time) * 3.7 ~ m [-5,5,0.5] ~ What it is. |
            logs = LOG(ABS(x) + 2, 10) + LOG(ABS(x) + 2, 3) + LOG(8, 2) ~~|
            powers = POWER(ABS(x), 1.3) + MODULO(x, 2) + QUANTUM(x, 0.3) + QUANTUM(x, -1) + INTEGER(x) ~~|
            divided = XIDZ(x, x - x, 7) + ZIDZ(1, x - x) + XIDZ(1, x, 2) + ZIDZ(x, 3) ~~|
            least = MIN(x, 2) - MAX(x, Time) ~~|
            choice = IF THEN ELSE(:NOT: x > 1 :AND: x < 2 :OR: x = 3, x, -x ^ 2) ~~|
            played = GAME(x) + INITIAL(x) ~~|
            shown = x + MESSAGE('watch out', 3) + MESSAGE('again') ~~|
            stepped = STEP(x, 2) + STEP(1, 3.4) + RAMP(x, 3, 5) + RAMP(1, 2.5, 2) ~~|
            pulsed = PULSE(2, 1.5) + PULSE(3, 0) + PULSE TRAIN(2, 0.5, 1.7, 7) + PULSE TRAIN(1, 0, 2, 9) ~~|
            smoothed = SMOOTH(x, 2) + SMOOTHI(x, 2, 5) + SMOOTH3(x, 2) + SMOOTH3I(x, 2, 5) + SMOOTH N(x, 2, 5, 4) ~~|
            delayed = DELAY1(x, 2) + DELAY1I(x, 2, 5) + DELAY3(x, 2) + DELAY3I(x, 2, 5) + DELAY N(x, 2, 5, 4) + DELAY FIXED(x, 2, 5) ~~|
            trends = TREND(Time, 2, 0.1) + FORECAST(Time, 2, 3) ~~|
            active = ACTIVE INITIAL(x, 17) ~~|
            from active = INTEG(x - active, active) ~~|
            curve((-1,3),(0,1),(1,2)) ~~|
            read = curve(x) + curve(Time) ~~|
            inline = WITH LOOKUP(x, ([(-1,0)-(1,3)],(-1,3),(0,1),(1,2))) ~~|
            over[A] = Time * A ~~|
            b[A] :EXCEPT: [a2] = over[A] + A ~~|
            b[a2] = 7 ~~|
            c[Part] = over[Part] ~~|
            c[a3] = -1 ~~|
            mapped[A] = over[A] * 2 + other[Other] ~~|
            other[Other] = 1, 2, 3 ~~|
            fine[Fine] = rough[Rough] * 2 ~~|
            rough[Rough] = Time, 5 ~~|
            twice[A, Again] = over[A] + over[Again] ~~|
            gap[Part] = over[Part] ~~|
            sums = SUM(over[A!]) + SUM(twice[A!, Again!]) + VMIN(b[A!]) + VMAX(b[Part!]) + PROD(c[A!]) ~~|
            sum rows[A] = SUM(twice[A, Again!]) + SUM(over[A!]) + ELMCOUNT(A) ~~|
            level[A] = INTEG(over[A] - b[A], c[A]) ~~|
            level sum = INTEG(x + played - read, 3) ~~|
            level odd = INTEG(x - read + played, 3) ~~|
            level rate = INTEG(x * 0.3, 3) ~~|
            missing = IF THEN ELSE(x = :NA:, 1, 0) ~~|
            FINAL TIME = 9 ~ Month ~ End. |
            INITIAL TIME = 1 ~ Month ~|
            SAVEPER = TIME STEP ~ Month ~|
            TIME STEP = 0.3 ~ Month [0,?] ~|
            """;

    /// A diagram with a valve, a cloud, a bent arrow, a copy and a remark.
    private static final String DRAWN = """
            {UTF-8}
            S=INTEG(f-g,c) ~~|
            f=c ~~|
            g=S/c ~~|
            c=2 ~~|
            FINAL TIME=1 ~~|
            INITIAL TIME=0 ~~|
            TIME STEP=1 ~~|
            SAVEPER=1 ~~|
            \\\\\\---/// Sketch information - do not modify anything except names
            V300  Do not put anything below this section - it will be ignored
            *The whole
            $192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|72,72,100,0
            10,1,S,400,200,40,20,3,3,0,0,0,0,0,0
            12,2,48,200,200,10,8,0,3,0,0,-1,0,0,0
            1,3,5,1,4,0,0,22,0,0,0,-1--1--1,,1|(330,200)|
            1,4,5,2,100,0,0,22,0,0,0,-1--1--1,,1|(230,200)|
            11,5,48,300,200,6,8,34,3,0,0,1,0,0,0
            10,6,f,300,220,10,11,40,3,0,0,-1,0,0,0
            10,7,c,300,100,20,10,8,3,0,0,0,0,0,0
            1,8,7,5,1,0,0,0,0,64,0,-1--1--1,,1|(320,160)|
            10,9,c,500,300,20,10,8,2,0,3,-1,0,0,0,128-128-128,0-0-0,|0||128-128-128
            10,10,g,600,300,20,10,8,3,0,0,0,0,0,0
            1,11,9,10,0,0,0,0,0,64,0,-1--1--1,,1|(0,0)|
            12,12,0,100,50,60,10,8,4,0,0,-1,0,0,0
            A remark, with a comma
            ///---\\\\\\
            """;

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"XMILE", "VENSIM"})
    void giveTheSameBitsWithEveryFunctionOfXmile(Dialect there) {
        everyWay(XMILE, there);
    }

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"XMILE", "VENSIM"})
    void giveTheSameBitsWithEveryFunctionOfVensim(Dialect there) {
        everyWay(VENSIM, there);
    }

    /// Among much else it has a macro with two outputs, which XMILE does not know.
    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"XMILE", "VENSIM"})
    void giveTheSameBitsForALargeModel(Dialect there) throws IOException {
        Path model = Project.root().resolve("conformance/src/test/resources/models/energy.mdl");
        everyWay(Files.readString(model, StandardCharsets.UTF_8), there);
    }

    /// Of XMILE alone: no other language has conveyors.
    @Test
    void giveTheSameBitsWithConveyorsQueuesAndOvens() throws IOException {
        Path hospital = Project.root().resolve("conformance/src/test/resources/models/hospital.stmx");
        inXmile(Files.readString(hospital, StandardCharsets.UTF_8));
        inXmile("""
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <sim_specs><start>0</start><stop>9</stop><dt>0.5</dt></sim_specs><model><variables>
                <stock name="Line"><eqn>1, 3</eqn><inflow>come</inflow><outflow>board</outflow><outflow>over</outflow>
                  <queue/></stock>
                <flow name="come"><eqn>7</eqn></flow><flow name="board"/><flow name="over"><overflow/></flow>
                <stock name="Belt"><eqn>0</eqn><inflow>board</inflow><outflow>land</outflow><outflow>fall</outflow>
                  <conveyor discrete="true" exponential_leak="true" one_at_a_time="false" batch_integrity="true">
                  <len>2 + TIME / 9</len><capacity>9</capacity><in_limit>6</in_limit>
                  <sample>TIME &gt; 3</sample><arrest>TIME = 5</arrest></conveyor></stock>
                <flow name="land"/>
                <flow name="fall" leak_start="0.25" leak_end="0.5"><eqn>0.3</eqn><leak/><leak_integers/></flow>
                <stock name="Kiln"><eqn>0</eqn><inflow>land</inflow><outflow>done</outflow><oven><len>1</len>
                  <capacity>4</capacity><fill_time>2</fill_time><clean_time>0.5</clean_time><arrest>TIME = 4</arrest></oven>
                </stock><flow name="done"/>
                </variables></model></xmile>
                """);
    }

    private static void inXmile(String text) {
        Model model = made(ModelFiles.read(SourceText.of("hard", text)));
        String expected = RoundTrip.run(model);
        assertThat(expected).doesNotStartWith("refused");
        Model written = made(RoundTrip.through(model, Dialect.XMILE));
        assertThat(RoundTrip.difference(expected, RoundTrip.run(written))).isEmpty();
        Model again = made(RoundTrip.through(written, Dialect.XMILE));
        assertThat(ModelPrinter.print(again)).isEqualTo(ModelPrinter.print(written));
    }

    @Test
    void useEveryRowOfTheTableOfTranslations() throws IOException {
        Set<String> unused = new LinkedHashSet<>();
        try (InputStream in = Translator.class.getResourceAsStream("translations.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .toList()) {
                String id = line.substring(0, line.indexOf('\t'));
                boolean used = uses(XMILE, Dialect.XMILE, id) || uses(VENSIM, Dialect.VENSIM, id);
                boolean ofDynamo = id.equals("CLIP") || id.equals("SWITCH") || id.equals("PULSE/DYNAMO");
                if (!used && !ofDynamo) {
                    unused.add(id);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    private static boolean uses(String text, Dialect dialect, String id) {
        return Builtins.rows().stream()
                .filter(row -> row.id().equals(id))
                .flatMap(row -> row.names().getOrDefault(dialect, List.of()).stream())
                .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name.written()) + "\\b")
                        .matcher(text)
                        .find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chile", "checo"})
    void giveTheSameBitsForTheBuiltInModels(String name) {
        everyWay(BuiltInModels.find(name).orElseThrow().text(), Dialect.VENSIM);
    }

    @Test
    void giveTheSameBitsWithChoicesAndPulsesOfDynamo() {
        everyWay("""
                * CHOICES
                L     S.K=S.J+DT*(R.JK)
                N     S=3
                R     R.KL=CLIP(A.K,2,TIME.K,4)+SWITCH(1,A.K,C)+PULSE(5,2,1.5)+STEP(3,2.5)+RAMP(1,3)
                A     A.K=SIN(TIME.K)*TABHL(T,TIME.K,0,8,2)
                T     T=1/2/4/3/0
                C     C=0
                N     TIME=1
                SPEC  DT=0.3/LENGTH=9/PRTPER=1/PLTPER=1
                RUN   ONE
                """, Dialect.VENSIM);
    }

    private static void everyWay(String text, Dialect there) {
        Model model = made(ModelFiles.read(SourceText.of("hard", text)));
        String expected = RoundTrip.run(model);
        assertThat(expected).doesNotStartWith("refused");
        Model written = made(RoundTrip.through(model, there));
        assertThat(RoundTrip.difference(expected, RoundTrip.run(written))).isEmpty();
        Dialect other = there == Dialect.XMILE ? Dialect.VENSIM : Dialect.XMILE;
        Model back = made(RoundTrip.through(written, other));
        assertThat(RoundTrip.difference(expected, RoundTrip.run(back))).isEmpty();
        Model again = made(RoundTrip.through(back, there));
        assertThat(RoundTrip.difference(expected, RoundTrip.run(again))).isEmpty();
    }

    @Test
    void areTheSameModelWhenWrittenInTheirOwnLanguage() {
        for (String text : List.of(XMILE, VENSIM)) {
            Model model = made(ModelFiles.read(SourceText.of("hard", text)));
            Model again = made(RoundTrip.through(model, model.dialect()));
            assertThat(RoundTrip.difference(listing(model), listing(again))).isEmpty();
        }
    }

    @Test
    void keepUnitsRangesCommentsAndGroups() {
        Model model = made(ModelFiles.read(SourceText.of("hard", XMILE)));
        Model vensim = made(RoundTrip.through(model, Dialect.VENSIM));
        Model back = made(RoundTrip.through(vensim, Dialect.XMILE));
        for (Model one : List.of(vensim, back)) {
            Variable curve = variable(one, "curve");
            assertThat(curve.declaration().documentation()).isEqualTo("A <curve> \"quoted\" \\ back");
            assertThat(curve.declaration().range()).hasToString("ValueRange[low=-3.0, high=4.0, increment=0.0]");
            assertThat(variable(one, "x").declaration().unit()).hasFieldOrPropertyWithValue("written", "m");
            assertThat(one.documentation()).isEqualTo("What it is about \u00A6 and \u223C what not.");
            assertThat(one.groups())
                    .filteredOn(group -> group.name().equals(Name.of("Odd things")))
                    .singleElement()
                    .satisfies(group -> {
                        assertThat(group.documentation()).isEqualTo("Some of them.");
                        assertThat(group.members()).containsExactlyInAnyOrder(Name.of("curve"), Name.of("x"));
                    });
            assertThat(one.time().unit()).hasFieldOrPropertyWithValue("written", "year");
        }
    }

    @Test
    void keepNamesWithEveryOddCharacter() {
        List<String> names = List.of(
                "a,b",
                "x.y",
                "50% of \"all\"",
                "back\\slash",
                "new\nline",
                "\u00E1\u00F1o 1972",
                "\u4EBA\u53E3",
                "if",
                "AND",
                "Time 2",
                "1st",
                "a_b c",
                "{braces}",
                "~tilde|bar",
                "<tag>&",
                "f(x)",
                "[sub]",
                "it's",
                "$ money",
                "a  b",
                "#1",
                "=");
        StringBuilder variables = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).replace("\\", "\\\\").replace("\n", "\\n");
            variables
                    .append("<aux name=\"")
                    .append(name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                    .append("\"><eqn>")
                    .append(i)
                    .append("</eqn></aux>\n");
        }
        String text = "<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables>" + variables
                + "</variables></model></xmile>";
        Model model = made(ModelFiles.read(SourceText.of("odd", text)));
        assertThat(model.variables()).extracting(one -> one.name().written()).containsExactlyElementsOf(names);
        Model vensim = made(RoundTrip.through(model, Dialect.VENSIM));
        assertThat(vensim.variables()).extracting(one -> one.name().written()).containsExactlyElementsOf(names);
        Model back = made(RoundTrip.through(vensim, Dialect.XMILE));
        assertThat(back.variables()).extracting(one -> one.name().written()).containsExactlyElementsOf(names);
    }

    @Test
    void keepRealityChecksAndMappings() {
        String text = VENSIM + """
                no x no y :THE CONDITION: x = 0 :IMPLIES: played <= 3 ~~ What must hold. |
                zero :TEST INPUT: x = 0 ~~|
                """;
        Model model = made(ModelFiles.read(SourceText.of("hard", text)));
        assertThat(model.realityChecks()).hasSize(2);
        Model xmile = made(RoundTrip.through(model, Dialect.XMILE));
        Model back = made(RoundTrip.through(xmile, Dialect.VENSIM));
        for (Model one : List.of(xmile, back)) {
            assertThat(lines(one, "constraint", "test input", "dimension"))
                    .isEqualTo(lines(model, "constraint", "test input", "dimension"));
        }
    }

    /// The lines of a listing that start with a word, and those indented below them.
    private static List<String> lines(Model model, String... heads) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : ModelPrinter.print(model).lines().toList()) {
            inside = line.startsWith("  ") ? inside : Stream.of(heads).anyMatch(line::startsWith);
            if (inside) {
                kept.add(line);
            }
        }
        return kept;
    }

    /// Positions, pipes and the bends of arrows come back; Vensim counts in whole points.
    @Test
    void keepDiagrams() {
        Model model = made(ModelFiles.read(SourceText.of("drawn.mdl", DRAWN)));
        View view = model.views().getFirst();
        assertThat(view.words()).hasSize(5);
        assertThat(view.pipes())
                .containsExactly(new View.Pipe(
                        Name.of("f"), new View.Point(300, 200), View.CLOUD, 0, List.of(at(200, 200), at(400, 200))));
        assertThat(view.arrows()).containsExactly(new View.Arrow(2, 1, at(320, 160)), new View.Arrow(3, 4, null));
        assertThat(view.notes()).containsExactly(new View.Note("A remark, with a comma", 100, 50, 120, 20));
        Model xmile = made(RoundTrip.through(model, Dialect.XMILE));
        Model back = made(RoundTrip.through(xmile, Dialect.VENSIM));
        for (Model one : List.of(xmile, back)) {
            View again = one.views().getFirst();
            assertThat(again.title()).isEqualTo("The whole");
            assertThat(again.words())
                    .extracting(View.Word::variable)
                    .containsExactlyElementsOf(
                            view.words().stream().map(View.Word::variable).toList());
            assertThat(again.words()).extracting(View.Word::copy).containsExactly(false, false, false, true, false);
            assertThat(again.words()).extracting(View.Word::x).containsExactly(400.0, 300.0, 300.0, 500.0, 600.0);
            assertThat(again.pipes()).isEqualTo(view.pipes());
            assertThat(again.notes()).isEqualTo(view.notes());
            assertThat(again.arrows()).extracting(View.Arrow::from).containsExactly(2, 3);
            View.Point through = again.arrows().getFirst().through();
            assertThat(through).isNotNull();
            if (through != null) {
                assertThat(Math.hypot(through.x() - 320, through.y() - 160)).isLessThan(3);
            }
        }
    }

    private static View.Point at(double x, double y) {
        return new View.Point(x, y);
    }

    private static Variable variable(Model model, String name) {
        return model.variables().stream()
                .filter(variable -> variable.name().equals(Name.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String listing(Model model) {
        return ModelPrinter.print(model).lines().skip(1).reduce("", (a, b) -> a + "\n" + b);
    }

    private static Model made(Outcome<Model> outcome) {
        return switch (outcome) {
            case Outcome.Made<Model>(Model model, var _) -> model;
            case Outcome.Refused<Model>(var why) -> throw new AssertionError(RoundTrip.said(why));
        };
    }
}
