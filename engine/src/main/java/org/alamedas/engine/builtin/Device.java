package org.alamedas.engine.builtin;

import java.util.List;
import java.util.stream.Stream;

/// A way to keep what happened in a run.
///
/// A device has a memory for each element of the variable that it belongs to. A memory is started once with
/// some numbers, takes in others after each step, and tells some more whenever the flows are evaluated.
public enum Device {
    /// The values of the past, by their age in steps.
    ///
    /// Started with its length in steps and the value before the start; takes in a value.
    LINE;

    /// Returns what the device tells.
    ///
    /// @return at least one part
    public List<Part> parts() {
        return Stream.of(Part.values()).filter(part -> part.device == this).toList();
    }

    /// One of the things that a device tells about its memory.
    public enum Part {
        /// The value that a line took in some steps ago: a number brought to 1 and the length of the line, of which
        /// the nearest whole one counts.
        PAST(LINE, 1);

        private final Device device;
        private final int given;

        Part(Device device, int given) {
            this.device = device;
            this.given = given;
        }

        /// Returns the device that tells it.
        ///
        /// @return the device
        public Device device() {
            return device;
        }

        /// Returns how many numbers are given to be told.
        ///
        /// @return from 0 to 2
        public int given() {
            return given;
        }
    }
}
