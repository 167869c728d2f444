package org.anbiao.tenantdata.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Polling;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenantdata.TenantExport;
import org.anbiao.tenantdata.TenantExports;

/** Exports of the authority's data: asked for by the system administrator, released by the security administrator. */
@Route(TenantDataNavigation.EXPORTS)
@RolesAllowed({"TENANT_ADMIN", "SECURITY_ADMIN"})
class TenantExportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 2_000;

    private static final int REASON = 300;

    private final transient TenantExports exports;
    private final Div list = new Div();
    private final transient Polling polling = new Polling(POLL_MILLIS, this::show);

    TenantExportView(TenantExports exports) {
        this.exports = exports;
        addClassName("page");
        list.addClassName("card-list");
        PageHeader header = new PageHeader(Texts.get("tenantdata.export.title"))
                .withSubtitle(Texts.get(
                        exports.mayAsk() ? "tenantdata.export.subtitle-ask" : "tenantdata.export.subtitle-release"));
        if (exports.mayAsk()) {
            Button ask = new Button(Texts.get("tenantdata.export.ask"), click -> ask());
            ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(ask);
        }
        add(header, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        List<TenantExport> latest = exports.latest();
        if (latest.isEmpty()) {
            list.add(new EmptyState(
                    Texts.get("tenantdata.export.none"),
                    Texts.get(exports.mayAsk() ? "tenantdata.export.none-ask" : "tenantdata.export.none-release")));
        }
        latest.forEach(export -> list.add(new ExportCard(exports, export, this::show)));
        polling.follow(latest.stream()
                .anyMatch(export -> export.state() == TenantExport.State.RUNNING
                        && export.problem().isEmpty()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.follow(false);
    }

    private void ask() {
        TextArea reason = new TextArea(Texts.get("tenantdata.export.reason-field"));
        reason.setMaxLength(REASON);
        reason.setPlaceholder(Texts.get("tenantdata.export.reason-hint"));
        Checkbox full = new Checkbox(Texts.get("tenantdata.export.in-full"));
        full.setHelperText(Texts.get("tenantdata.export.in-full-hint"));
        new StepDialog(
                        Texts.get("tenantdata.export.ask"),
                        Texts.get("tenantdata.export.effect"),
                        () -> exports.ask(full.getValue(), reason.getValue()),
                        this::show)
                .with(reason, full)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("tenantdata.export.title");
    }
}
