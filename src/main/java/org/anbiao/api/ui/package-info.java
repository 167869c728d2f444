@NullMarked
package org.anbiao.api.ui;

import org.jspecify.annotations.NullMarked;
