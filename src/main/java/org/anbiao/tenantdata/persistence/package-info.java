@NullMarked
package org.anbiao.tenantdata.persistence;

import org.jspecify.annotations.NullMarked;
