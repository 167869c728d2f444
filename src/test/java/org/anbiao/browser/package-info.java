/** Journeys in a real browser, and what they share. */
@NullMarked
package org.anbiao.browser;

import org.jspecify.annotations.NullMarked;
