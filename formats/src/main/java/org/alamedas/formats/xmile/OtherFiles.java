package org.alamedas.formats.xmile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.data.DataFolder;
import org.alamedas.formats.data.NamedText;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// The files that a file names: those it includes (XMILE 1.0, section 2.11), and those that hold models of its modules
/// (sections 4.7 and 2.9). Each is read once, and only from the folder of the model.
///
/// A model of an included file is as one of the file itself. One of another file is called by that file, so that names
/// inside it are first those of its own file.
final class OtherFiles {
    /// The most files that one model may consist of.
    static final int MOST = 100;

    private static final String NOWHERE = "\n";

    private final Report report;
    private final DataFolder folder;
    private final Map<String, Name> mains = new HashMap<>();
    private final List<Element> roots = new ArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private @Nullable ModelPart main;
    private int count;

    /// A file whose models have not been read, and the prefix of their names.
    private record Waiting(Element root, String file) {}

    OtherFiles(Report report, DataFolder folder) {
        this.report = report;
        this.folder = folder;
    }

    /// Returns every model of a file and of those that it names, the file's own first.
    ///
    /// @param dimensions receives those of the other files
    List<ModelPart> models(Element root, List<Dimension> dimensions) {
        include(root, "");
        waiting.addFirst(new Waiting(root, ""));
        List<ModelPart> all = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Waiting next = waiting.removeFirst();
            boolean other = !roots.isEmpty();
            roots.add(next.root());
            if (other) {
                add(Dimensions.read(next.root(), report), dimensions);
            }
            if (!other || next.root().first("model") != null) {
                List<ModelPart> own = new ModelParts(report, next.root(), dimensions).read(next.root());
                main = other ? main : ModelParts.root(own);
                all.addAll(located(own, next));
            }
        }
        return all;
    }

    /// Says whether a model is the main one of the file itself.
    boolean isMain(ModelPart part) {
        return main != null && main.tag().equals(part.tag());
    }

    /// Returns the outermost elements of all the files, whose macros and units belong to the model.
    List<Element> roots() {
        return roots;
    }

    private static void add(List<Dimension> more, List<Dimension> dimensions) {
        for (Dimension dimension : more) {
            if (dimensions.stream().noneMatch(known -> known.name().equals(dimension.name()))) {
                dimensions.add(dimension);
            }
        }
    }

    private void include(Element root, String file) {
        Element header = root.first("header");
        Element includes = header == null ? null : header.first("includes");
        if (includes != null) {
            for (Element include : includes.all("include")) {
                Fragment resource = include.attribute("resource");
                if (resource == null || resource.isBlank()) {
                    report.error(DiagnosticCode.MALFORMED_MODEL, include.tag(), "this <include> names no resource");
                } else {
                    open(resource.strip(), file, true);
                }
            }
        }
    }

    private List<ModelPart> located(List<ModelPart> parts, Waiting file) {
        Map<Name, Name> names = names(parts, file);
        ModelPart first = ModelParts.root(parts);
        List<ModelPart> all = new ArrayList<>();
        for (ModelPart part : parts) {
            if (part.resource() != null) {
                continue;
            }
            List<ModuleUse> modules = part.modules().stream()
                    .map(module -> located(module, names, file))
                    .toList();
            Name own = part.name() == null ? null : names.getOrDefault(part.name(), part.name());
            all.add(part.with(
                    first != null
                                    && part.tag().equals(first.tag())
                                    && !file.file().isEmpty()
                            ? Name.of(file.file())
                            : own,
                    modules));
        }
        return all;
    }

    /// What the models of a file are called in the whole: by their file, where it is another.
    private Map<Name, Name> names(List<ModelPart> parts, Waiting file) {
        Map<Name, Name> names = new HashMap<>();
        for (ModelPart part : parts) {
            Name name = part.name();
            if (name != null && part.resource() != null) {
                String other = open(part.resource(), file.file(), false);
                names.put(name, Name.of(other == null ? NOWHERE : other));
            } else if (name != null && !file.file().isEmpty()) {
                names.put(name, Name.of(file.file() + ": " + name));
            }
        }
        return names;
    }

    private ModuleUse located(ModuleUse module, Map<Name, Name> names, Waiting file) {
        if (module.resource() == null) {
            return module.standing(names.getOrDefault(module.model(), module.model()));
        }
        String other = open(module.resource(), file.file(), false);
        return module.standing(Name.of(other == null ? NOWHERE : other));
    }

    /// Says whether a module has no model because its file could not be read, which has been said.
    static boolean isNowhere(Name model) {
        return model.written().equals(NOWHERE);
    }

    /// Opens a file, unless it was opened before.
    ///
    /// @param from the file that names it, to whose folder the name is relative
    /// @return what its main model is called, or null if it cannot be read
    private @Nullable String open(Fragment resource, String from, boolean included) {
        String written = resource.text().strip().replace('\\', '/');
        String path = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) + written : written;
        String key = (included ? "+" : "") + path;
        if (mains.containsKey(key)) {
            return path;
        }
        if (written.contains("://") || written.contains("*")) {
            Unsupported.error(
                    report,
                    resource.span(),
                    "\"" + written + "\" is not the name of one file in the folder of the model",
                    "copy the file there and write its name alone");
            return null;
        }
        Element root = ++count > MOST ? tooMany(resource) : read(resource, path);
        if (root == null) {
            return null;
        }
        mains.put(key, Name.of(path));
        if (included) {
            include(root, path);
            waiting.addLast(new Waiting(root, ""));
        } else {
            waiting.addLast(new Waiting(root, path));
        }
        return path;
    }

    private @Nullable Element tooMany(Fragment resource) {
        if (count == MOST + 1) {
            report.error(
                    DiagnosticCode.FILE_TOO_LARGE,
                    resource.span(),
                    "the model consists of more than " + MOST + " files");
        }
        return null;
    }

    private @Nullable Element read(Fragment resource, String path) {
        return switch (NamedText.read(folder, path, resource.span())) {
            case Outcome.Refused<SourceText>(List<Diagnostic> why) -> {
                why.forEach(report::add);
                yield null;
            }
            case Outcome.Made<SourceText>(SourceText text, List<Diagnostic> _) -> scanned(text);
        };
    }

    private @Nullable Element scanned(SourceText text) {
        try {
            Element root = XmlScanner.scan(text);
            WellFormed.check(text);
            if (root.name().equals("xmile")) {
                WholeFile.check(root, report);
                return root;
            }
            report.error(
                    DiagnosticCode.UNKNOWN_FORMAT,
                    root.tag(),
                    "the outermost element is <" + root.name() + "> where <xmile> was expected");
            return null;
        } catch (XmlFault fault) {
            report.add(fault.diagnostic());
            return null;
        }
    }
}
