package org.anbiao.risk;

import java.util.List;
import java.util.Locale;
import org.anbiao.registry.AdoptionKind;

/** The two boards of a site, with what each looks at. */
public enum SiteBoard {
    /** 整理、整顿、清扫、清洁、素养. */
    FIVE_S(AdoptionKind.FIVE_S, 30, "sort", "set_in_order", "shine", "standardize", "sustain"),
    /** 标线、铭牌、警示、指令、流向标、挂牌. */
    SIX_HAVES(AdoptionKind.SIX_HAVES, 90, "lines", "plates", "warnings", "instructions", "flow_marks", "tags");

    private final AdoptionKind adoption;
    private final int cycleDays;
    private final List<String> items;

    SiteBoard(AdoptionKind adoption, int cycleDays, String... items) {
        this.adoption = adoption;
        this.cycleDays = cycleDays;
        this.items = List.of(items);
    }

    /** The dated state of the enterprise that the forms count. */
    public AdoptionKind adoption() {
        return adoption;
    }

    /** Days to the next check that are proposed. */
    public int cycleDays() {
        return cycleDays;
    }

    /** What is looked at, in the order of the notices. */
    public List<String> items() {
        return items;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if the code is unknown */
    public static SiteBoard of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
