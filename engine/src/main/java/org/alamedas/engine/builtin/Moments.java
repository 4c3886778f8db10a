package org.alamedas.engine.builtin;

import java.util.List;

/// The rows of values that the run provides.
///
/// Vensim's control variables (`TIME STEP`, `FINAL TIME`, ...) are variables of the model and have no
/// row.
final class Moments {
    private static final String XMILE = "XMILE 1.0, 3.5.5";

    private Moments() {}

    static List<Builtin> rows() {
        return List.of(
                Row.of("TIME")
                        .everywhere()
                        .units("-> T")
                        .says("the present moment")
                        .cites(XMILE + "; Vensim Reference Manual, Time; DYNAMO II User's Manual")
                        .means(new Meaning.Provided(SystemValue.TIME)),
                Row.of("DT")
                        .xmile("DT")
                        .dynamo("DT")
                        .units("-> T")
                        .says("the time step")
                        .cites(XMILE + "; DYNAMO II User's Manual")
                        .means(new Meaning.Provided(SystemValue.STEP)),
                Row.of("STARTTIME")
                        .xmile("STARTTIME")
                        .units("-> T")
                        .says("the first moment of the run")
                        .cites(XMILE)
                        .means(new Meaning.Provided(SystemValue.START)),
                Row.of("STOPTIME")
                        .xmile("STOPTIME")
                        .units("-> T")
                        .says("the last moment of the run")
                        .cites(XMILE)
                        .means(new Meaning.Provided(SystemValue.STOP)));
    }
}
