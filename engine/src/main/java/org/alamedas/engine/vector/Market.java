package org.alamedas.engine.vector;

import java.util.function.DoubleUnaryOperator;

/// The shares of a scarce supply, and the prices that clear markets.
///
/// A price is found by halving until two doubles are left, between which the excess of demand changes
/// its sign; so the result is the same on every machine, and exact where the curves are steps.
///
/// Source: Vensim Reference Manual, Allocation Functions.
final class Market {
    private Market() {}

    /// Vensim `ALLOCATE AVAILABLE(request, profile, available)`.
    ///
    /// Everybody gets what he asks for if there is enough of it. Otherwise all get what they ask for at
    /// the one price at which that is what is there; what a step in the curves leaves over at that price
    /// is shared in proportion to the steps. Where more than there is is asked for at any price, it is
    /// shared in proportion to the requests.
    static void allocate(Inputs in, Output out) {
        allocate(curves(in, 0, 1), in.number(2), out);
    }

    /// Vensim `ALLOCATE BY PRIORITY(request, priority, size, width, supply)`: the same with rectangular
    /// curves, for the first `size` elements; the others get nothing.
    static void allocateByPriority(Inputs in, Output out) {
        out.fill(0);
        allocate(byPriority(in), in.number(4), out);
    }

    /// Vensim `MARKETP(request, priority, size, width, supply)`: the price of this allocation.
    static void priority(Inputs in, Output out) {
        Curve[] curves = byPriority(in);
        double supply = in.number(4);
        out.set(0, price(curves, price -> asked(curves, price) - supply).low());
    }

    private static Curve[] byPriority(Inputs in) {
        Curve[] curves = new Curve[in.count(2, in.length(0))];
        for (int i = 0; i < curves.length; i++) {
            curves[i] = Curve.rectangular(in.at(0, i), in.at(1, i), in.number(3));
        }
        return curves;
    }

    private static Curve[] curves(Inputs in, int quantities, int profiles) {
        Curve[] curves = new Curve[in.length(quantities)];
        for (int i = 0; i < curves.length; i++) {
            curves[i] = Curve.of(in, quantities, profiles, i);
        }
        return curves;
    }

    /// Vensim `FIND MARKET PRICE(demand, demand profile, supply, supply profile)`: the highest price at
    /// which no less is asked for than offered.
    static void price(Inputs in, Output out) {
        Curve[] demand = curves(in, 0, 1);
        Curve[] supply = curves(in, 2, 3);
        Curve[] all = new Curve[demand.length + supply.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < demand.length ? demand[i] : supply[i - demand.length];
        }
        out.set(
                0,
                price(all, price -> asked(demand, price) - offered(supply, price))
                        .low());
    }

    /// Vensim `DEMAND AT PRICE(quantity, profile, price)`.
    static void demanded(Inputs in, Output out) {
        out.set(0, Curve.of(in, 0, 1, 0).asked(in.number(2)));
    }

    /// Vensim `SUPPLY AT PRICE(quantity, profile, price)`.
    static void supplied(Inputs in, Output out) {
        out.set(0, Curve.of(in, 0, 1, 0).offered(in.number(2)));
    }

    /// Two neighbouring prices: at the lower there is an excess of demand or none, at the higher a lack
    /// of it, unless the market clears at no price.
    private record Prices(double low, double high) {}

    private static void allocate(Curve[] curves, double supply, Output out) {
        double most = 0;
        for (Curve curve : curves) {
            most += curve.quantity();
        }
        if (supply >= most) {
            share(curves, out, curve -> curve.quantity());
            return;
        }
        Prices prices = price(curves, price -> asked(curves, price) - supply);
        double less = asked(curves, prices.high());
        double more = asked(curves, prices.low());
        if (Double.isNaN(supply - more)) {
            share(curves, out, _ -> Double.NaN);
        } else if (supply <= 0) {
            share(curves, out, _ -> 0);
        } else if (less >= supply) {
            share(curves, out, curve -> curve.asked(prices.high()) * (supply / less));
        } else {
            double part = more > less ? Math.min((supply - less) / (more - less), 1) : 0;
            share(curves, out, curve -> between(curve.asked(prices.high()), curve.asked(prices.low()), part));
        }
    }

    /// What somebody gets.
    @FunctionalInterface
    private interface Share {
        double of(Curve curve);
    }

    private static double between(double less, double more, double part) {
        return less + (more - less) * part;
    }

    private static void share(Curve[] curves, Output out, Share share) {
        for (int i = 0; i < curves.length; i++) {
            out.set(i, share.of(curves[i]));
        }
    }

    private static double asked(Curve[] curves, double price) {
        double sum = 0;
        for (Curve curve : curves) {
            sum += curve.asked(price);
        }
        return sum;
    }

    private static double offered(Curve[] curves, double price) {
        double sum = 0;
        for (Curve curve : curves) {
            sum += curve.offered(price);
        }
        return sum;
    }

    private static Prices price(Curve[] curves, DoubleUnaryOperator excess) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            low = Math.min(low, curve.lowest());
            high = Math.max(high, curve.highest());
        }
        if (Double.isNaN(excess.applyAsDouble(low))) {
            return new Prices(Double.NaN, Double.NaN);
        }
        high = Math.max(high, Math.nextUp(low));
        double middle = low + (high - low) / 2;
        while (middle > low && middle < high) {
            if (excess.applyAsDouble(middle) >= 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return new Prices(low, high);
    }
}
