package org.anbiao.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections of a summary in their order; reviewers comment on each of them. */
public enum SummarySection {
    /** 总体情况. */
    OVERVIEW(Kind.REQUIRED_TEXT),
    /** 各行业领域成效. */
    SECTORS(Kind.COMPUTED),
    /** 共性问题. */
    COMMON(Kind.COMPUTED),
    /** 突出问题. */
    OUTSTANDING(Kind.COMPUTED),
    /** 逐项整改措施. */
    MEASURES(Kind.REQUIRED_TEXT),
    /** 与双重预防、监管执法、信息化的融合. */
    MERGING(Kind.REQUIRED_TEXT),
    /** 经验做法和长效机制. */
    EXPERIENCE(Kind.TEXT),
    /** 转入下一年度的事项. */
    OPEN(Kind.COMPUTED),
    /** 下一步打算. */
    NEXT_STEPS(Kind.REQUIRED_TEXT);

    private enum Kind {
        REQUIRED_TEXT,
        TEXT,
        COMPUTED
    }

    private final Kind kind;

    SummarySection(Kind kind) {
        this.kind = kind;
    }

    /** The sections that the unit writes itself. */
    public static List<SummarySection> texts() {
        return Arrays.stream(values()).filter(SummarySection::isText).toList();
    }

    /** Whether the unit writes it; else the portal makes it. */
    public boolean isText() {
        return kind != Kind.COMPUTED;
    }

    /** Whether the summary is not handed in without it. */
    public boolean isRequired() {
        return kind == Kind.REQUIRED_TEXT;
    }

    /** Short name in stored rows, reviews and keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The section of a code; empty for anything else. */
    public static Optional<SummarySection> of(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }
}
