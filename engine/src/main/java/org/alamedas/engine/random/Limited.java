package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// Draws with the least and the largest number last among the arguments, as Stella has them.
///
/// Without limits each is the plain draw, so that no digit is lost to a truncation that leaves all.
final class Limited {
    private Limited() {}

    static double normal(double u, Distribution.Arguments of) {
        return isFree(of.c(), of.d())
                ? Continuous.normal(u, of.a(), of.b())
                : Continuous.normal(u, of.c(), of.d(), of.a(), of.b());
    }

    /// Limits below 0 are those of the logarithm at minus infinity.
    static double logNormal(double u, Distribution.Arguments of) {
        if (isFree(of.c(), of.d())) {
            return Continuous.logNormal(u, of.a(), of.b());
        }
        double share = of.b() / of.a();
        double variance = PortableMath.log1p(share * share);
        double mean = PortableMath.ln(of.a()) - 0.5 * variance;
        double low = PortableMath.ln(of.c() > 0 ? of.c() : 0);
        double high = PortableMath.ln(of.d());
        double drawn = Continuous.normal(u, low, high, mean, PortableMath.sqrt(variance));
        return of.b() >= 0 ? held(PortableMath.exp(drawn), of.c(), of.d()) : Double.NaN;
    }

    static double exponential(double u, Distribution.Arguments of) {
        double mean = of.a();
        return isFree(of.b(), of.c())
                ? Continuous.exponential(u, mean)
                : scaled(Continuous.standardExponential(u, of.b() / mean, of.c() / mean), mean, of.b(), of.c());
    }

    static double gamma(double u, Distribution.Arguments of) {
        double scale = of.b();
        return isFree(of.c(), of.d())
                ? Continuous.gamma(u, of.a(), scale)
                : scaled(Continuous.standardGamma(u, of.a(), of.c() / scale, of.d() / scale), scale, of.c(), of.d());
    }

    static double weibull(double u, Distribution.Arguments of) {
        double scale = of.b();
        return isFree(of.c(), of.d())
                ? Continuous.weibull(u, of.a(), scale)
                : scaled(Continuous.standardWeibull(u, of.a(), of.c() / scale, of.d() / scale), scale, of.c(), of.d());
    }

    static double beta(double u, Distribution.Arguments of) {
        double low = of.c() < 0 ? 0 : of.c();
        double high = of.d() > 1 ? 1 : of.d();
        return Continuous.standardBeta(u, of.a(), of.b(), low, high);
    }

    static double logistic(double u, Distribution.Arguments of) {
        if (isFree(of.c(), of.d())) {
            return Continuous.logistic(u, of.a(), of.b());
        }
        return of.b() > 0 ? Truncation.real(new LogisticLaw(of.a(), of.b()), u, of.c(), of.d()) : Double.NaN;
    }

    static double pareto(double u, Distribution.Arguments of) {
        if (isFree(of.c(), of.d())) {
            return Continuous.pareto(u, of.a(), of.b());
        }
        boolean possible = of.a() > 0 && of.b() > 0;
        return possible ? Truncation.real(new ParetoLaw(of.a(), of.b()), u, of.c(), of.d()) : Double.NaN;
    }

    static double geometric(double u, Distribution.Arguments of) {
        return isFree(of.b(), of.c())
                ? Discrete.geometric(u, of.a())
                : Discrete.negativeBinomial(u, 1, of.a(), of.b(), of.c());
    }

    private static boolean isFree(double low, double high) {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }

    private static double scaled(double standard, double scale, double low, double high) {
        return scale > 0 ? held(scale * standard, low, high) : Double.NaN;
    }

    private static double held(double x, double low, double high) {
        double atMost = x > high ? high : x;
        return atMost < low ? low : atMost;
    }
}
