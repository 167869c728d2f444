/** Import of the registry from a spreadsheet: reading, checking, staging and applying. */
@NullMarked
package org.anbiao.registry.importing;

import org.jspecify.annotations.NullMarked;
