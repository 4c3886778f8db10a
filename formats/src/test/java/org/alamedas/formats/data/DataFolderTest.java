package org.alamedas.formats.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataFolderTest {
    @TempDir
    private Path outer;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(outer.resolve("model"));
        Files.createDirectory(folder.resolve("Data"));
        Files.writeString(folder.resolve("Data/Inputs.csv"), "1\n");
        Files.writeString(folder.resolve("plain.csv"), "2\n");
        Files.writeString(outer.resolve("secret.csv"), "666\n");
    }

    private String ask(String file) throws IOException {
        return ask(DataFolder.of(folder), file);
    }

    private static String ask(DataFolder folder, String file) {
        var outcome = new ExternalData(folder).constants(Asking.sheet(file, ""), "A1", 1, 1);
        return outcome.diagnostics().isEmpty()
                ? String.valueOf(Asking.made(outcome).value(0, 0))
                : Asking.said(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Data/Inputs.csv",
                "Data\\Inputs.csv",
                "./Data//Inputs.csv",
                "data/INPUTS.CSV",
                "Data/../Data/Inputs.csv"
            })
    void findsAFileInEverySpellingOfItsName(String written) throws IOException {
        assertThat(ask(written)).isEqualTo("1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.csv",
                "..\\secret.csv",
                "Data/../../secret.csv",
                "/etc/passwd",
                "C:\\data\\x.csv",
                "c:x.csv",
                "\\\\server\\share\\x.csv",
                ".."
            })
    void refusesToLeaveTheFolder(String written) throws IOException {
        assertThat(ask(written)).startsWith("forbidden-path: '" + written + "'").contains("copy the file there");
    }

    @Test
    void refusesLinksThatLeadOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.csv"), outer.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("up"), outer);
        assertThat(ask("link.csv")).startsWith("forbidden-path: 'link.csv' is a link");
        assertThat(ask("up/secret.csv")).startsWith("forbidden-path: 'up/secret.csv' is a link");
        assertThat(ask("UP/secret.csv")).startsWith("forbidden-path: 'UP/secret.csv' is a link");
        assertThat(ask("UP/secrt.csv"))
                .startsWith("forbidden-path: 'UP/secrt.csv' is a link")
                .doesNotContain("secret");
    }

    @Test
    void followsLinksThatStayInside() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("plain.csv"));
        assertThat(ask("link.csv")).isEqualTo("2.0");
    }

    @Test
    void suggestsTheNearestFile() throws IOException {
        assertThat(ask("plan.csv"))
                .isEqualTo("unreadable-file: there is no file 'plan.csv' in the folder of the model"
                        + " (did you mean 'plain.csv'?)");
        assertThat(ask("nothing/like/it.xlsx"))
                .isEqualTo("unreadable-file: there is no file 'nothing/like/it.xlsx' in the folder of the model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Data", ".", "a\0b.csv"})
    void refusesWhatIsNoFile(String written) throws IOException {
        assertThat(ask(written)).startsWith("unreadable-file: ");
    }

    @Test
    void readsTheFileThatTheUserNamesForATag() throws IOException {
        DataFolder tagged = DataFolder.of(folder)
                .withFile("?Inputs", folder.resolve("Data/Inputs.csv"))
                .withFile("out", outer.resolve("secret.csv"))
                .withFile("gone", outer.resolve("gone.csv"));
        assertThat(ask(tagged, "?INPUTS")).isEqualTo("1.0");
        assertThat(ask(tagged, "?out")).isEqualTo("666.0");
        assertThat(ask(tagged, "?gone")).startsWith("unreadable-file: there is no file '");
        assertThat(ask(tagged, "?other")).startsWith("unreadable-file: nothing says which file the tag '?other'");
    }

    @Test
    void looksInOtherFoldersForWhatIsNotInTheFirst() throws IOException {
        DataFolder two = DataFolder.of(folder).with(outer);
        assertThat(ask(two, "plain.csv")).isEqualTo("2.0");
        assertThat(ask(two, "secret.csv")).isEqualTo("666.0");
        assertThat(ask(two, "../secret.csv")).startsWith("forbidden-path: ");
        assertThat(ask(DataFolder.none(), "plain.csv")).startsWith("unreadable-file: the model lies in no folder");
    }

    @Test
    void refusesToChooseBetweenLetterCases() throws IOException {
        Files.writeString(folder.resolve("A.csv"), "1\n");
        Files.writeString(folder.resolve("a.CSV"), "1\n");
        assertThat(ask("a.csv")).startsWith("unreadable-file: 'a.csv' may be any of A.csv, a.CSV");
    }
}
