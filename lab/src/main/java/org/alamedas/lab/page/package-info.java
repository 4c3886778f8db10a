/// The files of a laboratory: the page, its libraries, and what it reads, under the paths that a
/// browser asks for.
@NullMarked
package org.alamedas.lab.page;

import org.jspecify.annotations.NullMarked;
