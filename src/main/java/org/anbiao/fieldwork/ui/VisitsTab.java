package org.anbiao.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.fieldwork.FieldProgressDirectory;
import org.anbiao.fieldwork.FieldVisitDirectory;
import org.anbiao.fieldwork.FieldVisitFilter;
import org.anbiao.fieldwork.FieldVisitItem;
import org.anbiao.fieldwork.ReportedProgress;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.registry.ui.EnterpriseTab;

/** Visits in the enterprise's file, with what they reported of its progress; for offices. */
@SpringComponent
class VisitsTab implements EnterpriseTab {

    private static final int SHOWN = 50;

    private final FieldVisitDirectory directory;
    private final FieldProgressDirectory progress;
    private final CurrentMember currentMember;

    VisitsTab(FieldVisitDirectory directory, FieldProgressDirectory progress, CurrentMember currentMember) {
        this.directory = directory;
        this.progress = progress;
        this.currentMember = currentMember;
    }

    @Override
    public String key() {
        return "visits";
    }

    @Override
    public String labelKey() {
        return "fieldwork.nav";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        if (!currentMember.has(Permission.FIELD_READ)) {
            return new EmptyState(Texts.get("fieldwork.for-offices"), "");
        }
        List<FieldVisitItem> visits =
                directory.page(new FieldVisitFilter(enterpriseId, false, false, null, asOf), new PageRequest(0, SHOWN));
        if (visits.isEmpty()) {
            return new EmptyState(Texts.get("fieldwork.none"), Texts.get("fieldwork.none-hint"));
        }
        Div list = new Div();
        list.addClassName("card-list");
        visits.forEach(visit -> list.add(new VisitCard(visit, false)));
        List<ReportedProgress> reported = progress.of(enterpriseId, asOf);
        if (reported.stream().allMatch(one -> one.report() == null)) {
            return list;
        }
        return new Div(new ProgressPanel(reported), new H3(Texts.get("fieldwork.visits")), list);
    }
}
