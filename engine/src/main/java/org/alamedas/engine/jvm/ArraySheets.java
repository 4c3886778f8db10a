package org.alamedas.engine.jvm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.lanes.ElementLoop;
import org.alamedas.engine.lanes.ElementLoops;
import org.alamedas.engine.lanes.Elementwise;
import org.alamedas.engine.optimise.Watch;

/// Divides a program between loops over the elements of its arrays, and sheets.
final class ArraySheets {
    /// Beyond this, finding out what depends on what takes longer than it is worth.
    private static final int MOST_STATEMENTS = 5_000;

    private final Program program;
    private final IdentityHashMap<Statement, Boolean> watched;

    ArraySheets(Program program) {
        this.program = program;
        watched = Watch.of(program);
    }

    /// Estimates what can be gained, in operations of one evaluation.
    ///
    /// @return 0 if there is nothing
    long work() {
        if (!ElementLoops.areThere()) {
            return 0;
        }
        List<Elementwise> arrays = new ArrayList<>();
        program.flows().forEach(flow -> elements(flow).ifPresent(arrays::add));
        for (Rate rate : program.rates()) {
            Elementwise.of(rate, 0).ifPresent(arrays::add);
        }
        return arrays.isEmpty() || program.flows().size() > MOST_STATEMENTS ? 0 : ElementLoops.work(program, arrays);
    }

    private Optional<Elementwise> elements(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> Elementwise.of(program, assign, watched.getOrDefault(assign, true));
            case Statement.Apply _ -> Optional.empty();
        };
    }

    /// Makes what computes the program.
    ///
    /// @return nothing if there are no vectors, or a class would be too large
    Optional<Evaluation> make() {
        return ElementLoops.of(program).flatMap(this::make);
    }

    private Optional<Evaluation> make(ElementLoops maker) {
        List<ElementLoop> flows = new ArrayList<>();
        List<Statement> order = new Clusters(program, one -> isTaken(maker, one)).order();
        boolean whole = divide(order, one -> isTaken(maker, one), new Sides<>() {
            @Override
            public void arrays(List<Statement> run) {
                flows.addAll(maker.loops(
                        run.stream().map(one -> elements(one).orElseThrow()).toList()));
            }

            @Override
            public boolean sheets(List<Statement> run) {
                return ClassMaker.sheets(program.with(program.regions(), program.initials(), run, List.of()), 0)
                        .map(made -> ClassMaker.load(made, Evaluation.class))
                        .map(rest -> flows.add((values, _) -> rest.flows(values)))
                        .isPresent();
            }
        });
        List<ElementLoop> rates = new ArrayList<>();
        return whole && rates(maker, rates) ? Optional.of(new Arrayed(flows, rates)) : Optional.empty();
    }

    private boolean isTaken(ElementLoops maker, Statement statement) {
        return elements(statement).filter(maker::takes).isPresent();
    }

    /// A rate, and the place of the first of its stocks among all.
    private record Placed(Rate rate, int first) {}

    private boolean rates(ElementLoops maker, List<ElementLoop> rates) {
        List<Placed> all = new ArrayList<>();
        int stock = 0;
        for (Rate rate : program.rates()) {
            all.add(new Placed(rate, stock));
            stock += rate.loops().stream().reduce(1, (a, b) -> a * b);
        }
        return divide(
                all,
                one -> Elementwise.of(one.rate(), one.first())
                        .filter(maker::takes)
                        .isPresent(),
                new Sides<>() {
                    @Override
                    public void arrays(List<Placed> run) {
                        rates.addAll(maker.loops(run.stream()
                                .map(one ->
                                        Elementwise.of(one.rate(), one.first()).orElseThrow())
                                .toList()));
                    }

                    @Override
                    public boolean sheets(List<Placed> run) {
                        List<Rate> some = run.stream().map(Placed::rate).toList();
                        return ClassMaker.sheets(
                                        program.with(program.regions(), program.initials(), List.of(), some),
                                        run.getFirst().first())
                                .map(made -> ClassMaker.load(made, Evaluation.class))
                                .map(rest -> rates.add(ratesOf(rest)))
                                .isPresent();
                    }
                });
    }

    private static ElementLoop ratesOf(Evaluation sheets) {
        return (values, into) -> {
            sheets.rates(values, into);
            return 0;
        };
    }

    /// What becomes of either kind of a list's members.
    private interface Sides<T> {
        void arrays(List<T> run);

        /// @return whether it could be done
        boolean sheets(List<T> run);
    }

    /// Divides a list where its members change from one kind to the other.
    private static <T> boolean divide(List<T> all, java.util.function.Predicate<T> isArray, Sides<T> sides) {
        int from = 0;
        boolean whole = true;
        while (from < all.size() && whole) {
            boolean array = isArray.test(all.get(from));
            int to = from + 1;
            while (to < all.size() && isArray.test(all.get(to)) == array) {
                to++;
            }
            if (array) {
                sides.arrays(all.subList(from, to));
            } else {
                whole = sides.sheets(all.subList(from, to));
            }
            from = to;
        }
        return whole;
    }
}
