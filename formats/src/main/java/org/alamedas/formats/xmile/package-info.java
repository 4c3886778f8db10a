/// XMILE 1.0, the exchange format of system dynamics, as Stella and others write it.
///
/// Reading is liberal about namespaces, since many files carry prefixes that they never declare:
/// elements with a prefix of
/// their own are a vendor's and are skipped, wherever they stand. It is strict about everything
/// that could make reading expensive or unsafe: no document type, no entities beyond the five of
/// XML, bounded depth and size. Source: XMILE 1.0,
/// OASIS Standard.
@NullMarked
package org.alamedas.formats.xmile;

import org.jspecify.annotations.NullMarked;
