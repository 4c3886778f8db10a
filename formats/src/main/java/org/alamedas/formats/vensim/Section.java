package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The statements of a model, or of one macro, sorted by what they are about; mutable, for one
/// thread.
final class Section {
    private static final Name CONTROL = Name.of("Control");

    private final Report report;
    private final RangeParser rangeParser;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Definition> controls = new ArrayList<>();
    private final Set<Name> nonNegative = new HashSet<>();
    private final List<RangeText> ranges = new ArrayList<>();
    private final List<RealityCheck> checks = new ArrayList<>();
    private final List<GroupText> groups = new ArrayList<>();
    private @Nullable GroupText current;

    /// A group and the variables in it.
    private record GroupText(Name name, String documentation, Span span, Set<Name> members) {}

    Section(ExternalValues external, Report report) {
        this.report = report;
        this.rangeParser = new RangeParser(external, report);
    }

    List<Definition> definitions() {
        return definitions;
    }

    /// Returns the controls of the run that are no variables.
    List<Definition> controls() {
        return controls;
    }

    /// Returns the stocks that do not fall below zero.
    Set<Name> nonNegative() {
        return nonNegative;
    }

    List<RangeText> ranges() {
        return ranges;
    }

    List<RealityCheck> checks() {
        return checks;
    }

    /// Returns the groups but for an empty one that leads the file, which says what the model is
    /// about, and one of nothing but controls that are no variables.
    List<Group> groups() {
        return groups.stream()
                .filter(group -> !group.members.isEmpty()
                        || !(group.equals(groups.getFirst()) || (!controls.isEmpty() && group.name.equals(CONTROL))))
                .map(group -> new Group(group.name, group.documentation, List.copyOf(group.members), group.span))
                .toList();
    }

    /// Starts a group, or goes on with one; the dot before the names of groups is not part of them.
    void heading(Block.Heading heading) {
        String written = heading.name().text();
        Name name = Name.of(written.startsWith(".") ? written.substring(1) : written);
        for (GroupText known : groups) {
            if (known.name.equals(name)) {
                current = known;
                return;
            }
        }
        current = new GroupText(
                name, Texts.documentation(heading.documentation()), heading.span(), new LinkedHashSet<>());
        groups.add(current);
    }

    void statement(Block.Statement statement) {
        if (statement.equation().isBlank()) {
            return;
        }
        LeftSide left = LeftSideParser.parse(statement.equation(), report);
        if (left == null) {
            return;
        }
        switch (left.sign()) {
            case RANGE, ALIAS -> range(left);
            case TEST_INPUT, CONDITION -> check(left, statement);
            case TEXT -> text(left);
            case EQUALS, UNCHANGING, DATA, POINTS, NONE -> definition(left, statement);
        }
    }

    private void range(LeftSide left) {
        RangeText range = rangeParser.parse(left);
        if (range != null) {
            ranges.add(range);
        }
    }

    private void check(LeftSide left, Block.Statement statement) {
        RealityCheck check = new Checks(report).read(left, Texts.documentation(statement.comment()));
        if (check != null) {
            checks.add(check);
        }
    }

    private void text(LeftSide left) {
        report.add(Diagnostic.warning(
                DiagnosticCode.UNSUPPORTED,
                left.nameSpan(),
                "the text \"" + left.name() + "\" (:IS:) is not kept, and no equation can use it"));
    }

    private void definition(LeftSide left, Block.Statement statement) {
        Form form = new RightSideParser(report).parse(left);
        UnitsField units = UnitsField.read(statement.units(), report);
        boolean control = Marker.TIME_SPECIFICATION.in(statement);
        if (form != null) {
            (control ? controls : definitions)
                    .add(new Definition(
                            left,
                            form,
                            units.unit(),
                            units.range(),
                            Texts.documentation(statement.comment()),
                            statement.equation().span()));
        }
        if (Marker.NON_NEGATIVE.in(statement)) {
            nonNegative.add(left.name());
        }
        if (!control && current != null) {
            current.members.add(left.name());
        }
    }

    /// Returns the text of the group that is about the whole model: the one with the name of the
    /// file or, in a file that was renamed, the one before all equations.
    String documentation(String model) {
        GroupText own = null;
        for (GroupText group : groups) {
            if (group.name.equals(Name.of(model))) {
                own = group;
            }
        }
        GroupText first = groups.isEmpty() ? null : groups.getFirst();
        boolean leads = first != null && isBeforeAll(first);
        own = own == null && leads ? first : own;
        return own == null ? "" : own.documentation;
    }

    private boolean isBeforeAll(@Nullable GroupText group) {
        return group != null
                && !definitions.isEmpty()
                && !group.name.equals(CONTROL)
                && group.span.start() < definitions.getFirst().span().start();
    }
}
