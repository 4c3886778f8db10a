package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// A soft stock exists only with a measurement equation to a proxy with data: `measurements.csv` has
/// a row for each, the measure reads the stock at the same moment, and the proxy is there.
final class SoftStocksTest {
    /// Groups whose stocks are states of minds and organisations.
    private static final Set<String> SOFT_GROUPS = Set.of(
            "Investment and capital strike", "Classes, parties, councils and streets", "Armed forces and coup hazard");

    /// Beginnings of the names of such stocks elsewhere.
    private static final List<String> SOFT_NAMES = List.of("perceived_", "expected_", "aspired_");

    private static final TheoryCase CASE = made(Chile.theoryCase());
    private static final String XMILE = text("model/chile.xmile");
    private static final List<String[]> ROWS = text("model/measurements.csv")
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();

    private static String text(String path) {
        return Chile.find(path).orElseThrow().text();
    }

    private static Set<String> stocks() {
        return XMILE.lines()
                .filter(line -> line.contains("<stock name=\"") && !line.contains(" x=\""))
                .map(line -> line.split("\"", -1)[1])
                .collect(Collectors.toSet());
    }

    private static Set<String> soft() {
        Set<String> stocks = stocks();
        Set<String> soft = new TreeSet<>();
        String group = "";
        for (String line : XMILE.lines().toList()) {
            if (line.contains("<group name=\"")) {
                group = line.split("\"", -1)[1];
            } else if (line.contains("<entity name=\"") && SOFT_GROUPS.contains(group)) {
                soft.add(line.split("\"", -1)[1]);
            }
        }
        stocks.stream()
                .filter(stock -> SOFT_NAMES.stream().anyMatch(stock::startsWith))
                .forEach(soft::add);
        soft.retainAll(stocks);
        return soft;
    }

    /// The variables that the equation of an auxiliary or a flow reads.
    private static Map<String, Set<String>> reads() {
        Map<String, Set<String>> reads = new HashMap<>();
        String name = "";
        for (String line : XMILE.lines().toList()) {
            if ((line.contains("<aux name=\"") || line.contains("<flow name=\"")) && !line.contains(" x=\"")) {
                name = line.split("\"", -1)[1];
            } else if (line.contains("<stock name=\"")) {
                name = "";
            } else if (line.contains("<eqn>") && !name.isEmpty()) {
                reads.put(name, Set.copyOf(new HashSet<>(Arrays.asList(line.split("[^A-Za-z0-9_]+", -1)))));
            }
        }
        return reads;
    }

    private static boolean sees(Map<String, Set<String>> reads, String measure, String stock) {
        Deque<String> open = new ArrayDeque<>(List.of(measure));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(stock)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(reads.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private static boolean there(String proxy) {
        String[] parts = proxy.split(":", 2);
        return switch (parts[0]) {
            case "series" ->
                CASE.study()
                        .record()
                        .find(parts[1])
                        .filter(series -> !series.observations().isEmpty())
                        .isPresent();
            case "event" ->
                CASE.study().events().stream().anyMatch(event -> event.id().equals(parts[1]));
            case "target" ->
                CASE.targets().stream().anyMatch(target -> target.series().equals(parts[1]));
            default -> false;
        };
    }

    @Test
    void haveAMeasurementEach() {
        assertThat(soft()).hasSizeGreaterThan(20);
        assertThat(ROWS.stream().map(row -> row[0])).doesNotHaveDuplicates().containsAll(soft());
        assertThat(stocks()).containsAll(ROWS.stream().map(row -> row[0]).toList());
    }

    @Test
    void areReadByTheirMeasureAtTheSameMoment() {
        Map<String, Set<String>> reads = reads();
        assertThat(ROWS.stream()
                        .filter(row -> !row[3].equals("account") && !sees(reads, row[1], row[0]))
                        .map(row -> row[1] + " does not see " + row[0]))
                .isEmpty();
        assertThat(CASE.study().model().variables().stream().map(variable -> variable.name()))
                .containsAll(ROWS.stream().map(row -> Name.of(row[1])).toList());
    }

    @Test
    void areTiedToDataThatAreThere() {
        assertThat(ROWS.stream().flatMap(row -> Stream.of(row[2].split(";", -1))))
                .allSatisfy(proxy -> assertThat(there(proxy)).as(proxy).isTrue());
    }
}
