package org.alamedas.formats.xmile;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Which variable gives each input of a module its value (XMILE 1.0, section 4.7); it holds those found so far.
final class Connections {
    private final Scopes scopes;
    private final Map<String, Placed> byPath = new HashMap<>();
    private final Report report;
    private final Map<Name, Link> links = new HashMap<>();
    private final Set<Fragment> faulty = Collections.newSetFromMap(new IdentityHashMap<>());

    /// The variable that an input stands for, and where that is written.
    record Link(Name source, Span span) {}

    Connections(List<Placed> places, Scopes scopes, Report report) {
        this.scopes = scopes;
        this.report = report;
        places.forEach(place -> byPath.put(Name.of(place.path()).canonical(), place));
        places.forEach(this::connect);
        places.forEach(this::checkInputs);
    }

    /// Returns what gives a variable of the whole its value, or null if it is not connected.
    @Nullable
    Link link(Name input) {
        return links.get(input);
    }

    /// Returns the graphical function that a variable stands for: the one at the end of its connections, or null.
    @Nullable
    Name table(Name input) {
        Name at = input;
        for (int i = 0; i <= links.size(); i++) {
            Link link = links.get(at);
            if (link == null) {
                return !at.equals(input) && scopes.variable(at) instanceof Variable.Lookup ? at : null;
            }
            at = link.source();
        }
        return null;
    }

    private void connect(Placed place) {
        for (ModuleUse module : place.part().modules()) {
            Placed inner = byPath.get(place.inside(module.name()).canonical());
            if (inner != null) {
                module.connections().forEach(connection -> connect(place, inner, connection));
            }
        }
    }

    private void connect(Placed place, Placed inner, ModuleUse.Connection connection) {
        Name input = input(place, inner, Names.read(connection.to()));
        Name source = source(place, inner, Names.read(connection.from()), input);
        if (input == null) {
            unknown(connection.to(), inner);
        } else if (source == null) {
            unknown(connection.from(), place);
        } else {
            Link link = new Link(source, connection.from().span());
            Link other = links.putIfAbsent(input, link);
            if (other != null && !other.source().equals(source) && faulty.add(connection.to())) {
                report.add(Diagnostic.error(
                                DiagnosticCode.DUPLICATE_NAME,
                                connection.to().span(),
                                "the input \"" + connection.to() + "\" is connected twice")
                        .relate(other.span(), "first to this"));
            }
        }
    }

    /// An input is written as the module's model calls it, or as the model around the module does. An output that feeds
    /// a variable of the model around is written so too.
    private @Nullable Name input(Placed place, Placed inner, Name to) {
        Name own = to.written().startsWith(".") ? null : scopes.find(inner, to);
        Name around = scopes.find(place, to);
        boolean within = own != null && own.equals(inner.inside(to));
        return within && (around == null || isInput(inner, to)) ? own : around != null ? around : own;
    }

    private static boolean isInput(Placed place, Name name) {
        return place.part().inputs().contains(name);
    }

    private @Nullable Name source(Placed place, Placed inner, Name from, @Nullable Name input) {
        Name around = scopes.find(place, from);
        return around != null && (input == null || !around.equals(input)) ? around : scopes.find(inner, from);
    }

    private void unknown(Fragment name, Placed place) {
        if (!faulty.add(name)) {
            return;
        }
        String whose = place.isWhole() ? "the model" : "the module \"" + place.path() + "\"";
        Diagnostic fault = Diagnostic.error(
                DiagnosticCode.UNKNOWN_NAME, name.span(), "no variable of " + whose + " is called \"" + name + "\"");
        String last = name.text().substring(name.text().lastIndexOf('.') + 1);
        report.add(Suggestion.nearest(last, scopes.names(place))
                .map(near -> fault.hint("did you mean \"" + near + "\"?"))
                .orElse(fault));
    }

    private void checkInputs(Placed place) {
        for (Variable variable : place.part().variables()) {
            Name name = variable.name();
            if (links.containsKey(place.inside(name))) {
                continue;
            }
            Span span = variable.declaration().span();
            if (place.part().open().contains(name)) {
                report.add(Diagnostic.error(
                                DiagnosticCode.MISSING_EQUATION,
                                span,
                                "the input \"" + place.inside(name) + "\" has no equation and is not connected")
                        .hint("connect it in the <module>, or give it an equation"));
            } else if (!place.isWhole() && place.part().inputs().contains(name)) {
                report.add(Diagnostic.note(
                        DiagnosticCode.MISSING_EQUATION,
                        span,
                        "the input \"" + place.inside(name) + "\" is not connected: its own equation holds"));
            }
        }
    }
}
