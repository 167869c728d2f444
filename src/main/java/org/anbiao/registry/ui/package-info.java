/** Screens of the registry. */
@NullMarked
package org.anbiao.registry.ui;

import org.jspecify.annotations.NullMarked;
