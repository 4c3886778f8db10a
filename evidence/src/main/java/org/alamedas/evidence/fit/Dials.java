package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.random.Continuous;
import org.alamedas.evidence.theory.LinkPrior;
import org.alamedas.evidence.theory.Prior;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.expr.Name;

/// Turns points of the sampler, standard normal numbers, into values of parameters.
final class Dials {
    /// How much farther off than errors of measurement a model is, before the data: as likely above
    /// one and a half times as below, and seldom above four.
    private static final FreeParameter DISCREPANCY =
            new FreeParameter(Name.of("discrepancy"), new Prior.LogNormal(1.5, 0.5), FreeParameter.Kind.DISCREPANCY);

    private static final double LEAST = 1e-12;

    private final List<FreeParameter> free;
    private final Map<Name, Double> fixed;
    private final int discrepancy;

    private Dials(List<FreeParameter> free, Map<Name, Double> fixed) {
        this.free = free;
        this.fixed = fixed;
        discrepancy = free.indexOf(DISCREPANCY);
    }

    /// Lays out the numbers of a theory: its open links, the shared parameters, the discrepancy,
    /// placebos.
    static Dials of(Theory theory, List<FreeParameter> shared, int placebos) {
        List<FreeParameter> free = new ArrayList<>();
        Map<Name, Double> fixed = new LinkedHashMap<>();
        for (LinkPrior link : theory.links().values()) {
            if (link.prior().constant()) {
                fixed.put(link.link(), link.prior().value(LEAST));
            } else {
                free.add(new FreeParameter(link.link(), link.prior(), FreeParameter.Kind.LINK));
            }
        }
        free.addAll(shared);
        free.add(DISCREPANCY);
        for (int i = 1; i <= placebos; i++) {
            free.add(new FreeParameter(Name.of("placebo_" + i), new Prior.Uniform(0, 1), FreeParameter.Kind.PLACEBO));
        }
        return new Dials(List.copyOf(free), fixed);
    }

    List<FreeParameter> free() {
        return free;
    }

    int size() {
        return free.size();
    }

    double discrepancy(double[] z) {
        return value(discrepancy, z);
    }

    double value(int dial, double[] z) {
        double share = Continuous.standardNormalBelow(z[dial]);
        return free.get(dial).prior().value(Math.clamp(share, LEAST, 1 - LEAST));
    }

    /// Returns what the model is given at a point.
    Map<Name, Double> values(double[] z) {
        Map<Name, Double> values = new LinkedHashMap<>(fixed);
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i).kind().inModel()) {
                values.put(free.get(i).name(), value(i, z));
            }
        }
        return values;
    }
}
