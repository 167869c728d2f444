package org.anbiao.administration;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.Tenant;

/**
 * The code of an authority: the area's code in the form of GB/T 2260 (six digits, for a township three more after GB/T 10114),
 * and behind a hyphen what tells several authorities of one area apart (a department, a committee). Only the form is checked,
 * not whether the area exists: areas change faster than any list.
 *
 * @param area six or nine digits
 * @param suffix letters and digits behind the hyphen; empty for the area's government itself
 */
public record AreaCode(String area, String suffix) {

    /** Provinces after GB/T 2260. */
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82);

    private static final Pattern FORM = Pattern.compile("(\\d{6}|\\d{9})(?:-([a-z0-9]{1,10}))?");
    private static final int PROVINCE = 2;
    private static final int PREFECTURE = 4;
    private static final int COUNTY = 6;

    /** The code in this text, if it has the form of one. */
    public static Optional<AreaCode> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !PROVINCES.contains(Integer.parseInt(text.substring(0, PROVINCE)))) {
            return Optional.empty();
        }
        return Optional.of(new AreaCode(form.group(1), form.group(2) == null ? "" : form.group(2)));
    }

    /**
     * Checks the code of an authority of this kind and level.
     *
     * @throws DomainException administration.code.… saying which form is expected
     */
    public static AreaCode of(String text, Tenant.Kind kind, Tenant.Level level) {
        AreaCode code = parse(text).orElseThrow(() -> new DomainException("administration.code.form", text));
        boolean fits =
                switch (level) {
                    case PREFECTURE -> code.area.length() == COUNTY && code.area.endsWith("00");
                    case COUNTY -> code.area.length() == COUNTY && !code.area.endsWith("00");
                    case TOWNSHIP -> code.area.length() > COUNTY && !code.area.endsWith("000");
                };
        if (!fits) {
            throw new DomainException("administration.code." + level.name().toLowerCase(java.util.Locale.ROOT), text);
        }
        if (kind == Tenant.Kind.DEPARTMENT && code.suffix.isEmpty()) {
            throw new DomainException("administration.code.department", text);
        }
        return code;
    }

    /** Whether an authority with this code can stand below one with the other: a county's within its prefecture's, and so on. */
    public boolean below(AreaCode superior) {
        if (area.equals(superior.area)) {
            return !suffix.isEmpty();
        }
        String prefix = superior.area.endsWith("00") && superior.area.length() == COUNTY
                ? superior.area.substring(0, PREFECTURE)
                : superior.area;
        return area.startsWith(prefix) && area.length() >= superior.area.length();
    }
}
