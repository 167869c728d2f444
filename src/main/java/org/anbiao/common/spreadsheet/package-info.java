/** Spreadsheets that come from outside: the guard before every zip-based upload, and reading a sheet behind it. */
@NullMarked
package org.anbiao.common.spreadsheet;

import org.jspecify.annotations.NullMarked;
