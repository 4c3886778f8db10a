package org.alamedas.evidence.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.fact.Fact;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;

/// Finds whether a condition holds, by arithmetic on bands.
///
/// A figure counts with the band of its sources, so that a condition holds only if it holds over
/// the whole band. Rows that are not verified decide nothing. Mutable: collects what one condition
/// looked at.
public final class Evaluation {
    private static final double DAYS = 365.2425;
    private final Evidence evidence;
    private final World world;
    private final boolean banded;
    private final List<Datum> data = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private Evaluation(Evidence evidence, World world, boolean banded) {
        this.evidence = evidence;
        this.world = world;
        this.banded = banded;
    }

    /// Finds whether a condition holds.
    ///
    /// @param condition the condition
    /// @param evidence the record, with everything that the condition names
    /// @param world a run
    /// @return what the evidence says
    public static Reading of(Condition condition, Evidence evidence, World world) {
        return new Evaluation(evidence, world, true).read(condition);
    }

    /// Finds what a term comes to.
    ///
    /// @param term the term
    /// @param evidence the record, with everything that the term names
    /// @param world a run
    /// @param banded whether figures count with the bands of their sources, or as printed
    /// @return what it comes to
    public static Reckoning of(Term term, Evidence evidence, World world, boolean banded) {
        Evaluation evaluation = new Evaluation(evidence, world, banded);
        Optional<Interval> value = evaluation.value(term);
        return new Reckoning(value, evaluation.data, evaluation.doubts);
    }

    private Reading read(Condition condition) {
        Standing standing = switch (condition) {
            case Condition.Compared compared -> compared(compared);
            case Condition.Answered answered -> answered(answered);
        };
        return new Reading(doubts.isEmpty() ? standing : Standing.UNDECIDED, data, doubts);
    }

    private Standing compared(Condition.Compared compared) {
        Optional<Interval> left = value(compared.left());
        Optional<Interval> right = value(compared.right());
        return left.isPresent() && right.isPresent()
                ? left.get().compare(compared.relation(), right.get())
                : Standing.UNDECIDED;
    }

    private Standing answered(Condition.Answered answered) {
        List<Fact> facts = decisive(answered.fact(), "answer(" + answered.fact() + ")");
        if (facts.isEmpty()) {
            return Standing.UNDECIDED;
        }
        long same = facts.stream()
                .filter(fact -> fact.answer().equals(answered.word()) == answered.same())
                .count();
        if (same == facts.size()) {
            return Standing.HOLDS;
        }
        return same == 0 ? Standing.FAILS : Standing.SPLIT;
    }

    /// Notes every answer, and keeps those that may decide.
    private List<Fact> decisive(String id, String what) {
        List<Fact> all = evidence.facts(id);
        all.forEach(fact -> data.add(new Datum(what, fact.question(), fact.text(), fact.sources(), fact.trust())));
        List<Fact> official =
                all.stream().filter(fact -> fact.trust().official()).toList();
        if (official.isEmpty()) {
            doubts.add(new Doubt(all.isEmpty() ? Doubt.Kind.MISSING : Doubt.Kind.UNVERIFIED, what));
        }
        return official;
    }

    private Optional<Interval> value(Term term) {
        return switch (term) {
            case Term.Plain(double value, var _) -> Optional.of(Interval.of(value));
            case Term.Date(ObservationDate date, var _) -> Optional.of(covered(date));
            case Term.Figure figure -> figure(figure);
            case Term.Over over -> over(over);
            case Term.Moment(String event, var _) -> moment(event);
            case Term.Days(String from, String to, var _) -> days(from, to);
            case Term.Tally tally -> tally(tally);
            case Term.Stated(String fact, var _) -> stated(fact);
            case Term.Modelled modelled -> modelled(modelled);
            case Term.Named named -> named(named);
            case Term.Joined(Term.Operator operator, Term left, Term right, var _) -> joined(operator, left, right);
        };
    }

    private Optional<Interval> joined(Term.Operator operator, Term left, Term right) {
        return switch (operator) {
            case PLUS -> both(left, right, Interval::plus);
            case MINUS -> both(left, right, Interval::minus);
            case TIMES -> both(left, right, Interval::times);
            case OVER -> quotient(left, right);
        };
    }

    private Optional<Interval> both(Term left, Term right, BinaryOperator<Interval> make) {
        Optional<Interval> first = value(left);
        Optional<Interval> second = value(right);
        return first.flatMap(a -> second.map(b -> make.apply(a, b)));
    }

    private Optional<Interval> quotient(Term left, Term right) {
        Optional<Interval> dividend = value(left);
        Optional<Interval> divisor = value(right);
        if (divisor.isPresent() && divisor.get().holds(0)) {
            doubts.add(new Doubt(Doubt.Kind.UNDEFINED, right.span().text()));
            return Optional.empty();
        }
        return dividend.flatMap(a -> divisor.map(a::over));
    }

    private Optional<Interval> figure(Term.Figure figure) {
        ObservedSeries series = series(figure.series());
        String what = figure.series() + "@" + figure.date().iso();
        Optional<Observation> found = series.at(figure.date());
        if (found.isEmpty()) {
            doubts.add(new Doubt(Doubt.Kind.MISSING, what));
            return Optional.empty();
        }
        Observation observation = found.get();
        note(what, series, observation);
        if (!observation.trust().official()) {
            doubts.add(new Doubt(Doubt.Kind.UNVERIFIED, what));
        }
        return Optional.of(banded(observation));
    }

