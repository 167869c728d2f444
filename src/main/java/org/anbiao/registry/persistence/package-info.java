/** Tables and queries of the registry. */
@NullMarked
package org.anbiao.registry.persistence;

import org.jspecify.annotations.NullMarked;
