package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Puts models where modules name them, as often as they do; it holds the places found so far.
final class Placement {
    /// The deepest nesting of modules that is read.
    static final int MAX_DEPTH = 50;

    /// The most variables that the modules of a file may stand for.
    static final int MAX_VARIABLES = 500_000;

    private final Report report;
    private final Map<Name, ModelPart> parts = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Set<ModuleUse> faulty = Collections.newSetFromMap(new IdentityHashMap<>());
    private long variables;

    private Placement(List<ModelPart> all, Report report) {
        this.report = report;
        for (ModelPart part : all) {
            if (part.name() != null) {
                parts.putIfAbsent(part.name(), part);
            }
        }
    }

    /// Returns every place at which a model stands, the whole first, modules in the order of the file.
    static List<Placed> of(ModelPart root, List<ModelPart> all, Report report) {
        Placement placement = new Placement(all, report);
        placement.place(root, new Placed("", "", List.of(), root), List.of());
        return placement.placed;
    }

    /// Says which models stand nowhere.
    ///
    /// @param elsewhere the models that macros hold
    static void noteIdle(List<ModelPart> all, List<Placed> places, Set<Name> elsewhere, Report report) {
        Set<Span> used = new HashSet<>();
        places.forEach(place -> used.add(place.part().tag()));
        for (ModelPart part : all) {
            if (!used.contains(part.tag()) && (part.name() == null || !elsewhere.contains(part.name()))) {
                report.add(Diagnostic.note(
                        DiagnosticCode.UNSUPPORTED,
                        part.tag(),
                        (part.name() == null ? "this model" : "the model \"" + part.name() + "\"")
                                + " stands in no module and is not run"));
            }
        }
    }

    private void place(ModelPart part, Placed place, List<ModuleUse> chain) {
        placed.add(place);
        variables += 1 + part.variables().size();
        for (ModuleUse module : part.modules()) {
            ModelPart inner = model(module, chain);
            if (inner != null) {
                List<ModuleUse> longer = new ArrayList<>(chain);
                longer.add(module);
                List<Name> axes = new ArrayList<>(place.axes());
                axes.addAll(module.axes());
                String path = place.inside(module.name()).written();
                place(inner, new Placed(path, module.documentation(), axes, inner), longer);
            }
        }
    }

    private @Nullable ModelPart model(ModuleUse module, List<ModuleUse> chain) {
        ModelPart found = parts.get(module.model());
        if (OtherFiles.isNowhere(module.model())) {
            return null;
        }
        Diagnostic fault = found == null ? missing(module) : fault(module, chain);
        if (fault != null && faulty.add(module)) {
            report.add(fault);
        }
        return fault == null ? found : null;
    }

    private Diagnostic missing(ModuleUse module) {
        Diagnostic fault = Diagnostic.error(
                DiagnosticCode.UNKNOWN_NAME,
                module.span(),
                "there is no model called \"" + module.model() + "\" for this module");
        List<String> names = parts.keySet().stream().map(Name::written).toList();
        return Suggestion.nearest(module.model().written(), names)
                .map(near -> fault.hint("did you mean \"" + near + "\"?"))
                .orElse(fault);
    }

    private @Nullable Diagnostic fault(ModuleUse module, List<ModuleUse> chain) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).model().equals(module.model())) {
                String way = chain.subList(i, chain.size()).stream()
                        .map(use -> "\"" + use.model() + "\"")
                        .collect(Collectors.joining(" holds "));
                return Diagnostic.error(
                                DiagnosticCode.CIRCULAR_DEFINITION,
                                module.span(),
                                "a model cannot hold itself: " + way + " holds \"" + module.model() + "\"")
                        .relate(chain.get(i).span(), "the chain starts here");
            }
        }
        if (chain.size() >= MAX_DEPTH) {
            return Diagnostic.error(
                    DiagnosticCode.TOO_DEEP,
                    module.span(),
                    "modules are nested more than " + MAX_DEPTH + " levels deep");
        }
        if (variables > MAX_VARIABLES) {
            return Diagnostic.error(
                    DiagnosticCode.FILE_TOO_LARGE,
                    module.span(),
                    "the modules of this file stand for more than " + MAX_VARIABLES + " variables");
        }
        return null;
    }
}
