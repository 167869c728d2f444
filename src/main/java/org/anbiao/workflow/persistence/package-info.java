/** SQL of the workflow module, the engine's own tables included. */
@NullMarked
package org.anbiao.workflow.persistence;

import org.jspecify.annotations.NullMarked;
