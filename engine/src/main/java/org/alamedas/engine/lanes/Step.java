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
                        join(steps.save(), steps.begin(), steps.probe(flow.length())),
                        steps.heun(),
                        commit);
            case RK4 -> {
                Instruction[] near = steps.probe(flow.half());
                Instruction[] add = steps.more(2);
                yield new RungeKutta(
                        flow,
                        steps.rates(),
                        join(steps.save(), steps.begin(), near),
                        join(add, near),
                        join(add, steps.probe(flow.length())),
                        join(steps.more(1), steps.divide(6)),
                        commit);
            }
            case RK45 -> throw new IllegalStateException("steps of varying length are not taken in lanes");
        };
    }

    private static Commit commit(IntegrationMethod method, Steps steps, Reservoirs reservoirs, Flow flow) {
        boolean single = method == IntegrationMethod.EULER;
        if (reservoirs.any()) {
            Instruction[] save = single ? steps.save() : new Instruction[0];
            return new Commit.Limited(save, List.copyOf(steps.stocks()), reservoirs, flow);
        }
        return new Commit.Free(single ? steps.commitAtOnce(flow.length()) : steps.commit(flow.length()));
    }

    private static Instruction[] join(Instruction[]... parts) {
        return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(Instruction[]::new);
    }

    /// Euler's method.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Euler(Instruction[] rates, Commit commit) implements Step {
        @Override
        public void take(Registers registers, double time, double next) {
            Instruction.execute(rates, registers);
            commit.run(registers);
        }
    }

    /// Heun's method.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Heun(Flow flow, Instruction[] rates, Instruction[] probe, Instruction[] mean, Commit commit)
            implements Step {
        @Override
        public void take(Registers registers, double time, double next) {
            Instruction.execute(rates, registers);
            Instruction.execute(probe, registers);
            flow.evaluate(registers, next);
            Instruction.execute(rates, registers);
            Instruction.execute(mean, registers);
            commit.run(registers);
        }
    }

    /// The classical Runge-Kutta method.
    ///
    /// @param first what comes after the first rates; `second`, `third` and `last` likewise
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record RungeKutta(
            Flow flow,
            Instruction[] rates,
            Instruction[] first,
            Instruction[] second,
            Instruction[] third,
            Instruction[] last,
            Commit commit)
            implements Step {
        @Override
        public void take(Registers registers, double time, double next) {
            double middle = time + registers.values[flow.half()];
            Instruction.execute(rates, registers);
            Instruction.execute(first, registers);
            flow.evaluate(registers, middle);
            Instruction.execute(rates, registers);
            Instruction.execute(second, registers);
            flow.evaluate(registers, middle);
            Instruction.execute(rates, registers);
            Instruction.execute(third, registers);
            flow.evaluate(registers, next);
            Instruction.execute(rates, registers);
            Instruction.execute(last, registers);
            commit.run(registers);
        }
    }

    /// How stocks take over what a step made of them.
    sealed interface Commit {
        void run(Registers registers);

        /// They follow their rates.
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Free(Instruction[] follow) implements Commit {
            @Override
            public void run(Registers registers) {
                Instruction.execute(follow, registers);
            }
        }

        /// Non-negative ones limit what they give, lane by lane.
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Limited(Instruction[] save, List<Stock> stocks, Reservoirs reservoirs, Flow flow) implements Commit {
            @Override
            public void run(Registers registers) {
                Instruction.execute(save, registers);
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
