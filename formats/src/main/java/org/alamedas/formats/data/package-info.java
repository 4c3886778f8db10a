/// Numbers and names from outside a model: workbooks, delimited text and series files.
///
/// [ExternalData][org.alamedas.formats.data.ExternalData] answers what a model asks of such a file, and
/// [DataFolder][org.alamedas.formats.data.DataFolder] says which files it may ask for. Everything that can be wrong
/// with
/// a file is a diagnostic at the place of the model that asks, and its message names file, tab and cell.
@NullMarked
package org.alamedas.formats.data;

import org.jspecify.annotations.NullMarked;
