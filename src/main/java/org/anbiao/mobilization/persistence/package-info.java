@NullMarked
package org.anbiao.mobilization.persistence;

import org.jspecify.annotations.NullMarked;
