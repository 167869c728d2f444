@NullMarked
package org.anbiao.definition.persistence;

import org.jspecify.annotations.NullMarked;
