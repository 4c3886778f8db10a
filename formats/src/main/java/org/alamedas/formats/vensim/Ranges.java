package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.syntax.Bounds;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Mapping;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The subscript ranges of a file, whose elements are found when all of them are known.
final class Ranges {
    private static final int MAX_DEPTH = 250;

    private final Report report;
    private final Map<Name, RangeText> texts = new LinkedHashMap<>();
    private final Map<Name, Set<Name>> elements = new HashMap<>();
    private final Map<Name, List<Name>> owners = new HashMap<>();
    private final Set<Name> open = new HashSet<>();
    private int total;

    Ranges(List<RangeText> all, Report report) {
        this.report = report;
        for (RangeText range : all) {
            RangeText first = texts.putIfAbsent(range.name(), range);
            if (first != null) {
                report.add(Diagnostic.error(
                                DiagnosticCode.DUPLICATE_NAME,
                                range.span(),
                                "the subscript range \"" + range.name() + "\" is defined twice")
                        .relate(first.span(), "first defined here"));
            }
        }
        texts.values().forEach(this::resolve);
        for (Name range : texts.keySet()) {
            for (Name element : elements.getOrDefault(range, Set.of())) {
                owners.computeIfAbsent(element, _ -> new ArrayList<>()).add(range);
            }
        }
    }

    private void takeOver(RangeText range, Name part, Set<Name> found) {
        RangeText other = texts.get(part);
        if (other == null) {
            unknown(part, range.span());
            return;
        }
        Set<Name> added = resolve(other);
        if (total + found.size() + added.size() > Bounds.ELEMENTS) {
            report.error(
                    DiagnosticCode.TOO_DEEP,
                    range.span(),
                    "with this one the subscript ranges have more than " + Bounds.ELEMENTS + " elements");
            return;
        }
        found.addAll(added);
    }

    private Set<Name> resolve(RangeText range) {
        Set<Name> known = elements.get(range.name());
        if (known != null) {
            return known;
        }
        if (open.size() >= MAX_DEPTH) {
            report.error(
                    DiagnosticCode.TOO_DEEP,
                    range.span(),
                    "subscript ranges are made of one another more than " + MAX_DEPTH + " levels deep");
            return Set.of();
        }
        if (!open.add(range.name())) {
            report.error(
                    DiagnosticCode.CIRCULAR_DEFINITION,
                    range.span(),
                    "the subscript range \"" + range.name() + "\" is made of itself");
            return Set.of();
        }
        Set<Name> found = new LinkedHashSet<>();
        if (range.equivalent() != null) {
            takeOver(range, range.equivalent(), found);
        }
        for (RangeText.Entry entry : range.entries()) {
            if (texts.containsKey(entry.name()) && !entry.name().equals(range.name())) {
                takeOver(range, entry.name(), found);
            } else {
                found.add(entry.name());
            }
        }
        open.remove(range.name());
        total += found.size();
        elements.put(range.name(), found);
        return found;
    }

    /// Returns the ranges as dimensions, in the order of the file.
    List<Dimension> dimensions() {
        return texts.values().stream().map(this::dimension).toList();
    }

    private Dimension dimension(RangeText range) {
        List<Name> own = List.copyOf(elements.getOrDefault(range.name(), Set.of()));
        List<Mapping> mappings = new ArrayList<>();
        for (RangeText.Target target : range.mappings()) {
            Mapping mapping = mapping(own, target);
            if (mapping != null) {
                mappings.add(mapping);
            }
        }
        return new Dimension(range.name(), own, mappings, range.equivalent(), range.span());
    }

    private @Nullable Mapping mapping(List<Name> own, RangeText.Target target) {
        Set<Name> other = elements.get(target.range());
        if (other == null) {
            unknown(target.range(), target.span());
            return null;
        }
        if (own.isEmpty() || other.isEmpty()) {
            return null;
        }
        int images = target.images().isEmpty() ? other.size() : target.images().size();
        if (images != own.size()) {
            report.error(
                    DiagnosticCode.MALFORMED_MODEL,
                    target.span(),
                    "a mapping needs one image for each of " + own.size() + " elements, found " + images);
            return null;
        }
        List<List<Name>> members = target.images().stream().map(this::members).toList();
        return isWithin(target, members, other) ? new Mapping(target.range(), members, target.span()) : null;
    }

    private boolean isWithin(RangeText.Target target, List<List<Name>> images, Set<Name> other) {
        for (List<Name> image : images) {
            if (!other.containsAll(image)) {
                report.error(
                        DiagnosticCode.UNKNOWN_NAME,
                        target.span(),
                        "\"" + image.getFirst() + "\" is no element of the subscript range \"" + target.range() + "\"");
                return false;
            }
        }
        return true;
    }

    /// Returns the elements of a range, or the element itself.
    List<Name> members(Name rangeOrElement) {
        Set<Name> members = elements.get(rangeOrElement);
        return members == null ? List.of(rangeOrElement) : List.copyOf(members);
    }

    boolean isRange(Name name) {
        return texts.containsKey(name);
    }

    boolean isElement(Name name) {
        return owners.containsKey(name);
    }

    /// Finds the range that a position of a variable runs over: the range written there if one covers all that is,
    /// else the smallest range of the file that does.
    @Nullable
    Name covering(Collection<Name> written) {
        Set<Name> needed = new LinkedHashSet<>();
        written.forEach(name -> needed.addAll(members(name)));
        for (Name name : written) {
            if (isRange(name) && covers(name, needed)) {
                return name;
            }
        }
        Name best = null;
        for (Name range : needed.isEmpty()
                ? List.<Name>of()
                : owners.getOrDefault(needed.iterator().next(), List.of())) {
            if (covers(range, needed) && (best == null || size(range) < size(best))) {
                best = range;
            }
        }
        return best;
    }

    private boolean covers(Name range, Set<Name> needed) {
        return size(range) >= needed.size()
                && elements.getOrDefault(range, Set.of()).containsAll(needed);
    }

    private int size(Name range) {
        return elements.getOrDefault(range, Set.of()).size();
    }

    /// Reports a name that is neither a range nor an element.
    void unknown(Name name, Span span) {
        Diagnostic problem = Diagnostic.error(
                DiagnosticCode.UNKNOWN_NAME, span, "no subscript range or element is called \"" + name + "\"");
        Set<String> candidates = new LinkedHashSet<>();
        texts.keySet().forEach(range -> candidates.add(range.canonical()));
        owners.keySet().forEach(element -> candidates.add(element.canonical()));
        report.add(Suggestion.nearest(name.canonical(), candidates)
                .map(near -> problem.hint("did you mean " + near))
                .orElse(problem));
    }
}
