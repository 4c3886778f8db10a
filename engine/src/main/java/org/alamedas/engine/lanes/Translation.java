package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.random.Streams;

/// Makes instructions of operations.
///
/// The tree is walked recursively: its depth is bounded by the program. A part of a tree that is the same
/// at every place of the loops is computed once, and spread where it meets one that is not.
final class Translation {
    private final Program program;
    private final Tape tape;
    private final Arithmetic arithmetic;

    Translation(Program program, Tape tape) {
        this.program = program;
        this.tape = tape;
        arithmetic = new Arithmetic(tape);
    }

    /// Makes instructions for a value.
    ///
    /// @param loops the loops around it
    /// @return where the value is
    Operand value(Op op, Loops loops) {
        return switch (op) {
            case Op.Constant constant -> new Operand.Constant(constant.value());
            case Op.Load load -> load(load.address(), loops);
            case Op.LoadAt at -> pick(at, loops);
            case Op.Counter counter -> count(counter, loops);
            case Op.Reduce reduce -> reduce(reduce, loops);
            case Op.Unary unary -> arithmetic.unary(unary.operator(), value(unary.operand(), loops));
            case Op.Binary binary -> binary(binary, loops);
            case Op.Select select ->
                arithmetic.select(
                        value(select.condition(), loops),
                        value(select.whenTrue(), loops),
                        value(select.whenFalse(), loops));
            case Op.Call call -> call(call, loops);
            case Op.TableRead read -> read(read, loops);
            case Op.TableCall call -> ask(call, loops);
            case Op.Draw draw -> draw(draw, loops);
            case Op.Recall _ -> throw new IllegalStateException("memories are not kept in lanes");
        };
    }

    private Operand load(Address address, Loops loops) {
        int[] slots = loops.numbers(address);
        if (Loops.areSame(slots)) {
            return new Operand.Span(slots[0] * tape.lanes(), 1);
        }
        if (Loops.areConsecutive(slots)) {
            return new Operand.Span(slots[0] * tape.lanes(), slots.length);
        }
        Operand.Span to = tape.take(slots.length);
        int[] from = registers(slots);
        tape.add(new Moves.Gather(to.at(), from), Tape.singles(Arrays.stream(from)), to);
        return to;
    }

    /// Returns where the registers of slots begin.
    int[] registers(int[] slots) {
        return Arrays.stream(slots).map(slot -> slot * tape.lanes()).toArray();
    }

    private Operand count(Op.Counter counter, Loops loops) {
        int[] numbers = loops.numbers(counter.number());
        if (Loops.areSame(numbers)) {
            return new Operand.Constant(numbers[0]);
        }
        Operand.Span to = tape.take(numbers.length);
        tape.add(new Moves.Count(to.at(), numbers), List.of(), to);
        return to;
    }

    private Operand pick(Op.LoadAt at, Loops loops) {
        int[] bases = registers(loops.numbers(at.address()));
        List<Operand.Span> indices =
                spans(at.indices().stream().map(Op.Index::number).toList(), loops, bases.length);
        int places = places(indices, bases.length);
        Operand.Span to = tape.take(places);
        List<Operand.Span> read = new ArrayList<>(indices);
        read.addAll(Arrays.stream(loops.numbers(at.address()))
                .mapToObj(program::region)
                .distinct()
                .map(region -> new Operand.Span(region.base() * tape.lanes(), region.size()))
                .toList());
        tape.add(
                new Rare.Pick(
                        to.at(),
                        bases.length == places ? bases : filled(places, bases[0]),
                        begins(indices),
                        at.indices().stream().mapToInt(Op.Index::size).toArray(),
                        at.indices().stream().mapToInt(Op.Index::stride).toArray(),
                        at.outside()),
                read,
                to);
        indices.forEach(tape::release);
        return to;
    }

    private static int[] filled(int length, int number) {
        int[] all = new int[length];
        Arrays.fill(all, number);
        return all;
    }

    private Operand reduce(Op.Reduce reduce, Loops loops) {
        Loops inside = loops.with(reduce.first(), reduce.loops());
        int places = loops.count();
        Operand.Span many = arithmetic.spread(value(reduce.body(), inside), inside.count());
        Operand.Span to = tape.take(places);
        tape.add(
                new Rare.Reduce(reduce.aggregate(), to.at(), many.at(), places, inside.count() / places),
                List.of(many),
                to);
        tape.release(many);
        return to;
    }

    private Operand binary(Op.Binary binary, Loops loops) {
        return arithmetic.binary(binary.operator(), value(binary.left(), loops), value(binary.right(), loops));
    }

