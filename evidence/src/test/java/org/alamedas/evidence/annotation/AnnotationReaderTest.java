package org.alamedas.evidence.annotation;

import static org.alamedas.evidence.Texts.made;
import static org.alamedas.evidence.Texts.refusedWith;
import static org.alamedas.evidence.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnnotationReaderTest {
    private static final Map<String, String> FILES = Map.of(
            "labels.csv", "name,label_es,label_en,unit_es,unit_en\nGDP,PIB,GDP,escudos,escudos\n",
            "parameters.csv", "name,role,basis,source,note\ncoup_mode,mode,convention,choice of the run,\n",
            "modes.csv", "name,value,mode,label_es,label_en\ncoup_mode,0,recorded,en su fecha,on its date\n");

    private static Outcome<Annotations> read(String file, String from, String to) {
        Map<String, String> files = new HashMap<>(FILES);
        files.computeIfPresent(file, (name, text) -> text.replace(from, to));
        return AnnotationReader.read(
                name -> Optional.ofNullable(files.get(name)).map(text -> text(name, text)));
    }

    @Test
    void readsLabelsParametersAndModes() {
        Annotations annotations = made(read("", "", ""));
        assertThat(annotations.label(Name.of("gdp")).orElseThrow().label().es()).isEqualTo("PIB");
        assertThat(annotations.parameters()).containsOnlyKeys(Name.of("coup_mode"));
        assertThat(annotations.mode(Name.of("coup_mode"), 0).orElseThrow().mode())
                .isEqualTo(Mode.RECORDED);
        assertThat(annotations.mode(Name.of("coup_mode"), 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "labels.csv | PIB | '' | labels.csv:2:5: found nothing in the column label_es, expected a text",
                "parameters.csv | choice of the run | '' | parameters.csv:2:27: found nothing in the column source, expected a source",
                "parameters.csv | convention | guess | parameters.csv:2:16: found the basis \"guess\", expected one of: recorded, memory, literature, fitted, judgement, convention",
                "modes.csv | recorded | maybe | modes.csv:2:13: found the mode \"maybe\", expected one of: recorded, generated, absent",
            })
    void refusesARowWithOneFieldSpoilt(String file, String from, String to, String said) {
        refusedWith(read(file, from, to), said);
    }
}
