package org.alamedas.evidence.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.alamedas.evidence.condition.Doubt;
import org.alamedas.evidence.condition.Evaluation;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.condition.Reading;
import org.alamedas.evidence.condition.References;
import org.alamedas.evidence.condition.Standing;
import org.alamedas.evidence.condition.World;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Computes verdicts.
///
/// The rule, in this order: a normative claim has no verdict; a need that fails makes a claim *not
/// supported*; without a need that is decided it *cannot be tested here*; a need on which sources,
/// bands or theories part, or a rival that holds, makes it *contested*; a limit that holds, or a
/// need that is not decided, leaves it *supported with limits*; else it is *supported*. A limit or
/// rival that is not decided decides nothing.
public final class Judge {
    private final Evidence evidence;
    private final Laboratory laboratory;

    /// Makes a judge.
    ///
    /// @param evidence the record, with the facts that the text brings
    /// @param laboratory where runs come from
    public Judge(Evidence evidence, Laboratory laboratory) {
        this.evidence = evidence;
        this.laboratory = laboratory;
    }

    /// Judges every claim of a text.
    ///
    /// @param text the text
    /// @return a judgement for each claim, in order
    public List<Judgement> judge(ClaimText text) {
        return text.claims().stream().map(this::judge).toList();
    }

    /// Judges one claim.
    ///
    /// @param claim the claim
    /// @return what came of it
    public Judgement judge(Claim claim) {
        List<Finding> findings = claim.tests().stream().map(this::find).toList();
        return new Judgement(claim, claim.kind() == ClaimKind.NORMATIVE ? null : verdict(findings), findings);
    }

    private static Verdict verdict(List<Finding> findings) {
        List<Standing> needs = standings(findings, Role.NEEDS);
        if (needs.contains(Standing.FAILS)) {
            return Verdict.NOT_SUPPORTED;
        }
        if (needs.stream().allMatch(standing -> standing == Standing.UNDECIDED)) {
            return Verdict.CANNOT_BE_TESTED_HERE;
        }
        if (needs.contains(Standing.SPLIT) || standings(findings, Role.RIVALS).contains(Standing.HOLDS)) {
            return Verdict.CONTESTED;
        }
        boolean limited = needs.contains(Standing.UNDECIDED)
                || standings(findings, Role.LIMITS).contains(Standing.HOLDS);
        return limited ? Verdict.SUPPORTED_WITH_LIMITS : Verdict.SUPPORTED;
    }

    private static List<Standing> standings(List<Finding> findings, Role role) {
        return findings.stream()
                .filter(finding -> finding.test().role() == role)
                .map(Finding::standing)
                .toList();
    }

    /// Looks at one test.
    ///
    /// @param test the test
    /// @return what came of it
    public Finding find(Test test) {
        Experiment experiment = test.runs();
        if (experiment != null) {
            return experiment(test, experiment);
        }
        Reading reading = Evaluation.of(test.condition(), evidence, World.NONE);
        return new Finding(test, reading.standing(), reading.data(), reading.doubts(), new LinkedHashMap<>());
    }

    private Finding experiment(Test test, Experiment experiment) {
        SequencedMap<String, Double> shares = new LinkedHashMap<>();
        List<Standing> standings = new ArrayList<>();
        Reading last = null;
        Set<Name> wanted = References.modelled(test.condition());
        for (String theory : experiment.theories().isEmpty() ? laboratory.theories() : experiment.theories()) {
            List<Reading> readings = laboratory.worlds(theory, experiment, wanted).stream()
                    .map(world -> Evaluation.of(test.condition(), evidence, world))
                    .toList();
            if (!readings.isEmpty()) {
                last = readings.getLast();
                double share = share(readings);
                shares.put(theory, share);
                standings.add(standing(readings, share, experiment.share()));
            }
        }
        return conclude(test, shares, standings, last);
    }

    private static Finding conclude(
            Test test, SequencedMap<String, Double> shares, List<Standing> standings, @Nullable Reading last) {
        if (last == null) {
            Doubt doubt = new Doubt(Doubt.Kind.NO_RUN, test.written());
            return new Finding(test, Standing.UNDECIDED, List.of(), List.of(doubt), shares);
        }
        Standing first = standings.getFirst();
        boolean agree = standings.stream().allMatch(standing -> standing == first);
        return new Finding(test, agree ? first : Standing.SPLIT, last.data(), last.doubts(), shares);
    }

    private static double share(List<Reading> readings) {
        return readings.stream()
                        .filter(reading -> reading.standing() == Standing.HOLDS)
                        .count()
                / (double) readings.size();
    }

    private static Standing standing(List<Reading> readings, double share, double wanted) {
        if (readings.stream().anyMatch(reading -> reading.standing() == Standing.UNDECIDED)) {
            return Standing.UNDECIDED;
        }
        if (share >= wanted) {
            return Standing.HOLDS;
        }
        return 1 - share >= wanted ? Standing.FAILS : Standing.SPLIT;
    }
}
