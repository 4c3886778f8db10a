/// Rewrites compiled classes so that the JVM can keep them linked in its cache.
///
/// The cache that the launcher makes holds classes loaded and verified, and lambdas linked. It
/// leaves out what is linked when it is first used: `switch`es over types, and the methods that
/// records get without saying so. Each costs about a millisecond then. It also leaves out classes
/// compiled for Java 5. Here the first become comparisons and plain methods
/// with the same answers, the second get what newer classes have: frames that are checked instead
/// of found out.
@NullMarked
package org.alamedas.cli.prelink;

import org.jspecify.annotations.NullMarked;
