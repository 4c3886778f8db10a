package org.alamedas.cli.terminal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A language that the program speaks.
public enum Language {
    /// Spanish.
    ES,
    /// English.
    EN;

    /// Returns the code of the language.
    ///
    /// @return two letters in lower case
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Finds a language by its code.
    ///
    /// @param code such as `es`
    /// @return the language, or nothing if the program does not speak it
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    /// Chooses the language of the person at the terminal.
    ///
    /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides, as POSIX has it:
    /// Spanish if it names Spanish, else English.
    ///
    /// @param environment the variables of the environment
    /// @return the language
    public static Language of(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        String language = locale.split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT);
        return of(language).orElse(EN);
    }
}
