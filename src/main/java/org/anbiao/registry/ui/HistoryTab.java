package org.anbiao.registry.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.stream.Stream;
import org.anbiao.audit.AuditEntry;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.EnterpriseFile.NamedPeriod;
import org.anbiao.registry.RiskGrade;
import org.anbiao.registry.RiskProposal;

/** How the enterprise was counted over time, and who did what to its file. */
class HistoryTab extends Div {

    static final int LATEST = 200;

    HistoryTab(EnterpriseFile file, List<AuditEntry> acts) {
        add(new H3(Texts.get("registry.history.states")), periods(file));
        if (!file.grades().isEmpty()) {
            add(new H3(Texts.get("registry.history.grades")), grades(file));
        }
        add(new H3(Texts.get("registry.history.acts")), log(acts));
    }

    private static Grid<NamedPeriod> periods(EnterpriseFile file) {
        Grid<NamedPeriod> periods = new Grid<>();
        periods.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        periods.setAllRowsVisible(true);
        periods.addColumn(named -> DateField.format(named.period().from()))
                .setHeader(Texts.get("registry.history.from"));
        periods.addColumn(named -> DateField.format(named.period().to())).setHeader(Texts.get("registry.history.to"));
        periods.addColumn(named -> Texts.get(
                        named.period().state().active() ? "registry.status.active" : "registry.history.inactive"))
                .setHeader(Texts.get("registry.column.status"));
        periods.addColumn(
                        named -> RegistryWords.sizeClass(named.period().state().sizeClass()))
                .setHeader(Texts.get("registry.column.size"));
        periods.addColumn(NamedPeriod::villageName).setHeader(Texts.get("registry.column.village"));
        periods.addColumn(NamedPeriod::supervisorName).setHeader(Texts.get("registry.column.supervisor"));
        periods.addColumn(named -> named.period().reason()).setHeader(Texts.get("registry.field.reason"));
        periods.setItems(file.history());
        return periods;
    }

    private static Grid<RiskGrade> grades(EnterpriseFile file) {
        Grid<RiskGrade> grades = new Grid<>();
        grades.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grades.setAllRowsVisible(true);
        grades.addColumn(grade -> DateField.format(grade.assessedOn()))
                .setHeader(Texts.get("registry.field.assessed"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grades.addComponentColumn(grade -> RegistryWords.colorChip(grade.color()))
                .setHeader(Texts.get("registry.column.color"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grades.addColumn(RiskGrade::reason).setHeader(Texts.get("registry.field.reason"));
        grades.addColumn(HistoryTab::proposal).setHeader(Texts.get("registry.risk.proposed"));
        grades.addColumn(RiskGrade::assessedByName)
                .setHeader(Texts.get("registry.history.who"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grades.setItems(file.grades());
        return grades;
    }

    private static String proposal(RiskGrade grade) {
        RiskProposal proposal = grade.proposal();
        return proposal == null
                ? ""
                : Texts.get("registry.color." + proposal.color().key())
                        + Texts.get("registry.file.because", ProposalPanel.line(proposal));
    }

    private static Grid<AuditEntry> log(List<AuditEntry> acts) {
        Grid<AuditEntry> log = new Grid<>();
        log.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        log.setAllRowsVisible(true);
        log.addColumn(entry -> RegistryWords.minute(entry.at()))
                .setHeader(Texts.get("registry.history.at"))
                .setWidth("12rem")
                .setFlexGrow(0);
        log.addColumn(AuditEntry::memberName)
                .setHeader(Texts.get("registry.history.who"))
                .setWidth("8rem")
                .setFlexGrow(0);
        log.addColumn(HistoryTab::act).setHeader(Texts.get("registry.history.what"));
        log.setItems(acts);
        return log;
    }

    /** The act in words, as the file says it or else the record of acts; with what it was done to where that has a name. */
    private static String act(AuditEntry entry) {
        String act = entry.act();
        String words = Stream.of("registry.act." + act, "audit.act." + act)
                .filter(Texts::has)
                .findFirst()
                .map(key -> Texts.get(key))
                .orElse(act);
        return entry.about().isEmpty() ? words : Texts.get("registry.history.act-about", words, entry.about());
    }
}
