package org.alamedas.lab.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alamedas.lab.Models;
import org.alamedas.lab.page.LabFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteWriterTest {
    @TempDir
    private Path folder;

    private final LabFiles files = Models.files(Models.tank());

    @Test
    void writesEveryFileAndWritesOverItsOwn() throws IOException {
        Map<String, Long> sizes = SiteWriter.write(files, folder.resolve("new/site"));
        assertThat(sizes.keySet()).containsAll(files.all().keySet()).contains(SiteWriter.SINGLE);
        assertThat(Files.readAllBytes(folder.resolve("new/site/data/model.wasm")))
                .startsWith(0, 'a', 's', 'm');
        assertThat(SiteWriter.write(files, folder.resolve("new/site"))).isEqualTo(sizes);
    }

    @Test
    void leavesFoldersOfOthersAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> SiteWriter.write(files, folder)).isInstanceOf(FileSystemException.class);
        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    @Test
    void putsEverythingIntoOnePage() {
        String page = SinglePage.of(files);
        assertThat(page)
                .contains("\"lab/main.js\": \"data:text/javascript", "\"data/case.json\": \"data:application/json")
                .doesNotContain("src=\"app/", "href=\"style.css\"", "modulepreload");
        assertThat(page.replaceAll("data:[^\"]*", "")).doesNotContain("http:", "https:");
    }
}
