/** Merging and splitting units with their enterprises, people and tasks, and the history of it. */
@NullMarked
package org.anbiao.administration.reorganisation;

import org.jspecify.annotations.NullMarked;
