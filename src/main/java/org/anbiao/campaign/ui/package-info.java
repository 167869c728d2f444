/** List, set-up and board of campaigns. */
@NullMarked
package org.anbiao.campaign.ui;

import org.jspecify.annotations.NullMarked;
