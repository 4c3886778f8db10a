package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.solve.Reservoirs;

/// The non-negative stocks of a program and the flows that touch them, as tables of C. Lists stand one behind
/// the other, each ended by -1; a list is told by where it begins.
final class CReservoirs {
    private final Program program;
    private final List<String> lists = new ArrayList<>();

    CReservoirs(Program program) {
        this.program = program;
    }

    /// Writes the tables; nothing where no stock is non-negative.
    String text() {
        if (program.rates().stream().noneMatch(Rate::nonNegative)) {
            return "";
        }
        Reservoirs reservoirs = new Reservoirs(program);
        List<Pipe> pipes = program.pipes();
        List<String> ends = pipes.stream()
                .map(pipe -> "{" + list(pipe.from()) + ", " + list(pipe.to()) + "}")
                .toList();
        int stocks = program.stocks().size();
        List<String> leaving = IntStream.range(0, stocks)
                .mapToObj(stock -> list(at(stock, pipes.stream().map(Pipe::from).toList())))
                .toList();
        List<String> entering = IntStream.range(0, stocks)
                .mapToObj(stock -> list(at(stock, pipes.stream().map(Pipe::to).toList())))
                .toList();
        List<String> limited = IntStream.range(0, stocks)
                .mapToObj(stock -> reservoirs.isNonNegative(stock) ? "1" : "0")
                .toList();
        return "\n#define LIMITED\n/* The stocks at the two ends of each flow that touches a non-negative one. */\n"
                + "static const struct { int from, to; } pipes[] = {"
                + String.join(", ", ends.isEmpty() ? List.of("{0, 0}") : ends) + "};\n"
                + CExport.array("int leaving", leaving)
                + CExport.array("int entering", entering)
                + CExport.array("char non_negative", limited)
                + "enum { DOWNSTREAM = " + list(reservoirs.downstream()) + " };\n"
                + CExport.array("int lists", lists);
    }

    private static List<Integer> at(int stock, List<List<Integer>> ends) {
        return IntStream.range(0, ends.size())
                .filter(pipe -> ends.get(pipe).contains(stock))
                .boxed()
                .toList();
    }

    private String list(List<Integer> numbers) {
        String begins = Integer.toString(lists.size());
        numbers.forEach(number -> lists.add(number.toString()));
        lists.add("-1");
        return begins;
    }
}
