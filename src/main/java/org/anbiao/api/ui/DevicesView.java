package org.anbiao.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.anbiao.api.ApiTokenService;
import org.anbiao.api.Device;
import org.anbiao.api.DeviceService;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseDirectory;

/** Which devices may propose hazards, of which enterprise, and when was each heard last? */
@Route(ApiNavigation.DEVICES)
@RolesAllowed("TENANT_ADMIN")
class DevicesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DeviceService devices;
    private final transient ApiTokenService tokens;
    private final transient EnterpriseDirectory directory;
    private final transient Clock clock;

    DevicesView(DeviceService devices, ApiTokenService tokens, EnterpriseDirectory directory, Clock clock) {
        this.devices = devices;
        this.tokens = tokens;
        this.directory = directory;
        this.clock = clock;
        addClassNames("page", "full-height");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("api.device.nav");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        removeAll();
        Button register = new Button(
                Texts.get("api.device.register"),
                click -> new RegisterDeviceDialog(devices, directory, clock, this::refresh).open());
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHeader(Texts.get("api.device.nav"), register).withSubtitle(Texts.get("api.device.subtitle")));
        List<Device> all = devices.list();
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("api.device.empty"), Texts.get("api.device.empty-hint")));
        } else {
            add(grid(all));
        }
    }

    private Grid<Device> grid(List<Device> all) {
        TokenCells cells = new TokenCells(tokens, clock, Texts.get("api.device.revoke-hint"), this::refresh);
        Grid<Device> grid = new Grid<>();
        grid.addColumn(device -> device.token().name())
                .setHeader(Texts.get("api.device.name-label"))
                .setFlexGrow(2);
        grid.addColumn(Device::enterpriseName)
                .setHeader(Texts.get("api.device.enterprise"))
                .setFlexGrow(3);
        grid.addColumn(Device::place)
                .setHeader(Texts.get("api.device.place-label"))
                .setFlexGrow(2);
        narrow(grid.addColumn(device -> device.token().prefix() + "…"), "api.token.prefix");
        narrow(grid.addColumn(device -> device.token().expiresOn().toString()), "api.token.expires");
        narrow(
                grid.addColumn(device -> device.token().lastUsedAt() == null
                        ? Texts.get("api.device.never")
                        : cells.time(device.token().lastUsedAt())),
                "api.device.last-heard");
        narrow(grid.addComponentColumn(device -> cells.state(device.token())), "api.token.state");
        grid.addComponentColumn(device -> cells.action(device.token()))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.setItems(all);
        grid.setSizeFull();
        return grid;
    }

    private static void narrow(Grid.Column<Device> column, String header) {
        column.setHeader(Texts.get(header)).setAutoWidth(true).setFlexGrow(0);
    }
}
