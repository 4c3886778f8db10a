package org.alamedas.engine.wasm;

import java.lang.constant.MethodTypeDesc;
import java.util.List;
import org.alamedas.engine.interpret.Chance;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.memory.Memories;
import org.alamedas.engine.random.Distribution;
import org.alamedas.engine.random.Streams;
import org.alamedas.engine.vector.ArrayMethods;
import org.alamedas.engine.vector.Points;

/// Writes the operations that call translated methods of other packages. Mutable, for one thread.
///
/// Numbers that a method takes as an array or an object are laid into a place of the call's own.
final class RareEmitter {
    private static final int MOST_ARGUMENTS = 6;
    private static final JavaFunctions.Key UNIFORM = JavaMethod.key(Chance.class, "uniform", 4);
    private static final JavaFunctions.Key STREAM = new JavaFunctions.Key(
            Streams.class.getName().replace('.', '/'), "of", MethodTypeDesc.ofDescriptor("(JII)J"));
    private static final JavaFunctions.Key DRAW = JavaMethod.key(Distribution.class, "draw", 2);
    private static final JavaFunctions.Key DRAW_FROM = JavaMethod.key(Distribution.class, "fromDensity", 3);
    private static final JavaFunctions.Key ASK = JavaMethod.key(Points.class, "apply", 3);
    private static final JavaFunctions.Key APPLY = JavaMethod.key(ArrayMethods.class, "apply", 6);
    private static final JavaFunctions.Key READ = JavaMethod.key(Memories.class, "read", 4);

    private final OpEmitter.Modelling modelling;
    private final OpEmitter emitter;
    private final Code out;

    RareEmitter(OpEmitter.Modelling modelling, OpEmitter emitter, FunctionWriter function) {
        this.modelling = modelling;
        this.emitter = emitter;
        out = function.code();
    }

    private JavaObjects objects() {
        return modelling.functions().objects();
    }

    private void call(JavaFunctions.Key method) {
        out.call(modelling.functions().function(method));
    }

    /// Writes values into an array of their own.
    ///
    /// @return its address
    int numbers(List<Op> values) {
        int array = objects().constant(new double[values.size()]);
        for (int i = 0; i < values.size(); i++) {
            out.i32(array);
            emitter.value(values.get(i));
            out.f64Store((long) i * Double.BYTES);
        }
        return array;
    }

    void recall(Op.Recall recall) {
        int given = numbers(recall.arguments());
        out.i32(JavaFunctions.number(recall.part())).i32(0);
        emitter.load(recall.memory());
        out.op(Wasm.SATURATING, Wasm.I32_OF_F64).i32(given);
        call(READ.with(0, recall.part()));
    }

    void draw(Op.Draw draw) {
        List<Op> given = draw.arguments();
        Distribution.Arguments none = new Distribution.Arguments(0, 0, 0, 0, 0, 0);
        int arguments = objects().constant(none);
        for (int i = 0; i < Math.min(given.size(), MOST_ARGUMENTS); i++) {
            out.i32(arguments);
            emitter.value(given.get(i));
            out.f64Store((long) i * Double.BYTES);
        }
        if (draw.density() == null) {
            out.i32(JavaFunctions.number(draw.distribution()));
        } else {
            emitter.choose(draw.density(), densities());
        }
        uniform(draw);
        out.i32(arguments);
        call(draw.density() == null ? DRAW.with(0, draw.distribution()) : DRAW_FROM);
    }

    private void uniform(Op.Draw draw) {
        out.i32(0).i32(modelling.chance());
        emitter.value(draw.seed());
        out.i64(draw.stream().variable());
        emitter.number(draw.stream().element());
        out.i32(draw.stream().call());
        call(STREAM);
        call(UNIFORM);
    }

    private List<Integer> densities() {
        return modelling.densities().stream()
                .map(density -> objects().constant(density))
                .toList();
    }

    void ask(Op.TableCall call) {
        List<Op> given = call.arguments();
        emitter.choose(
                call.table(),
                modelling.points().stream()
                        .map(points -> objects().constant(points))
                        .toList());
        out.i32(JavaFunctions.number(call.method()));
        emitter.value(given.getFirst());
        emitter.value(given.getLast());
        call(ASK.with(1, call.method()));
    }

    /// Writes a method for arrays, where loops stand.
    void apply(Statement.Apply apply) {
        List<Statement.Run> inputs = apply.inputs();
        int starts = objects().constant(new int[inputs.size()]);
        int lengths = objects()
                .constant(inputs.stream().mapToInt(Statement.Run::length).toArray());
        for (int i = 0; i < inputs.size(); i++) {
            out.i32(starts);
            emitter.number(inputs.get(i).start());
            out.i32Store((long) i * Integer.BYTES);
        }
        out.i32(JavaFunctions.number(apply.method())).i32(0).i32(starts).i32(lengths);
        emitter.number(apply.output().start());
        out.i32(apply.output().length());
        call(APPLY.with(0, apply.method()));
    }
}