    private Operand call(Op.Call call, Loops loops) {
        List<Op> given = call.arguments();
        return switch (call.method()) {
            case Method.Of1.SAME -> value(given.getFirst(), loops);
            case Method.Of1 method -> {
                Code code = Arithmetic.code(method);
                yield code == null ? rare(call, loops) : arithmetic.one(code, value(given.getFirst(), loops));
            }
            case Method.Of2.MIN ->
                arithmetic.symmetric(
                        Code.MIN, Code.MIN_X, value(given.getFirst(), loops), value(given.getLast(), loops));
            case Method.Of2.MAX ->
                arithmetic.symmetric(
                        Code.MAX, Code.MAX_X, value(given.getFirst(), loops), value(given.getLast(), loops));
            case Method.Of2.POWER -> arithmetic.power(value(given.getFirst(), loops), value(given.getLast(), loops));
            case Method _ -> rare(call, loops);
        };
    }

    private Operand rare(Op.Call call, Loops loops) {
        List<Operand.Span> spans = spans(call.arguments(), loops, 1);
        Operand.Span to = tape.take(places(spans, 1));
        tape.add(new Rare.Call(call.method(), to.at(), begins(spans), to.places() * tape.lanes()), spans, to);
        spans.forEach(tape::release);
        return to;
    }

    private Operand read(Op.TableRead read, Loops loops) {
        int[] tables = loops.numbers(read.table());
        Operand.Span from = spans(List.of(read.input()), loops, Loops.areSame(tables) ? 1 : tables.length)
                .getFirst();
        Operand.Span to = tape.take(from.places());
        if (Loops.areSame(tables)) {
            tape.read(program.tables().get(tables[0]), to, from);
        } else {
            tape.add(new Rare.Read(tables(tables, from.places()), to.at(), from.at()), List.of(from), to);
        }
        tape.release(from);
        return to;
    }

    private Table[] tables(int[] numbers, int places) {
        Table[] tables = new Table[places];
        for (int place = 0; place < places; place++) {
            tables[place] = program.tables().get(numbers[Math.min(place, numbers.length - 1)]);
        }
        return tables;
    }

    private Operand ask(Op.TableCall call, Loops loops) {
        int[] tables = loops.numbers(call.table());
        List<Operand.Span> spans = spans(call.arguments(), loops, Loops.areSame(tables) ? 1 : tables.length);
        Operand.Span to = tape.take(places(spans, 1));
        tape.add(new Rare.Ask(call.method(), tables(tables, to.places()), to.at(), begins(spans)), spans, to);
        spans.forEach(tape::release);
        return to;
    }

    /// Draws differ from place to place, whatever their arguments.
    private Operand draw(Op.Draw draw, Loops loops) {
        int[] elements = loops.numbers(draw.stream().element());
        long[] streams = Arrays.stream(elements)
                .mapToLong(element -> Streams.of(
                        draw.stream().variable(), element, draw.stream().call()))
                .toArray();
        List<Operand.Span> spans = spans(draw.operands(), loops, elements.length);
        if (spans.getFirst().places() != elements.length) {
            long[] one = streams;
            streams = new long[spans.getFirst().places()];
            Arrays.fill(streams, one[0]);
        }
        Operand.Span to = tape.take(streams.length);
        tape.add(
                new Rare.Draw(
                        draw.distribution(),
                        to.at(),
                        streams,
                        spans.getFirst().at(),
                        begins(spans.subList(1, spans.size()))),
                spans,
                to);
        spans.forEach(tape::release);
        return to;
    }

    /// Makes instructions for operands that all get the same number of places.
    ///
    /// @param least how many places there are at least
    private List<Operand.Span> spans(List<Op> ops, Loops loops, int least) {
        List<Operand> operands =
                new ArrayList<>(ops.stream().map(op -> value(op, loops)).toList());
        int places = operands.stream().mapToInt(Arithmetic::places).reduce(least, Math::max);
        return operands.stream()
                .map(operand -> arithmetic.spread(operand, places))
                .toList();
    }

    private static int places(List<Operand.Span> spans, int least) {
        return spans.stream().mapToInt(Operand.Span::places).reduce(least, Math::max);
    }

    private static int[] begins(List<Operand.Span> spans) {
        return spans.stream().mapToInt(Operand.Span::at).toArray();
    }

    /// Makes instructions that bring a value to registers.
    ///
    /// @param to where it is wanted, as many places as the loops have
    void bring(Op op, Loops loops, Operand.Span to) {
        arithmetic.bring(value(op, loops), to);
    }

    /// Makes instructions for a value with all the places of the loops.
    Operand.Span whole(Op op, Loops loops) {
        return arithmetic.spread(value(op, loops), loops.count());
    }
}
