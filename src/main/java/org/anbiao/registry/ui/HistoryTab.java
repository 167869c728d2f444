package org.anbiao.registry.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anbiao.audit.AuditEntry;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.EnterpriseFile.NamedPeriod;

/** How the enterprise was counted over time, and who did what to its file. */
class HistoryTab extends Div {

    static final int LATEST = 200;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    HistoryTab(EnterpriseFile file, List<AuditEntry> acts) {
        Grid<NamedPeriod> periods = new Grid<>();
        periods.addThemeVariants(GridVariant.LUMO_COMPACT);
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
        Grid<AuditEntry> log = new Grid<>();
        log.addThemeVariants(GridVariant.LUMO_COMPACT);
        log.setAllRowsVisible(true);
        log.addColumn(entry -> MINUTE.format(entry.at()))
                .setHeader(Texts.get("registry.history.at"))
                .setWidth("10rem")
                .setFlexGrow(0);
        log.addColumn(AuditEntry::memberName)
                .setHeader(Texts.get("registry.history.who"))
                .setWidth("8rem")
                .setFlexGrow(0);
        log.addColumn(entry -> act(entry.act())).setHeader(Texts.get("registry.history.what"));
        log.setItems(acts);
        add(new H3(Texts.get("registry.history.states")), periods, new H3(Texts.get("registry.history.acts")), log);
    }

    private static String act(String act) {
        String key = "registry.act." + act;
        return Texts.has(key) ? Texts.get(key) : act;
    }
}
