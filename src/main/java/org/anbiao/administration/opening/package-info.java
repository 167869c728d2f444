/** Opening authorities from a workbook: template, check, confirmation, the rows to correct. */
@NullMarked
package org.anbiao.administration.opening;

import org.jspecify.annotations.NullMarked;
