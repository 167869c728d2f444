package org.anbiao.reporting;

/**
 * One fillable cell of a form.
 *
 * @param formId the form
 * @param rowId the printed row (县直单位, 乡镇, 镇直单位, 村)
 * @param subRowId the sub-row of a broken-down column (国标, 市级 …), empty for a cell shared by all sub-rows
 * @param columnId the leaf column, or the cell that stands for several merged columns
 */
public record CellKey(String formId, String rowId, String subRowId, String columnId) {

    /** Stable text of the key inside its form, as used in addresses. */
    public String path() {
        return rowId + "." + (subRowId.isEmpty() ? "-" : subRowId) + "." + columnId;
    }

    /** Reads {@link #path()} back; throws IllegalArgumentException when it has not three parts. */
    public static CellKey parse(String formId, String path) {
        String[] parts = path.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a cell: " + path);
        }
        return new CellKey(formId, parts[0], "-".equals(parts[1]) ? "" : parts[1], parts[2]);
    }
}
