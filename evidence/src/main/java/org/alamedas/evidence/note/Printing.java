package org.alamedas.evidence.note;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.alamedas.evidence.condition.Interval;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.text.Bilingual;

/// Numbers and dates as people write them in the two languages.
final class Printing {
    private static final List<String> MESES = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Printing() {}

    static Bilingual number(double value, int decimals) {
        return new Bilingual(number(value, decimals, ',', '.'), number(value, decimals, '.', ','));
    }

    private static String number(double value, int decimals, char point, char thousands) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(point);
        symbols.setGroupingSeparator(thousands);
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return new DecimalFormat(pattern, symbols).format(rounded);
    }

    static Bilingual year(double value) {
        String plain = new BigDecimal(value).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
        return new Bilingual(plain, plain);
    }

    /// Prints both bounds, or one where they do not differ when printed.
    static Bilingual range(Interval value, int decimals) {
        Bilingual low = number(value.low(), decimals);
        Bilingual high = number(value.high(), decimals);
        return low.equals(high) ? low : new Bilingual(low.es() + " a " + high.es(), low.en() + " to " + high.en());
    }

    static Bilingual date(ObservationDate date) {
        return switch (date) {
            case ObservationDate.Year(int year) -> new Bilingual(Integer.toString(year), Integer.toString(year));
            case ObservationDate.Month(int year, int month) ->
                new Bilingual(MESES.get(month - 1) + " de " + year, MONTHS.get(month - 1) + " " + year);
            case ObservationDate.Day(var day) -> {
                Bilingual month = date(new ObservationDate.Month(day.getYear(), day.getMonthValue()));
                yield new Bilingual(day.getDayOfMonth() + " de " + month.es(), day.getDayOfMonth() + " " + month.en());
            }
        };
    }
}
