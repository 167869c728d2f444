/** SQL of the campaign module. */
@NullMarked
package org.anbiao.campaign.persistence;

import org.jspecify.annotations.NullMarked;
