/** Shared parts of pages: where a definition comes from, and what differs, in words. */
@NullMarked
@NamedInterface("ui")
package org.anbiao.definition.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
