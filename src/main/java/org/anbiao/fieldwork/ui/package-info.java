@NullMarked
package org.anbiao.fieldwork.ui;

import org.jspecify.annotations.NullMarked;
