package org.alamedas.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Feed;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.expr.Name;

/// Which variables of a program hang on draws of random numbers, directly or through others.
///
/// Two tools never draw the same numbers, so that such columns cannot be compared value by value.
final class Chance {
    private final Program program;
    private final Map<Region, List<Region>> users = new HashMap<>();
    private final Deque<Region> found = new ArrayDeque<>();
    private final Set<Name> drawn = new HashSet<>();

    private Chance(Program program) {
        this.program = program;
    }

    /// Finds the variables of a program that hang on draws; arrays are named whole.
    static Set<Name> in(Program program) {
        Chance chance = new Chance(program);
        List.of(program.constants(), program.initials(), program.flows()).forEach(phase -> phase.forEach(chance::add));
        program.memory().holds().forEach(chance::add);
        program.rates().forEach(rate -> chance.use(rate.stock(), rate.value()));
        program.memory().feeds().forEach(chance::add);
        program.pipes().forEach(chance::add);
        chance.spread();
        return chance.drawn;
    }

    private void add(Statement statement) {
        switch (statement) {
            case Statement.Assign assign -> use(assign.target(), assign.value());
            case Statement.Apply apply ->
                apply.inputs()
                        .forEach(input ->
                                use(region(input.start()), region(apply.output().start())));
        }
    }

    private void add(Feed feed) {
        feed.values().forEach(value -> use(feed.memory(), value));
    }

    private void add(Pipe pipe) {
        Region flow = program.region(pipe.flow());
        List<Integer> stocks = new ArrayList<>(pipe.from());
        stocks.addAll(pipe.to());
        stocks.forEach(stock -> {
            use(flow, program.region(stock));
            use(program.region(stock), flow);
        });
    }

    private void use(Address target, Op value) {
        Region into = region(target);
        switch (value) {
            case Op.Load load -> use(region(load.address()), into);
            case Op.LoadAt load -> use(region(load.address()), into);
            case Op.Recall recall -> use(region(recall.memory()), into);
            case Op.Draw _ -> found.add(into);
            case Op.Constant _,
                    Op.Counter _,
                    Op.Reduce _,
                    Op.Unary _,
                    Op.Binary _,
                    Op.Select _,
                    Op.Call _,
                    Op.TableRead _,
                    Op.TableCall _ -> {}
        }
        value.operands().forEach(operand -> use(target, operand));
    }

    private void use(Region what, Region user) {
        users.computeIfAbsent(what, _ -> new ArrayList<>()).add(user);
    }

    private void spread() {
        while (!found.isEmpty()) {
            Region region = found.remove();
            if (drawn.add(region.variable().name())) {
                found.addAll(users.getOrDefault(region, List.of()));
            }
        }
    }

    private Region region(Address address) {
        return program.region(address.base());
    }
}
