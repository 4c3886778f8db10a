package org.alamedas.engine.builtin;

import static org.alamedas.engine.builtin.SystemValue.STEP;
import static org.alamedas.engine.builtin.SystemValue.TIME;

import java.util.List;

/// The rows of test inputs, whose names mean different things in different languages.
final class TestInputs {
    private static final String XMILE = "XMILE 1.0, 3.5.4";
    private static final String VENSIM = "Vensim Reference Manual, Functions: ";
    private static final String DYNAMO = "DYNAMO II User's Manual, special functions: ";

    private TestInputs() {}

    static List<Builtin> rows() {
        return List.of(
                Row.of("STEP")
                        .xmile("STEP")
                        .dynamo("STEP")
                        .takes(2)
                        .reads(TIME, STEP)
                        .units("A, T -> A")
                        .says("0 before the second argument, the first from then on")
                        .cites(XMILE + "; " + DYNAMO + "STEP")
                        .of4(Functions::step),
                Row.of("STEP/Vensim")
                        .vensim("STEP")
                        .takes(2)
                        .reads(TIME, STEP)
                        .units("A, T -> A")
                        .says("0 until half a step before the second argument, the first from then on")
                        .cites(VENSIM + "STEP")
                        .of4(Functions::stepVensim),
                Row.of("RAMP")
                        .xmile("RAMP")
                        .dynamo("RAMP")
                        .takes(2)
                        .reads(TIME)
                        .units("A/T, T -> A")
                        .says("a rise with the slope of the first argument from the moment of the second on")
                        .cites(XMILE + "; " + DYNAMO + "RAMP")
                        .of3(Functions::ramp),
                Row.of("RAMP/Vensim")
                        .vensim("RAMP")
                        .takes(3)
                        .reads(TIME)
                        .units("A/T, T, T -> A")
                        .says("a rise with the slope of the first argument from the second to the third")
                        .cites(VENSIM + "RAMP")
                        .of4(Functions::rampVensim),
                Row.of("PULSE")
                        .xmile("PULSE")
                        .takes(2, 3)
                        .otherwise(0)
                        .reads(TIME, STEP)
                        .units("A, T, T -> A/T")
                        .says("the first argument within one step at the second, and every third from then on")
                        .cites(XMILE)
                        .of5(Functions::pulse),
                Row.of("PULSE/DYNAMO")
                        .dynamo("PULSE")
                        .takes(3)
                        .reads(TIME, STEP)
                        .units("A, T, T -> A")
                        .says(
                                "the height of the first argument for one step at the second, and every third from then on")
                        .cites(DYNAMO + "PULSE")
                        .of5(Functions::pulseDynamo),
                Row.of("PULSE/Vensim")
                        .vensim("PULSE")
                        .takes(2)
                        .reads(TIME, STEP)
                        .units("T, T -> 1")
                        .says("1 from the first argument on for as long as the second")
                        .cites(VENSIM + "PULSE")
                        .of4(Functions::pulseVensim),
                Row.of("PULSE TRAIN")
                        .vensim("PULSE TRAIN")
                        .takes(4)
                        .reads(TIME, STEP)
                        .units("T, T, T, T -> 1")
                        .says(
                                "1 from the first argument on for as long as the second, again every third, until the fourth")
                        .cites(VENSIM + "PULSE TRAIN")
                        .of6(Functions::pulseTrain));
    }
}
