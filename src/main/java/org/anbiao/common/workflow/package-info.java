/** Decision tables for every module, without the engine's types. */
@NullMarked
package org.anbiao.common.workflow;

import org.jspecify.annotations.NullMarked;
