package org.alamedas.cli.terminal;

/// How the program ended.
public enum ExitCode {
    /// It did what was asked.
    OK(0),
    /// A model could not be used, a run failed, or a file could not be read or written.
    FAILED(1),
    /// The command line asks for something that there is not.
    USAGE(2),
    /// A check found problems.
    PROBLEMS(3),
    /// A claim or a comparison does not hold.
    DISAGREES(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /// Returns the number that the shell sees.
    ///
    /// @return 0 to 4
    public int code() {
        return code;
    }
}
