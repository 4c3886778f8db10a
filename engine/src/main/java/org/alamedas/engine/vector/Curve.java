package org.alamedas.engine.vector;

import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.random.Continuous;

/// How the quantity that somebody asks for falls as the price rises: Vensim's priority profiles.
///
/// The quantity asked for at a price is `quantity * (1 - F(price))`, the quantity offered at it
/// `quantity * F(price)`, where `F` is the distribution function of the type: 1 is rectangular and 2
/// triangular, both of the width given and around the middle; 3 is normal with the width as standard
/// deviation; 4 is exponential to both sides, `e^(-|price - middle| / width) / (2 width)`. Without a
/// width, each is a step at the middle, where everything is still asked for. Type 0 is the quantity
/// itself at every price. Every other type gives values that are not numbers: the manual does not say
/// enough of type 5, constant elasticity, to compute it. A quantity below 0 counts as 0.
///
/// Source: Vensim Reference Manual, Allocation Functions, Specifying the Curves.
///
/// @param type from 0 to 4
/// @param quantity the most that is asked for or offered
/// @param middle the price at which half of it is
/// @param width how far the curve is spread around the middle
record Curve(double type, double quantity, double middle, double width) {
    private static final double RECTANGULAR = 1;

    /// How many widths from its middle a curve has reached its end in doubles.
    private static final double NORMAL_REACH = 40;

    private static final double EXPONENTIAL_REACH = 760;

    Curve {
        quantity = quantity < 0 ? 0 : quantity;
        width = width > 0 ? width : 0;
    }

    /// Makes the rectangular curve of `ALLOCATE BY PRIORITY`.
    static Curve rectangular(double quantity, double middle, double width) {
        return new Curve(RECTANGULAR, quantity, middle, width);
    }

    /// Reads a quantity and its profile: type, middle, width, and one element that no type needs.
    static Curve of(Inputs in, int quantities, int profiles, int element) {
        int width = in.length(profiles) / in.length(quantities);
        int first = element * width;
        return new Curve(
                in.at(profiles, first),
                in.at(quantities, element),
                in.at(profiles, first + 1),
                in.at(profiles, first + 2));
    }

    /// Returns what is asked for at a price.
    double asked(double price) {
        return type == 0 ? quantity : quantity * beyond(price - middle);
    }

    /// Returns what is offered at a price.
    double offered(double price) {
        return type == 0 ? quantity : quantity * beyond(middle - price);
    }

    /// Returns a price at which everything is asked for and nothing offered.
    double lowest() {
        return middle - reach();
    }

    /// Returns a price at which nothing is asked for and everything offered.
    double highest() {
        return middle + reach();
    }

    private double reach() {
        if (type == 3) {
            return NORMAL_REACH * width;
        }
        return type == 4 ? EXPONENTIAL_REACH * width : width;
    }

    /// The share of the distribution beyond a distance from its middle.
    private double beyond(double distance) {
        if (width == 0 || Double.isNaN(distance)) {
            return distance <= 0 && type <= 4 ? 1 : distance > 0 && type <= 4 ? 0 : Double.NaN;
        }
        double share = distance / width;
        return switch ((int) type) {
            case 1 -> Math.min(Math.max(0.5 - share, 0), 1);
            case 2 -> triangular(share);
            case 3 -> Continuous.standardNormalBelow(-share);
            case 4 -> share < 0 ? 1 - 0.5 * PortableMath.exp(share) : 0.5 * PortableMath.exp(-share);
            default -> Double.NaN;
        };
    }

    private static double triangular(double share) {
        double rest = Math.min(Math.max(0.5 - Math.abs(share), 0), 0.5);
        double tail = 2 * rest * rest;
        return share < 0 ? 1 - tail : tail;
    }
}