    private void note(String what, ObservedSeries series, Observation observation) {
        Band band = observation.band();
        String range = band == null || band.low() == band.high()
                ? ""
                : " [" + NumberPrinter.print(band.low()) + ", " + NumberPrinter.print(band.high()) + "]";
        String value = NumberPrinter.print(observation.value()) + range + " ";
        Bilingual unit = series.definition().unitText();
        data.add(new Datum(
                what,
                series.definition().label(),
                new Bilingual(value + unit.es(), value + unit.en()),
                observation.sources(),
                observation.trust()));
    }

    private Interval banded(Observation observation) {
        Band band = observation.band();
        return band == null || !banded ? Interval.of(observation.value()) : new Interval(band.low(), band.high());
    }

    private ObservedSeries series(String id) {
        return Objects.requireNonNull(evidence.record().series().get(id), id);
    }

    private Optional<Interval> over(Term.Over over) {
        ObservedSeries series = series(over.series());
        List<Observation> inside = series.observations().stream()
                .filter(figure -> over.from() <= figure.date().year()
                        && figure.date().year() <= over.to()
                        && figure.trust().official())
                .toList();
        String what = over.series() + "@" + over.from() + ".." + over.to();
        if (inside.isEmpty()) {
            doubts.add(new Doubt(Doubt.Kind.MISSING, what));
            return Optional.empty();
        }
        List<Interval> bands = inside.stream().map(this::banded).toList();
        Interval made = switch (over.kind()) {
            case MIN -> bands.stream().reduce(Evaluation::lesser).orElseThrow();
            case MAX -> bands.stream().reduce(Evaluation::greater).orElseThrow();
            case MEAN -> bands.stream().reduce(Interval::plus).orElseThrow().over(Interval.of(bands.size()));
        };
        String value = NumberPrinter.print(made.low())
                + (made.low() == made.high() ? "" : " .. " + NumberPrinter.print(made.high()));
        Observation first = inside.getFirst();
        data.add(new Datum(
                what, series.definition().label(), new Bilingual(value, value), first.sources(), Trust.DERIVED));
        return Optional.of(made);
    }

    private static Interval lesser(Interval a, Interval b) {
        return new Interval(Math.min(a.low(), b.low()), Math.min(a.high(), b.high()));
    }

    private static Interval greater(Interval a, Interval b) {
        return new Interval(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
    }

    private Optional<Interval> moment(String id) {
        Event event = evidence.event(id);
        if (event == null) {
            doubts.add(new Doubt(Doubt.Kind.MISSING, id));
            return Optional.empty();
        }
        note(event);
        if (!event.trust().official()) {
            doubts.add(new Doubt(Doubt.Kind.UNVERIFIED, id));
        }
        return Optional.of(covered(event.date()));
    }

    private void note(Event event) {
        String date = event.date().iso();
        data.add(new Datum(
                "date(" + event.id() + ")", event.title(), new Bilingual(date, date), event.sources(), event.trust()));
    }

    /// A day's figure is of its end; an event may be anywhere in it.
    private static Interval covered(ObservationDate date) {
        return switch (date) {
            case ObservationDate.Day day ->
                new Interval(day.end() - 1.0 / day.date().lengthOfYear(), day.end());
            case ObservationDate.Month month -> new Interval(month.begin(), month.end());
            case ObservationDate.Year year -> new Interval(year.begin(), year.end());
        };
    }

    private Optional<Interval> days(String from, String to) {
        Optional<Interval> first = moment(from);
        Optional<Interval> second = moment(to);
        return first.flatMap(a -> second.map(b -> Interval.of(Math.rint((middle(b) - middle(a)) * DAYS))));
    }

    private static double middle(Interval interval) {
        return (interval.low() + interval.high()) / 2;
    }

    private Optional<Interval> tally(Term.Tally tally) {
        List<Event> found = evidence.events().stream()
                .filter(event -> event.category().equals(tally.category())
                        && event.trust().official()
                        && tally.from() <= event.date().year()
                        && event.date().year() <= tally.to())
                .toList();
        found.forEach(this::note);
        return Optional.of(Interval.of(found.size()));
    }

    private Optional<Interval> stated(String id) {
        List<Band> numbers = decisive(id, "number(" + id + ")").stream()
                .map(Fact::number)
                .filter(Objects::nonNull)
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Interval(
                numbers.stream().mapToDouble(Band::low).min().orElseThrow(),
                numbers.stream().mapToDouble(Band::high).max().orElseThrow()));
    }

    private Optional<Interval> named(Term.Named named) {
        Optional<Quantities.Quantity> found = evidence.quantities().find(named.function(), named.words());
        if (found.isEmpty()) {
            doubts.add(new Doubt(Doubt.Kind.MISSING, named.span().text()));
            return Optional.empty();
        }
        Datum datum = found.get().datum();
        data.add(datum);
        if (!datum.trust().official()) {
            doubts.add(new Doubt(Doubt.Kind.UNVERIFIED, datum.what()));
        }
        return Optional.of(found.get().value());
    }

    private Optional<Interval> modelled(Term.Modelled modelled) {
        Name variable = modelled.variable();
        OptionalDouble value = world.value(variable, modelled.time(), modelled.changed());
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
            doubts.add(new Doubt(Doubt.Kind.NO_RUN, variable.toString()));
            return Optional.empty();
        }
        return Optional.of(Interval.of(value.getAsDouble()));
    }
}
