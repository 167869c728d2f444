package org.anbiao.lookback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections of the evaluation report in their order; reviewers comment on each of them. */
public enum Section {
    /** What was done since the beginning. */
    WORK(Kind.REQUIRED_TEXT),
    /** What the portal knows, year by year. */
    FIGURES(Kind.COMPUTED),
    /** 不足. */
    GAPS(Kind.REQUIRED_TEXT),
    /** 问题. */
    PROBLEMS(Kind.REQUIRED_TEXT),
    /** 薄弱环节. */
    WEAK_LINKS(Kind.REQUIRED_TEXT),
    /** 持续改进清单. */
    ENTRIES(Kind.COMPUTED),
    NEXT_STEPS(Kind.TEXT);

    private enum Kind {
        REQUIRED_TEXT,
        TEXT,
        COMPUTED
    }

    private final Kind kind;

    Section(Kind kind) {
        this.kind = kind;
    }

    /** The sections that the unit writes itself. */
    public static List<Section> texts() {
        return Arrays.stream(values()).filter(Section::isText).toList();
    }

    /** Whether the unit writes it; else the portal makes it. */
    public boolean isText() {
        return kind != Kind.COMPUTED;
    }

    /** Whether the report is not handed in without it. */
    public boolean isRequired() {
        return kind == Kind.REQUIRED_TEXT;
    }

    /** Short name in stored rows, reviews and keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The section of a code; empty for anything else. */
    public static Optional<Section> of(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }
}
