/** Everything that touches the engine's API: starting and finishing cases, and the listener that writes the inbox. */
@NullMarked
package org.anbiao.workflow.engine;

import org.jspecify.annotations.NullMarked;
