package org.alamedas.engine.builtin;

import java.util.List;
import java.util.stream.Stream;

/// A way to keep what happened in a run.
///
/// A device has a memory for each element of the variable that it belongs to. A memory is started
/// once with some numbers, takes in others after each step, and tells some more whenever the flows
/// are evaluated. Delay times are counted in steps where nothing else is said; the nearest whole
/// number counts, and at least 1.
public enum Device {
    /// The values of the past, by their age.
    ///
    /// Started with its length in steps and the value before the start; takes in a value.
    LINE,
    /// Material in a chain of levels, all stepped at once.
    ///
    /// Started with the number of levels, the delay time in units of time, the outflow at the start
    /// and the time step; takes in the inflow and the delay time. There are fewer levels where each
    /// would be emptied faster than in a step.
    CHAIN,
    /// Information in a chain of levels, all stepped at once.
    ///
    /// Started with the number of levels, the time of averaging in units of time, the value at the
    /// start and the time step; takes in the input and the time of averaging.
    SMOOTHING,
    /// Information that arrives after a varying time; what was sent later replaces what would
    /// arrive after it.
    ///
    /// Started with the delay time and the value before the first arrival; takes in a value and its
    /// delay time.
    INFORMATION,
    /// Material that arrives after a varying time; what arrives at the same step is added up.
    ///
    /// Started with the delay time and what arrives before that; takes in an amount and its delay
    /// time.
    MATERIAL,
    /// A conveyor that changes its speed, and from which a fraction of all leaks.
    ///
    /// Started with the time step, the time of conveyance, what is on it, and inputs and outputs of
    /// a profile by turns: when that comes off; takes in the inflow, the time of conveyance and the
    /// fraction that leaks in a unit of time.
    BELT,
    /// Material that waits; the first in is the first out.
    ///
    /// Started with the time step, how much waits, the range of its ages, its attribute, the number
    /// of points of a profile of how much there is of each age, inputs and outputs of these by
    /// turns, and then those of a profile by which the attribute is multiplied; takes in the
    /// inflow, the outflow, the attribute of what comes, and what all attributes gain in a unit of
    /// time.
    QUEUE,
    /// Slats of material, one for each step at which it comes off, with leaks on the way.
    ///
    /// Started with the transit time, the time step, whether leaks are exponential, whether
    /// material comes off in a lump for each unit of time, and the number of leaks; for each leak
    /// with the parts of the way where it begins and ends, whether it leaks whole units, and its
    /// fraction; then with the total alone, or with what comes off in
    /// each unit of time, two numbers at least. Takes in the number of leaks, the inflow, the
    /// transit time, whether everything stands still, and the fraction of each leak.
    CONVEYOR,
    /// Batches in line, each what one inflow brought in one step.
    ///
    /// Started with the number of inflows, the time step and the sizes of the batches; takes in the
    /// number of inflows, the outflow and each inflow.
    BATCHES,
    /// Material that comes out over a time after it went in.
    ///
    /// Started with the mean delay time in steps, which need not be whole, the inflow before the
    /// start, its fractional growth in a step, and inputs and outputs of a profile by turns; takes
    /// in the inflow and the mean delay time.
    RESPONSE,
    /// The payments of a stream by fiscal periods.
    ///
    /// Started with the time step, the fiscal period, a first payment, and how long after the start
    /// that is made; takes in what is paid in a unit of time.
    RETURNS;

    /// Returns what the device tells.
    ///
    /// @return at least one part
    public List<Part> parts() {
        return Stream.of(Part.values()).filter(part -> part.device == this).toList();
    }

    /// One of the things that a device tells about its memory.
    public enum Part {
        /// The value that a line took in some steps ago: a number brought to 1 and the length of
        /// the line.
        PAST(LINE, 1),
        /// What flows out of a chain in a unit of time.
        CHAIN_OUTFLOW(CHAIN, 0),
        /// The last level of a smoothing.
        SMOOTHED(SMOOTHING, 0),
        /// The information that arrived last.
        TOLD(INFORMATION, 0),
        /// The material that arrives now; 0 where none does.
        ARRIVING(MATERIAL, 0),
        /// Whether material arrives now: 1 or 0.
        ARRIVES(MATERIAL, 0),
        /// What comes off a belt in a unit of time.
        CONVEYED(BELT, 0),
        /// What waits in a queue.
        WAITING(QUEUE, 0),
        /// The mean age, in units of time, of as much of the oldest in a queue as given; of all if
        /// that is not above 0.
        MEAN_AGE(QUEUE, 1),
        /// The age of the oldest in a queue, in units of time.
        GREATEST_AGE(QUEUE, 0),
        /// What waits in a queue with an age between two numbers.
        OF_AGE(QUEUE, 2),
        /// The mean attribute of as much of the oldest in a queue as given; of all if that is not
        /// above 0.
        MEAN_ATTRIBUTE(QUEUE, 1),
        /// What waits in a queue with an attribute between two numbers.
        OF_ATTRIBUTE(QUEUE, 2),
        /// How much of the oldest in a queue has attributes that add up to a number.
        WITH_ATTRIBUTES(QUEUE, 1),
        /// What comes out of a response in a unit of time.
        COMES_OUT(RESPONSE, 0),
        /// The rate of interest in a fiscal period, from -1 to 1, at which payments are worth
        /// nothing; a number given where there is none.
        RATE_OF_RETURN(RETURNS, 1),
        /// What comes off a conveyor in a unit of time: the fractions of its leaks.
        COMES_OFF(CONVEYOR, -1),
        /// What leaks from a conveyor in a unit of time: the number of the leak from 0, and the
        /// fractions up to its own.
        LEAKS(CONVEYOR, -1),
        /// How much is taken from a line of batches: how much is taken before it, how much there is
        /// room for, and whether one batch at most (1), whole batches only (2), both (3) or neither
        /// (0).
        TAKEN(BATCHES, 3);

        /// The `given` of a part that takes as many numbers as it is given.
        public static final int ANY = -1;

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
        /// @return from 0; [#ANY] if that differs from memory to memory
        public int given() {
            return given;
        }
    }
}
