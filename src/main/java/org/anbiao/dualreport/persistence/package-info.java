/** SQL of the module. */
@NullMarked
package org.anbiao.dualreport.persistence;

import org.jspecify.annotations.NullMarked;
