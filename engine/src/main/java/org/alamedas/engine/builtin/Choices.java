package org.alamedas.engine.builtin;

import java.util.List;

/// The rows that choose between values, or that hold or read what was found elsewhere.
final class Choices {
    private static final String DYNAMO = "DYNAMO II User's Manual, special functions: ";
    private static final String VENSIM = "Vensim Reference Manual, Functions: ";

    private Choices() {}

    static List<Builtin> rows() {
        return List.of(
                Row.of("IF THEN ELSE")
                        .vensim("IF THEN ELSE")
                        .takes(3)
                        .units("?, A, A -> A")
                        .says("the second argument where the first is not 0, else the third")
                        .cites(VENSIM + "IF THEN ELSE")
                        .means(new Meaning.Choice()),
                Row.of("CLIP")
                        .dynamo("CLIP", "FIFGE")
                        .takes(4)
                        .units("A, A, B, B -> A")
                        .says("the first argument where the third is at least the fourth, else the second")
                        .cites(DYNAMO + "CLIP")
                        .of4(Functions::clip),
                Row.of("SWITCH")
                        .dynamo("SWITCH", "FIFZE")
                        .takes(3)
                        .units("A, A, ? -> A")
                        .says("the first argument where the third is 0, else the second")
                        .cites(DYNAMO + "SWITCH")
                        .of3(Functions::switchOnZero),
                Row.of("INIT")
                        .xmile("INIT")
                        .vensim("INITIAL")
                        .takes(1)
                        .units("A -> A")
                        .says("the value of the argument at the start of the run")
                        .cites("XMILE 1.0, 3.5.6; " + VENSIM + "INITIAL")
                        .means(new Meaning.AtStart()),
                Row.of("ACTIVE INITIAL")
                        .vensim("ACTIVE INITIAL")
                        .takes(2)
                        .units("A, A -> A")
                        .says("the first argument; to find initial values, the second")
                        .cites(VENSIM + "ACTIVE INITIAL")
                        .means(new Meaning.ActiveInitial()),
                Row.of("LOOKUP")
                        .xmile("LOOKUP")
                        .takes(2)
                        .units("?, ? -> ?")
                        .says("a graphical function, named first, read off at the second argument")
                        .cites("Stella Architect, Builtins: Miscellaneous, LOOKUP")
                        .means(new Meaning.TableRead()));
    }
}
