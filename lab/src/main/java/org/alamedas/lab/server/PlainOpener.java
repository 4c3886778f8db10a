package org.alamedas.lab.server;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.formats.ModelFiles;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.PlainSubject;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.diagnostic.Outcome;

/// Makes laboratories of models about which nothing is known but their equations.
///
/// @param version of the program
/// @param exhibits what a laboratory shows besides its model, as JSON by name
public record PlainOpener(String version, Function<Subject, SequencedMap<String, Supplier<byte[]>>> exhibits)
        implements ModelOpener {
    @Override
    public Outcome<LabSite> open(String name, byte[] content) {
        return ModelFiles.read(name, new ByteArrayInputStream(content))
                .then(new Engine()::compile)
                .then(model -> new Outcome.Made<>(site(name, model), List.of()));
    }

    private LabSite site(String name, CompiledModel model) {
        Subject subject = PlainSubject.of(id(name), model);
        return new LabSite(LabFiles.of(subject, new Edition(version, false, true), exhibits.apply(subject)), model);
    }

    /// Makes a name for links: that of the file without its ending.
    private static String id(String name) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^\\p{L}\\p{N}-]+", "-");
    }
}
