package org.alamedas.lab.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import org.alamedas.lab.json.CaseJson;
import org.alamedas.lab.json.CausesJson;
import org.alamedas.lab.json.Json;
import org.alamedas.lab.json.ModelJson;
import org.alamedas.lab.json.ModuleJson;
import org.alamedas.lab.json.RecordJson;
import org.alamedas.lab.json.TheoriesJson;
import org.alamedas.lab.subject.Chart;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.Lever;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// All files of one laboratory by their paths.
public final class LabFiles {
    private final Map<String, LabFile> files = new LinkedHashMap<>();
    private boolean fleeting;

    private LabFiles() {}

    /// Makes the files of a laboratory.
    ///
    /// @param subject what it is about
    /// @param edition the version that the page shows and exports carry, and whether changes are told
    /// @param exhibits what is shown besides the model, in UTF-8 and made when asked for: JSON by
    ///     name, or a file of another kind by its path, such as `feed.es.xml`
    /// @return its files
    public static LabFiles of(Subject subject, Edition edition, SequencedMap<String, Supplier<byte[]>> exhibits) {
        LabFiles made = new LabFiles();
        made.page();
        made.fleeting = edition.live();
        made.data(subject, edition, List.copyOf(exhibits.keySet()));
        exhibits.forEach((name, maker) -> made.put(name.contains(".") ? name : "data/" + name + ".json", maker));
        return made;
    }

    /// Returns the files.
    ///
    /// @return by path, such as `app/main.js`, the page first
    public Map<String, LabFile> all() {
        return Collections.unmodifiableMap(files);
    }

    /// Finds a file.
    ///
    /// @param path its path
    /// @return the file; empty where there is none
    public Optional<LabFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private void page() {
        resource("index.html");
        resource("style.css");
        PageResources.SCRIPTS.forEach(script -> put("app/" + script, () -> PageResources.script(script)));
        put("app/model.js", PageResources::loader);
        put("app/d3.js", PageResources::d3);
        put("app/qr-creator.js", PageResources::qr);
        resource("words/es.json");
        resource("words/en.json");
    }

    private void data(Subject subject, Edition edition, List<String> exhibits) {
        ModuleJson module = ModuleJson.of(subject.model(), recorded(subject), settable(subject));
        put("data/case.json", () -> Json.bytes(json -> CaseJson.write(json, subject, module, edition, exhibits)));
        if (module != null) {
            put("data/model.wasm", () -> module.module().bytes().toArray());
            whole(subject);
        }
        put("data/model.json", () -> Json.bytes(json -> ModelJson.write(json, subject)));
        subject.study().ifPresent(study -> {
            put("data/events.json", () -> Json.bytes(json -> RecordJson.events(json, study)));
            put("data/series.json", () -> Json.bytes(json -> RecordJson.series(json, study)));
            put("data/sources.json", () -> Json.bytes(json -> RecordJson.sources(json, study)));
        });
        if (!edition.served()) {
            put("data/causes.json", () -> Json.bytes(json -> CausesJson.writeAll(json, subject)));
        }
        if (!subject.theories().isEmpty()) {
            put("data/theories.json", () -> Json.bytes(json -> TheoriesJson.write(json, subject)));
        }
    }

    /// The module that records every variable, which the map of the model asks for.
    private void whole(Subject subject) {
        Supplier<ModuleJson> module = () -> Objects.requireNonNull(
                ModuleJson.of(subject.model(), Set.of(), Set.of()), "what one module can hold another can");
        put(
                "data/whole.json",
                () -> Json.bytes(json -> module.get().description().writeTo(json)));
        put("data/whole.wasm", () -> module.get().module().bytes().toArray());
    }

    private static Set<Name> recorded(Subject subject) {
        Set<Name> names = new LinkedHashSet<>();
        for (Chart chart : subject.charts()) {
            chart.lines().forEach(line -> names.add(line.variable()));
        }
        subject.outcomes().forEach(outcome -> names.addAll(List.of(outcome.variable(), outcome.lasting())));
        return names;
    }

    private static Set<Name> settable(Subject subject) {
        Set<Name> names = new LinkedHashSet<>();
        for (Lever lever : subject.levers()) {
            Lever.Handle handle = lever.handle();
            names.add(handle.value());
            addIfThere(names, handle.pulled());
            addIfThere(names, handle.from());
            addIfThere(names, handle.until());
        }
        subject.modes().forEach(mode -> names.add(mode.variable()));
        subject.outcomes()
                .forEach(outcome -> names.addAll(
                        List.of(outcome.chance().mode(), outcome.chance().drawn())));
        subject.theories().forEach(theory -> names.addAll(theory.links().keySet()));
        return names;
    }

    private static void addIfThere(Set<Name> names, @Nullable Name name) {
        if (name != null) {
            names.add(name);
        }
    }

    private void resource(String path) {
        put(path, () -> PageResources.read(path));
    }

    private void put(String path, Supplier<byte[]> maker) {
        files.put(path, new LabFile(PageResources.type(path), maker, fleeting));
    }
}
