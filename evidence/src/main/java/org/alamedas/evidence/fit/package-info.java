/// Fit theories to targets and score what they predict of the rest.
///
/// A fit moves numbers that a theory leaves uncertain (its links) and numbers that all theories
/// share. Each has a prior; in the sampler it is a standard normal number `z` whose share of the
/// normal distribution picks a quantile of the prior, so that the prior of a whole point is the
/// standard normal distribution in as many dimensions. A sequential Monte Carlo
/// sampler carries a swarm of points from the prior to the posterior of each stage of the data in
/// turn, by tempering the likelihood, resampling, and moves that leave each tempered posterior as
/// it is (preconditioned Crank-Nicolson; Kantas, Beskos and Jasra, SIAM/ASA Journal on Uncertainty
/// Quantification 2, 2014; Cotter, Roberts, Stuart and White, Statistical Science 28, 2013). The
/// same seed gives the same bytes on any number of threads: every random number is a
/// function of the seed, the point and the place where it is used.
///
/// An observation is normal around what the model gives, with the standard deviation of the
/// observation times the *discrepancy*, one more uncertain number for each theory: how much farther
/// off the model is than errors of measurement explain. Placebos, numbers that touch nothing, are
/// sampled along; what the data seem to teach about them is noise of the sampler, and is taken off
/// what they teach about the rest.
@NullMarked
package org.alamedas.evidence.fit;

import org.jspecify.annotations.NullMarked;
