/// Rival theories on one core: what each asserts, denies and leaves open of the contested links of a model,
/// as files that anybody can write.
@NullMarked
package org.alamedas.evidence.theory;

import org.jspecify.annotations.NullMarked;
