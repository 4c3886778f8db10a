/// A laboratory as files that need no program: a folder for any web server, and one page that holds
/// everything.
@NullMarked
package org.alamedas.lab.site;

import org.jspecify.annotations.NullMarked;
