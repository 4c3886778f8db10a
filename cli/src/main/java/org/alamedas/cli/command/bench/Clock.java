package org.alamedas.cli.command.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/// Processor time, in nanoseconds.
final class Clock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path OWN = Path.of("/proc/self/stat");

    /// The number of clock ticks in a second that Linux tells programs of, on every machine.
    private static final double TICK = 1e9 / 100;

    /// Where the time of children stands behind the name, which may hold spaces: that in programs and that in the
    /// system.
    private static final int IN_PROGRAMS = 13;

    private Clock() {}

    /// Measures what this thread spends on something.
    static double thread(Runnable what) {
        long start = THREADS.getCurrentThreadCpuTime();
        what.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /// Reads what all programs have spent that this one started and that have ended.
    ///
    /// @return nothing where the system does not say
    static OptionalDouble children() {
        try {
            String text = Files.readString(OWN, StandardCharsets.UTF_8);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            return OptionalDouble.of(
                    TICK * (Long.parseLong(fields[IN_PROGRAMS]) + Long.parseLong(fields[IN_PROGRAMS + 1])));
        } catch (IOException _) {
            return OptionalDouble.empty();
        }
    }
}
