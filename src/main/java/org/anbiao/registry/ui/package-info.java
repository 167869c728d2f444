/** Screens of the registry; modules above add tabs to the enterprise's file. */
@NullMarked
@NamedInterface("ui")
package org.anbiao.registry.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
