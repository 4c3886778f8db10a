package org.alamedas.engine.optimise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Table;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.GraphicalFunction;

/// Reads graphical functions of the present moment without looking for their segment: it stays the same for many
/// steps. What is read is `y + f dy`, where `f`, how far the moment is into its segment, is one slot for all
/// functions with the same inputs, and `y` and `dy` are slots of each function. Whoever executes the program fills
/// them before each evaluation.
///
/// Left out are functions that are not continuous, and those that begin or end with -0: beyond their ends a product
/// that is 0 is added, which changes that one number only.
public final class TimeReads {
    private final Program program;
    private final Parts parts;
    private final Map<Integer, Op> reads = new LinkedHashMap<>();
    private final Map<Integer, Place> places = new HashMap<>();

    /// Where the parts of a reading are.
    private record Place(int share, int output, int rise) {}

    /// A program that reads as the class says.
    ///
    /// @param before the program as it was, with room for the slots
    /// @param after the program that reads them
    /// @param groups the functions that have their inputs in common
    public record Made(Program before, Program after, List<Group> groups) {
        /// Copies the list.
        public Made {
            groups = List.copyOf(groups);
        }
    }

    /// Functions with the same inputs.
    ///
    /// @param share the slot of how far the moment is into its segment; those of all groups lie side by side
    /// @param members the functions
    public record Group(int share, List<Member> members) {
        /// Copies the list.
        public Group {
            members = List.copyOf(members);
        }
    }

    /// A function, and where its present segment goes.
    ///
    /// @param table the number of the function
    /// @param output the slot of the output at the start of the segment
    /// @param rise the slot of how far it rises to the end
    public record Member(int table, int output, int rise) {}

    private TimeReads(Program program) {
        this.program = program;
        parts = new Parts(program);
    }

    /// Changes a program.
    ///
    /// @param program the program
    /// @return the same program where it reads no such function
    public static Made apply(Program program) {
        return new TimeReads(program).apply();
    }

    private Made apply() {
        Rewriting.flowing(program, this::find);
        Map<List<Double>, List<Integer>> alike = new LinkedHashMap<>();
        reads.keySet()
                .forEach(table -> alike.computeIfAbsent(inputs(table), _ -> new ArrayList<>())
                        .add(table));
        List<List<Integer>> all = List.copyOf(alike.values());
        int[] shares = all.stream()
                .mapToInt(tables -> parts.add(read(tables.getFirst())))
                .toArray();
        List<Group> groups = IntStream.range(0, shares.length)
                .mapToObj(i -> new Group(
                        shares[i],
                        all.get(i).stream()
                                .map(table -> member(table, shares[i]))
                                .toList()))
                .toList();
        Program before = program.with(parts.regions(), program.initials(), program.flows(), program.rates());
        return new Made(before, Rewriting.flowing(before, this::replace), groups);
    }

    private Member member(int table, int share) {
        Op read = read(table);
        Place place = new Place(share, parts.add(read), parts.add(read));
        places.put(table, place);
        return new Member(table, place.output(), place.rise());
    }

    private Op read(int table) {
        return Objects.requireNonNull(reads.get(table));
    }

    private List<Double> inputs(int table) {
        GraphicalFunction function = program.tables().get(table).function();
        return IntStream.range(0, function.size()).mapToObj(function::input).toList();
    }

    private Op find(Op op) {
        if (isTimed(op) && op instanceof Op.TableRead read) {
            reads.putIfAbsent(read.table().base(), read);
        }
        return Rewriting.operands(op, this::find);
    }

    private Op replace(Op op) {
        if (!isTimed(op) || !(op instanceof Op.TableRead read)) {
            return Rewriting.operands(op, this::replace);
        }
        Place place = Objects.requireNonNull(places.get(read.table().base()));
        Op risen = new Op.Binary(
                BinaryOperator.MULTIPLY,
                new Op.Load(place.share(), op.span()),
                new Op.Load(place.rise(), op.span()),
                op.span());
        return new Op.Binary(BinaryOperator.ADD, new Op.Load(place.output(), op.span()), risen, op.span());
    }

    private boolean isTimed(Op op) {
        return op instanceof Op.TableRead read
                && read.table().isFixed()
                && read.input() instanceof Op.Load load
                && load.address().isFixed()
                && load.address().base() == Program.TIME
                && suits(program.tables().get(read.table().base()));
    }

    private static boolean suits(Table table) {
        GraphicalFunction function = table.function();
        return function.kind() == GraphicalFunction.Kind.CONTINUOUS
                && !isNegativeZero(function.output(0))
                && !isNegativeZero(function.output(function.size() - 1));
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }
}
