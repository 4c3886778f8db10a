package org.alamedas.engine.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.function.Consumer;
import org.alamedas.model.definition.IntegrationMethod;

/// Emits the steps of an integration method within a loop over time.
///
/// The loop evaluates rates and flows in one place, whatever the method: one of several stages comes
/// by as often as it has stages, and a local variable says in which it is. The operations are those
/// of [org.alamedas.engine.solve.Integrator], in the same order.
final class Stages {
    private static final double TWO = 2;
    private static final double SIX = 6;

    private final IntegrationMethod method;
    private final CodeBuilder code;
    private final int[] stocks;
    private final int[] rates;
    private final Consumer<Boolean> moment;
    private final int[] from;
    private final int[] sum;
    private final int stage;
    private final int length;

    /// Makes the emitter.
    ///
    /// @param stocks the local variables of the stocks
    /// @param rates those of their rates
    /// @param moment leaves the moment at the start of the step on the stack, or that at its end
    Stages(IntegrationMethod method, CodeBuilder code, int[] stocks, int[] rates, Consumer<Boolean> moment) {
        this.method = method;
        this.code = code;
        this.stocks = stocks;
        this.rates = rates;
        this.moment = moment;
        boolean single = method == IntegrationMethod.EULER;
        from = single ? stocks : locals(stocks.length);
        sum = single ? stocks : locals(stocks.length);
        stage = code.allocateLocal(TypeKind.INT);
        length = code.allocateLocal(TypeKind.DOUBLE);
    }

    private int[] locals(int count) {
        int[] locals = new int[count];
        for (int i = 0; i < count; i++) {
            locals[i] = code.allocateLocal(TypeKind.DOUBLE);
        }
        return locals;
    }

    /// Says whether a method can be emitted.
    static boolean supports(IntegrationMethod method) {
        return switch (method) {
            case EULER, RK2, RK4 -> true;
            case RK45 -> false;
        };
    }

    /// Emits what comes before the loop.
    void begin() {
        code.iconst_0().istore(stage);
        for (int i = 0; i < stocks.length && method != IntegrationMethod.EULER; i++) {
            code.dconst_0().dstore(from[i]);
            code.dconst_0().dstore(sum[i]);
        }
    }

    /// Emits what makes new stocks from rates, and sets the time.
    ///
    /// @param time the local variable of the present moment
    /// @param step that of the time step
    void move(int time, int step) {
        switch (method) {
            case EULER -> {
                follow(stocks, rates, step);
                moment.accept(true);
                code.dstore(time);
            }
            case RK2 -> heun(time, step);
            case RK4 -> rungeKutta(time, step);
            case RK45 -> throw new IllegalStateException(method + " has no fixed stages");
        }
    }

    /// Emits what sets the moment of jumps: to the time, at the beginning of a step only.
    void unlessWithinStep(int time, int moment) {
        Label within = code.newLabel();
        code.iload(stage).ifne(within);
        code.dload(time).dstore(moment);
        code.labelBinding(within);
    }

    /// Jumps where the step is not yet whole.
    void unlessWholeStep(Label again) {
        if (method != IntegrationMethod.EULER) {
            code.iload(stage).ifne(again);
        }
    }

    private void heun(int time, int step) {
        Label second = code.newLabel();
        Label done = code.newLabel();
        code.iload(stage).ifne(second);
        keep();
        follow(from, rates, step);
        moment.accept(true);
        code.dstore(time).iconst_1().istore(stage);
        code.goto_(done);
        code.labelBinding(second);
        for (int i = 0; i < stocks.length; i++) {
            code.dload(sum[i]).dload(rates[i]).dadd().loadConstant(TWO).ddiv().dstore(sum[i]);
        }
        follow(from, sum, step);
        code.iconst_0().istore(stage);
        code.labelBinding(done);
    }

    private void rungeKutta(int time, int step) {
        Label later = code.newLabel();
        Label third = code.newLabel();
        Label last = code.newLabel();
        Label done = code.newLabel();
        code.dload(step).loadConstant(TWO).ddiv().dstore(length);
        code.iload(stage).ifne(later);
        keep();
        follow(from, rates, length);
        code.dload(time).dload(length).dadd().dstore(time);
        code.goto_(done);
        code.labelBinding(later);
        code.iload(stage).iconst_3().if_icmpeq(last);
        add(TWO);
        code.iload(stage).iconst_2().if_icmpeq(third);
        follow(from, rates, length);
        code.goto_(done);
        code.labelBinding(third);
        follow(from, rates, step);
        moment.accept(true);
        code.dstore(time);
        code.goto_(done);
        code.labelBinding(last);
        add(1);
        for (int i = 0; i < stocks.length; i++) {
            code.dload(sum[i]).loadConstant(SIX).ddiv().dstore(sum[i]);
        }
        follow(from, sum, step);
        code.iconst_m1().istore(stage);
        code.labelBinding(done);
        code.iinc(stage, 1);
    }

    /// Keeps the stocks at the start of the step, and the first rates.
    private void keep() {
        for (int i = 0; i < stocks.length; i++) {
            code.dload(stocks[i]).dstore(from[i]);
            code.dload(rates[i]).dstore(sum[i]);
        }
    }

    private void add(double weight) {
        for (int i = 0; i < stocks.length; i++) {
            code.dload(sum[i])
                    .loadConstant(weight)
                    .dload(rates[i])
                    .dmul()
                    .dadd()
                    .dstore(sum[i]);
        }
    }

    /// Sets the stocks to where rates take them.
    private void follow(int[] start, int[] along, int duration) {
        for (int i = 0; i < stocks.length; i++) {
            code.dload(start[i]).dload(duration).dload(along[i]).dmul().dadd().dstore(stocks[i]);
        }
    }
}
