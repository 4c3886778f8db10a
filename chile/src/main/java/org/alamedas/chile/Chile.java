package org.alamedas.chile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.annotation.AnnotationCheck;
import org.alamedas.evidence.annotation.AnnotationReader;
import org.alamedas.evidence.episode.Episode;
import org.alamedas.evidence.episode.EpisodeReader;
import org.alamedas.evidence.lever.LeverReader;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.evidence.loop.NamedLoopReader;
import org.alamedas.evidence.loop.NamedLoops;
import org.alamedas.evidence.rule.Rule;
import org.alamedas.evidence.rule.RuleReader;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.evidence.theory.TheoryFolder;
import org.alamedas.evidence.theory.Vocabulary;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Chile from 1970, the case that comes with the laboratory.
public final class Chile {
    private Chile() {}

    /// Reads the case.
    ///
    /// @return the case; refused with all faults of the part of its files that has any
    public static Outcome<CaseStudy> read() {
        return CaseStudy.read(Chile::find, "model/chile.xmile");
    }

    /// Reads the levers of the case.
    ///
    /// @param study the case
    /// @return the levers of its model; refused with all faults of their tables
    public static Outcome<Levers> levers(CaseStudy study) {
        return LeverReader.read(path -> find("model/" + path), study.model(), study.annotations());
    }

    /// Reads the theories that come with the case.
    ///
    /// @param study the case, as [#read()] gives it
    /// @return the theories in the order in which they are shown, the reference last; refused with
    ///     all faults of
    ///     their files
    public static Outcome<List<Theory>> theories(CaseStudy study) {
        return TheoryFolder.read(path -> find("theories/" + path), Vocabulary.of(study.model(), study.annotations()));
    }

    /// Reads the episode of the stoppages of 1972 and 1973, day by day.
    ///
    /// @param study the case
    /// @return the episode; refused with all faults of the first of its files that has any
    public static Outcome<Episode> stoppages(CaseStudy study) {
        Folder daily = path -> find("daily/" + path);
        return daily.text("santiago.xmile")
                .then(ModelFiles::read)
                .then(model -> AnnotationReader.read(daily)
                        .then(annotations -> Outcome.of(annotations, AnnotationCheck.check(model, annotations)))
                        .then(annotations ->
                                EpisodeReader.read(daily, model, annotations, study.model(), study.events())));
    }

    /// Returns a folder of the case's files.
    ///
    /// @param name its name, such as `record`
    /// @return where its files are found by their names
    public static Folder files(String name) {
        return path -> find(name + "/" + path);
    }

    /// Reads the feedback loops that the essay behind the laboratory speaks of.
    ///
    /// @param study the case
    /// @return the loops and the figures by which runs without them are judged; refused with all faults of
    ///     their tables
    public static Outcome<NamedLoops> loops(CaseStudy study) {
        return NamedLoopReader.read(path -> find("model/" + path), study.model());
    }

    /// Reads the rules of the law in force in 1970-1973.
    ///
    /// @param study the case
    /// @return the rules; refused with all faults of their table
    public static Outcome<List<Rule>> rules(CaseStudy study) {
        Folder model = path -> find("model/" + path);
        return model.text("rules.csv").then(text -> RuleReader.read(text, study.model()));
    }

    /// Reads the case with its rival theories and all that fitting, scoring and comparing them
    /// takes.
    ///
    /// @return all of it; refused with the faults of the first part that has any
    public static Outcome<TheoryCase> theoryCase() {
        return CaseFiles.chile().then(CaseFiles::theoryCase);
    }

    /// Finds one of the case's files.
    ///
    /// @param path its path, such as `record/sources.csv`
    /// @return its text; empty where there is no such file
    static Optional<SourceText> find(String path) {
        try (InputStream in = Chile.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(SourceText.of(path, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
