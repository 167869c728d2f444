/** The embedded PostgreSQL that serves where no external database is configured. */
@NullMarked
package org.anbiao.common.database;

import org.jspecify.annotations.NullMarked;
