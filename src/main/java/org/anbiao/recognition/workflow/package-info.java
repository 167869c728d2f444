/** The cases of selections in the engine: starting and moving them, what their tasks are about. */
@NullMarked
package org.anbiao.recognition.workflow;

import org.jspecify.annotations.NullMarked;
