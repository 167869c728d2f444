package org.anbiao.common.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the main menu, contributed by a module as a bean.
 *
 * @param labelKey key of the text shown
 * @param route address it opens, without a leading slash
 * @param icon shown before the label
 * @param order place in the menu, ascending: 今日待办 10, 专项行动 20, 告知承诺 25, 企业 30, 自评 40, 隐患 50, 督导帮扶 60, 执法 70,
 *     示范与定级 80, 培训 90, 报表 100, 总结与通报 110, 统计图 120, 管理 130
 * @param authority permission needed to see it; null for everyone who is logged in
 * @param audience for whose people it is
 */
public record NavigationEntry(
        String labelKey,
        String route,
        VaadinIcon icon,
        int order,
        @Nullable String authority,
        Audience audience) {

    /** Place of the first entry of 管理; those of one kind stand side by side from here. */
    public static final int ADMINISTRATION = 130;

    /** Whose people see an entry. */
    public enum Audience {
        OFFICE,
        /** Offices of area authorities that have authorities below them: prefectures and counties. */
        SUPERIOR,
        ENTERPRISE,
        EVERYONE
    }
}
