@NullMarked
package org.anbiao.mobilization.ui;

import org.jspecify.annotations.NullMarked;
