package org.anbiao.dualreport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.dualreport.DualReportService;
import org.anbiao.dualreport.GivenReport;
import org.anbiao.registry.ui.EnterpriseTab;

/** 双报告 in the enterprise's file: what was given up to the day, the latest first. */
@SpringComponent
class DualReportTab implements EnterpriseTab {

    private static final int SHOWN = 10;

    private final DualReportService reports;

    DualReportTab(DualReportService reports) {
        this.reports = reports;
    }

    @Override
    public String key() {
        return "dual-report";
    }

    @Override
    public String labelKey() {
        return "dualreport.nav.own";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        List<GivenReport> given = reports.of(enterpriseId).stream()
                .filter(one -> one.counts() && !one.givenOn().isAfter(asOf))
                .limit(SHOWN)
                .toList();
        Div tab = new Div();
        tab.addClassName("card-list");
        if (given.isEmpty()) {
            tab.add(new EmptyState(Texts.get("dualreport.none"), Texts.get("dualreport.none-hint")));
        }
        given.forEach(one -> tab.add(ReportWords.given(one)));
        tab.add(new Anchor(DualReportNavigation.OWN + "/" + enterpriseId, Texts.get("dualreport.tab-open")));
        return tab;
    }
}
