/// Tests a model against its reality checks: forces what each of them supposes, and looks whether what must follow
/// does.
///
/// A check supposes that variables are what they otherwise might not be. For each way in which its condition can be
/// true a
/// model is made in which those variables have other equations; the variable that would have been remains beside it,
/// for
/// the functions that depart from it (`RC STEP`, `RC RAMP`, ...). Every check is also watched in the model as it
/// stands,
/// where its condition may come about by itself. Source: Vensim User Guide, chapter 14; Reference Guide, "Reality Check
/// Functions".
@NullMarked
package org.alamedas.engine.reality;

import org.jspecify.annotations.NullMarked;
