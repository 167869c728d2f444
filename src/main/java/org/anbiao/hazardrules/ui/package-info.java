/** Page of hazard rules and their tab in the enterprise file. */
@NullMarked
package org.anbiao.hazardrules.ui;

import org.jspecify.annotations.NullMarked;
