package org.alamedas.cli.command.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the measurements were made on.
///
/// @param processor its name
/// @param processors how many there are
/// @param system the operating system
/// @param java the virtual machine
/// @param compiler the C compiler
/// @param load how many processes wanted to run, on average, when the measurements ended; negative if
///     that is not known
public record Machine(String processor, int processors, String system, String java, String compiler, double load) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /// Describes this machine.
    ///
    /// @param compiler the C compiler
    /// @return what it is
    static Machine here(String compiler) {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                compiler,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processorName() {
        try {
            return Files.readAllLines(PROCESSORS, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        } catch (IOException _) {
            return "?";
        }
    }
}
