/// How much of an effect each of several causes makes, by runs with every subset of them.
@NullMarked
package org.alamedas.evidence.attribution;

import org.jspecify.annotations.NullMarked;
