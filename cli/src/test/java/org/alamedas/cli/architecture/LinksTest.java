package org.alamedas.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;

/// Whatever a page of the project points at is there.
final class LinksTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+/?");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*?)\\s*$");

    private static final List<Path> PAGES = SourceTree.files(".md");

    @Test
    void findsEveryLink() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : PAGES) {
            Matcher link = LINK.matcher(text(page));
            while (link.find()) {
                problem(page, link.group(1)).ifPresent(broken::add);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void findsEveryPathThatAPageNames() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : PAGES) {
            Matcher code = CODE.matcher(text(page));
            while (code.find()) {
                String named = code.group(1);
                if (PATH.matcher(named).matches() && startsInTheProject(named) && !exists(page, named)) {
                    broken.add(SourceTree.name(page) + " names " + named);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static String text(Path page) throws IOException {
        return FENCE.matcher(Files.readString(page, StandardCharsets.UTF_8)).replaceAll("");
    }

    private static Optional<String> problem(Path page, String link) throws IOException {
        if (link.matches("[a-z]+:.*")) {
            return Optional.empty();
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page
                : page.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                        .normalize();
        boolean good = target.startsWith(Project.root())
                && Files.exists(target)
                && (parts.length == 1 || anchors(target).anyMatch(parts[1]::equals));
        return good ? Optional.empty() : Optional.of(SourceTree.name(page) + " links to " + link);
    }

    /// Lists the anchors that a page of Markdown gets from its headings.
    private static Stream<String> anchors(Path page) throws IOException {
        return HEADING.matcher(text(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
    }

    /// Tells a path of ours from a unit such as `escudo/USD` and from the paths of others.
    private static boolean startsInTheProject(String named) {
        String first = named.substring(0, named.indexOf('/'));
        return !first.startsWith("..")
                && !first.equals("target")
                && (Files.exists(Project.root().resolve(first)) || named.endsWith(".md"));
    }

    private static boolean exists(Path page, String named) {
        return named.contains("/target/")
                || Files.exists(Project.root().resolve(named))
                || Files.exists(page.resolveSibling(named));
    }
}
