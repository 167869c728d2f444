package org.anbiao.administration.opening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anbiao.common.Messages;

/** The sheets of the workbook that opens authorities. They are found by their names. */
public enum OpeningSheet {
    /** 机关: the authorities themselves. */
    AUTHORITIES,
    /** 内设机构与基层单位: their units. */
    UNITS,
    /** 行业: who leads which sector, with the document that says so. */
    SECTORS,
    /** 人员: the first members. */
    MEMBERS;

    /** Name of the sheet. */
    public String title(Messages messages) {
        return messages.chinese("administration.opening.sheet." + name().toLowerCase(Locale.ROOT));
    }

    List<OpeningColumn> columns() {
        return Arrays.stream(OpeningColumn.values())
                .filter(column -> column.sheet() == this)
                .toList();
    }
}
