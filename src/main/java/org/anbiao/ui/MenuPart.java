package org.anbiao.ui;

import java.util.Locale;
import org.anbiao.common.ui.NavigationEntry;

/** The parts of a long main menu, in the order of the year's work; each begins with a place that {@link NavigationEntry} names. */
enum MenuPart {
    /** 今日待办, 专项行动: without a heading. */
    WORK(0),
    MOBILIZATION(25),
    ENTERPRISES(30),
    SITE(50),
    ENFORCEMENT(60),
    RECOGNITION(80),
    REPORTS(100),
    ADMINISTRATION(NavigationEntry.ADMINISTRATION);

    private final int first;

    MenuPart(int first) {
        this.first = first;
    }

    /** Key of the heading. */
    String labelKey() {
        return "ui.menu." + name().toLowerCase(Locale.ROOT);
    }

    /** The part an entry stands in. */
    static MenuPart of(NavigationEntry entry) {
        MenuPart part = WORK;
        for (MenuPart next : values()) {
            if (entry.order() >= next.first) {
                part = next;
            }
        }
        return part;
    }
}
