package org.anbiao.registry;

import java.math.BigDecimal;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The two figures that decide the size class.
 *
 * @param staff persons employed, or null if not known
 * @param revenueYuan yearly revenue in yuan, or null if not known
 */
public record SizeFigures(@Nullable Integer staff, @Nullable BigDecimal revenueYuan) {

    /** Neither figure is known. */
    public static final SizeFigures UNKNOWN = new SizeFigures(null, null);

    public SizeFigures {
        if (staff != null && staff < 0 || revenueYuan != null && revenueYuan.signum() < 0) {
            throw new DomainException("registry.size.negative");
        }
    }

    /** Both figures are missing. */
    public boolean unknown() {
        return staff == null && revenueYuan == null;
    }

    /** Both figures are there. */
    public boolean complete() {
        return staff != null && revenueYuan != null;
    }
}
