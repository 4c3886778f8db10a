package org.alamedas.engine.lanes;

import java.util.List;
import org.alamedas.engine.solve.Reservoirs;
import org.alamedas.model.definition.IntegrationMethod;

/// Takes steps of one integration method.
sealed interface Step {
    /// Takes a step.
    ///
    /// @param time the moment at its start
    /// @param next the moment at its end
    void take(Registers registers, double time, double next);

    /// Says whether there is one for a method.
    static boolean supports(IntegrationMethod method) {
        return switch (method) {
            case EULER, RK2, RK4 -> true;
            case RK45 -> false;
        };
    }

    /// Makes the steps of a method.
    ///
    /// @param flow what is stepped
    static Step of(IntegrationMethod method, Steps steps, Reservoirs reservoirs, Flow flow) {
        Commit commit = commit(method, steps, reservoirs, flow);
        return switch (method) {
            case EULER -> new Euler(steps.rates(), commit);
            case RK2 ->
                new Heun(
                        flow,
                        steps.rates(),
                        Tasks.join(steps.save(), steps.begin(), steps.probe(flow.length())),
                        steps.heun(),
                        commit);
            case RK4 -> {
                Tasks near = steps.probe(flow.half());
                Tasks add = steps.more(2);
                yield new RungeKutta(
                        flow,
                        steps.rates(),
                        Tasks.join(steps.save(), steps.begin(), near),
                        Tasks.join(add, near),
                        Tasks.join(add, steps.probe(flow.length())),
                        Tasks.join(steps.more(1), steps.divide(6)),
                        commit);
            }
            case RK45 -> throw new IllegalStateException("steps of varying length are not taken in lanes");
        };
    }

    private static Commit commit(IntegrationMethod method, Steps steps, Reservoirs reservoirs, Flow flow) {
        boolean single = method == IntegrationMethod.EULER;
        if (reservoirs.any()) {
            Tasks save = single ? steps.save() : steps.none();
            return new Commit.Limited(save, List.copyOf(steps.stocks()), reservoirs, flow);
        }
        return new Commit.Free(single ? steps.commitAtOnce(flow.length()) : steps.commit(flow.length()));
    }

    /// Euler's method.
    record Euler(Tasks rates, Commit commit) implements Step {
        @Override
        public void take(Registers registers, double time, double next) {
            rates.execute(registers);
            commit.run(registers);
        }
    }

    /// Heun's method.
    record Heun(Flow flow, Tasks rates, Tasks probe, Tasks mean, Commit commit) implements Step {
        @Override
        public void take(Registers registers, double time, double next) {
            rates.execute(registers);
            probe.execute(registers);
            flow.evaluate(registers, next);
            rates.execute(registers);
            mean.execute(registers);
            commit.run(registers);
        }
    }

    /// The classical Runge-Kutta method.
    ///
    /// @param first what comes after the first rates; `second`, `third` and `last` likewise
    record RungeKutta(Flow flow, Tasks rates, Tasks first, Tasks second, Tasks third, Tasks last, Commit commit)
            implements Step {
        @Override
        public void take(Registers registers, double time, double next) {
            double middle = time + registers.values[flow.half()];
            rates.execute(registers);
            first.execute(registers);
            flow.evaluate(registers, middle);
            rates.execute(registers);
            second.execute(registers);
            flow.evaluate(registers, middle);
            rates.execute(registers);
            third.execute(registers);
            flow.evaluate(registers, next);
            rates.execute(registers);
            last.execute(registers);
            commit.run(registers);
        }
    }

    /// How stocks take over what a step made of them.
    sealed interface Commit {
        void run(Registers registers);

        /// They follow their rates.
        record Free(Tasks follow) implements Commit {
            @Override
            public void run(Registers registers) {
                follow.execute(registers);
            }
        }

        /// Non-negative ones limit what they give, lane by lane.
        record Limited(Tasks save, List<Stock> stocks, Reservoirs reservoirs, Flow flow) implements Commit {
            @Override
            public void run(Registers registers) {
                save.execute(registers);
                registers.spread(new Operand.Span(flow.strange(), 1));
                stocks.forEach(stock -> spread(registers, stock));
                int size =
                        stocks.stream().mapToInt(stock -> stock.sum().places()).sum();
                int moving = stocks.stream()
                        .mapToInt(stock -> stock.stock().places())
                        .sum();
                double[] from = new double[size];
                double[] rates = new double[size];
                double[] into = new double[moving];
                Reservoirs.Scratch scratch = reservoirs.scratch();
                double step = registers.values[flow.length()];
                for (int lane = 0; lane < registers.lanes(); lane++) {
                    load(registers, lane, from, rates);
                    registers.values[flow.strange() + lane] += strange(rates);
                    reservoirs.move(from, rates, step, into, scratch);
                    store(registers, lane, into);
                }
                registers.look(flow.strange() / registers.lanes());
                stocks.forEach(stock -> look(registers, stock.stock()));
            }

            private static void spread(Registers registers, Stock stock) {
                registers.spread(stock.sum());
                registers.spread(stock.from());
            }

            private static void look(Registers registers, Operand.Span span) {
                for (int place = 0; place < span.places(); place++) {
                    registers.look(span.at() / registers.lanes() + place);
                }
            }

            /// A non-negative stock would swallow a rate of minus infinity.
            private static double strange(double[] rates) {
                double strange = 0;
                for (double rate : rates) {
                    strange += 0 * rate;
                }
                return strange;
            }

            private void load(Registers registers, int lane, double[] from, double[] rates) {
                int lanes = registers.lanes();
                int at = 0;
                for (Stock stock : stocks) {
                    for (int place = 0; place < stock.sum().places(); place++) {
                        int offset = place * lanes + lane;
                        from[at] = stock.isFlow()
                                ? 0
                                : registers.values[stock.from().at() + offset];
                        rates[at++] = registers.values[stock.sum().at() + offset];
                    }
                }
            }

            private void store(Registers registers, int lane, double[] into) {
                int lanes = registers.lanes();
                int at = 0;
                for (Stock stock : stocks) {
                    for (int place = 0; place < stock.stock().places(); place++) {
                        registers.values[stock.stock().at() + place * lanes + lane] = into[at++];
                    }
                }
            }
        }
    }
}
