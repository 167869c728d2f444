/** The campaign's processes in the engine: starting and ending cases, delegates, what their tasks are about. */
@NullMarked
package org.anbiao.campaign.workflow;

import org.jspecify.annotations.NullMarked;
