/// Support for tests: files of expected output, and the project's own paths.
@NullMarked
package org.alamedas.testkit;

import org.jspecify.annotations.NullMarked;
