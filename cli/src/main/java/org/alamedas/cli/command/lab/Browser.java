package org.alamedas.cli.command.lab;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Opens pages in the browser that the person uses.
public final class Browser {
    private Browser() {}

    /// Opens a page, if there is a screen to open it on. Whether it worked is not known.
    ///
    /// @param address the page
    /// @param environment the variables of the process
    public static void open(URI address, Map<String, String> environment) {
        List<String> command = command(System.getProperty("os.name", ""), environment);
        if (command.isEmpty()) {
            return;
        }
        try {
            List<String> whole = new java.util.ArrayList<>(command);
            whole.add(address.toString());
            new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            // the address has been printed: the person opens it
        }
    }

    /// Returns what opens an address on a system; nothing where there is no screen.
    static List<String> command(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open");
        }
        if (name.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen ? List.of("xdg-open") : List.of();
    }
}
