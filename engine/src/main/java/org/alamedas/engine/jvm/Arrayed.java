package org.alamedas.engine.jvm;

import java.util.List;
import org.alamedas.engine.lanes.ElementLoop;

/// Flows and rates, of which arrays are computed in loops of vectors and the rest as in sheets.
///
/// @param flows what computes flows, in this order
/// @param rates what computes rates
record Arrayed(List<ElementLoop> flows, List<ElementLoop> rates) implements Evaluation {
    private static final double[] NONE = {};

    Arrayed {
        flows = List.copyOf(flows);
        rates = List.copyOf(rates);
    }

    @Override
    public double flows(double[] values) {
        double strange = 0;
        for (int i = 0; i < flows.size(); i++) {
            strange += flows.get(i).run(values, NONE);
        }
        return strange;
    }

    @Override
    public void rates(double[] values, double[] into) {
        for (int i = 0; i < rates.size(); i++) {
            rates.get(i).run(values, into);
        }
    }
}
