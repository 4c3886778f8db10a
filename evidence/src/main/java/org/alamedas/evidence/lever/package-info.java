/// Levers: what a person may decide in a run of a model, with its historical path, its range and where
/// both come from.
///
/// A case lists its levers in a table. [LeverInstallation][org.alamedas.evidence.lever.LeverInstallation]
/// puts them into a model, so that one compiled model answers every choice.
@NullMarked
package org.alamedas.evidence.lever;

import org.jspecify.annotations.NullMarked;
