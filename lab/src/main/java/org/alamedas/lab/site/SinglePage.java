package org.alamedas.lab.site;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.lab.page.LabFile;
import org.alamedas.lab.page.LabFiles;

/// Puts a laboratory into one page that works without a server.
///
/// A browser imports no script from beside a page that it opened as a file. So every script stands
/// in the page as an address that holds its own content, under a name of an import map; what the
/// page reads stands beside them likewise.
final class SinglePage {
    private static final Pattern IMPORT =
            Pattern.compile("(\\bfrom\\s*|\\bimport\\s*\\(?\\s*)\"\\./([a-z0-9-]+\\.js)\"");
    private static final Pattern PRELOADS = Pattern.compile("<link rel=\"modulepreload\"[^>]*>\\n?");
    private static final String STYLE = "<link rel=\"stylesheet\" href=\"style.css\">";
    private static final String START = "<script type=\"module\" src=\"app/main.js\"></script>";
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " script-src 'unsafe-inline' 'wasm-unsafe-eval' data:; style-src 'unsafe-inline'; img-src data: blob:;"
            + " connect-src data:; worker-src data: blob:\">";

    private SinglePage() {}

    static String of(LabFiles files) {
        StringJoiner imports = new StringJoiner(",\n", "{\"imports\": {\n", "\n}}");
        StringJoiner contents = new StringJoiner(",\n", "globalThis.ALAMEDAS_FILES = {\n", "\n};");
        for (Map.Entry<String, LabFile> file : files.all().entrySet()) {
            String path = file.getKey();
            if (path.startsWith("app/")) {
                String script = IMPORT.matcher(text(file.getValue())).replaceAll("$1\"lab/$2\"");
                imports.add(quoted("lab/" + path.substring("app/".length())) + ": "
                        + quoted(address(file.getValue().type(), script.getBytes(StandardCharsets.UTF_8))));
            } else if (!"index.html".equals(path) && !"style.css".equals(path)) {
                contents.add(quoted(path) + ": "
                        + quoted(address(file.getValue().type(), file.getValue().bytes())));
            }
        }
        contents.add(quoted("app/worker.js") + ": " + quoted(whole(files, "app/worker.js")));
        String page = PRELOADS.matcher(text(files, "index.html")).replaceAll("");
        return page.replace("<meta charset=\"utf-8\">", "<meta charset=\"utf-8\">\n" + POLICY)
                .replace(STYLE, "<style>\n" + text(files, "style.css") + "</style>")
                .replace(
                        START,
                        "<script type=\"importmap\">\n" + imports + "\n</script>\n<script>\n" + contents
                                + "\n</script>\n<script type=\"module\">import \"lab/main.js\";</script>");
    }

    /// A script with what it imports inside it, because names of import maps mean nothing to
    /// workers.
    private static String whole(LabFiles files, String path) {
        LabFile file = files.find(path).orElseThrow(() -> new IllegalStateException(path + " is missing"));
        String script = IMPORT.matcher(text(file))
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + quoted(whole(files, "app/" + found.group(2)))));
        return address(file.type(), script.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String type, byte[] content) {
        return "data:" + type.replace(" ", "") + ";base64,"
                + Base64.getEncoder().encodeToString(content);
    }

    private static String quoted(String plain) {
        return '"' + plain + '"';
    }

    private static String text(LabFiles files, String path) {
        return text(files.find(path).orElseThrow(() -> new IllegalStateException(path + " is missing")));
    }

    private static String text(LabFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
