@NullMarked
package org.anbiao.fieldwork.persistence;

import org.jspecify.annotations.NullMarked;
