package org.anbiao.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of enterprises as it is exported: what the list shows and what an office works on with a sheet.
 *
 * @param sectorName empty without a sector
 * @param staffCount people employed; null while unknown
 * @param revenueYuan yearly revenue in yuan; null while unknown
 * @param enteredOn day it entered the registry
 */
public record EnterpriseSheetRow(
        EnterpriseListItem item,
        String sectorName,
        @Nullable Integer staffCount,
        @Nullable BigDecimal revenueYuan,
        List<String> tags,
        LocalDate enteredOn) {

    public EnterpriseSheetRow {
        tags = List.copyOf(tags);
    }
}
