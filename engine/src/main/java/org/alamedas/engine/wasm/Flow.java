package org.alamedas.engine.wasm;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the jumps of a Java method become nested blocks and loops. Mutable, for one thread.
///
/// A loop reaches from a place that is jumped back to, to the last jump back to it. A block ends at
/// a place that is jumped forward to, and begins where the innermost loop around that place does,
/// or the function. Code that javac makes from structured statements always nests in this way.
final class Flow {
    private static final Region WHOLE = new Region(-1, Integer.MAX_VALUE);

    private final Map<Label, Integer> places = new HashMap<>();
    private final Map<Label, Region> loops = new HashMap<>();
    private final Map<Region, List<Label>> blocks = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /// The elements from a first to a last.
    private record Region(int first, int last) {
        boolean holds(int place) {
            return first < place && place <= last;
        }
    }

    /// A block that ends at its label, or a loop that begins there.
    private record Open(Label label, @Nullable Region loop) {}

    Flow(List<CodeElement> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof LabelTarget target) {
                places.put(target.label(), i);
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            for (Label target : targets(elements.get(i))) {
                if (place(target) <= i) {
                    loops.put(target, new Region(place(target), i));
                }
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            for (Label target : targets(elements.get(i))) {
                if (place(target) > i) {
                    List<Label> ends = blocks.computeIfAbsent(innermost(place(target)), _ -> new ArrayList<>());
                    if (!ends.contains(target)) {
                        ends.add(target);
                    }
                }
            }
        }
        blocks.values().forEach(ends -> ends.sort((a, b) -> Integer.compare(place(a), place(b))));
    }

    /// Returns where an instruction may jump to.
    private static List<Label> targets(CodeElement element) {
        return switch (element) {
            case BranchInstruction branch -> List.of(branch.target());
            case TableSwitchInstruction choice -> targets(choice.cases(), choice.defaultTarget());
            case LookupSwitchInstruction choice -> targets(choice.cases(), choice.defaultTarget());
            default -> List.of();
        };
    }

    private static List<Label> targets(List<SwitchCase> cases, Label otherwise) {
        return Stream.concat(cases.stream().map(SwitchCase::target), Stream.of(otherwise))
                .toList();
    }

    private int place(Label label) {
        return Objects.requireNonNull(places.get(label));
    }

    private Region innermost(int place) {
        Region found = WHOLE;
        for (Region loop : loops.values()) {
            if (loop.holds(place) && loop.first() > found.first()) {
                found = loop;
            }
        }
        return found;
    }

    boolean isTarget(Label label) {
        return loops.containsKey(label) || blocks.values().stream().anyMatch(ends -> ends.contains(label));
    }

    /// Says whether there are no jumps.
    boolean isStraight() {
        return loops.isEmpty() && blocks.isEmpty();
    }

    /// Counts the blocks and loops that are open.
    int depth() {
        return open.size();
    }

    void begin(Code out) {
        enter(WHOLE, out);
    }

    private void enter(Region region, Code out) {
        for (Label label : blocks.getOrDefault(region, List.of()).reversed()) {
            open.push(new Open(label, null));
            out.op(Code.BLOCK, Code.NO_RESULT);
        }
    }

    /// Writes the place that a label marks.
    void mark(Code out, Label label) {
        if (!open.isEmpty() && open.peek().loop() == null && open.peek().label().equals(label)) {
            open.pop();
            out.op(Code.END);
        }
        Region loop = loops.get(label);
        if (loop != null) {
            open.push(new Open(label, loop));
            out.op(Code.LOOP, Code.NO_RESULT);
            enter(loop, out);
        }
    }

    /// Ends the loops whose last jump this is.
    void after(Code out, int place) {
        while (!open.isEmpty() && endsAt(open.peek().loop(), place)) {
            open.pop();
            out.op(Code.END);
        }
    }

    private static boolean endsAt(@Nullable Region loop, int place) {
        return loop != null && loop.last() == place;
    }

    /// Writes a jump, always taken.
    ///
    /// @param inside how many blocks were opened around the jump alone
    void jump(Code out, Label label, int inside) {
        int depth = inside;
        for (Open around : open) {
            if (around.label().equals(label)) {
                out.branch(depth);
                return;
            }
            depth++;
        }
        throw new IllegalStateException("a jump into a loop has no translation");
    }
}
