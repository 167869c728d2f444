/** SQL of the demonstration. */
@NullMarked
package org.anbiao.demo.persistence;

import org.jspecify.annotations.NullMarked;
