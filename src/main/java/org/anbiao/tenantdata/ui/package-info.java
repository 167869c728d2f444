@NullMarked
package org.anbiao.tenantdata.ui;

import org.jspecify.annotations.NullMarked;
