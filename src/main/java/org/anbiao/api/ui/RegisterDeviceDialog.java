package org.anbiao.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import org.anbiao.api.DeviceService;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.ui.EnterpriseChoice;

/** A device: at which enterprise, what it is called, where it is; then its token and the address it reports to. */
class RegisterDeviceDialog extends SecretDialog {

    private final transient DeviceService devices;
    private final transient Clock clock;
    final EnterpriseChoice enterprise;
    final TextField name = new TextField(Texts.get("api.device.name-label"));
    final TextField place = new TextField(Texts.get("api.device.place-label"));

    RegisterDeviceDialog(DeviceService devices, EnterpriseDirectory directory, Clock clock, Runnable changed) {
        this.devices = devices;
        this.clock = clock;
        setHeaderTitle(Texts.get("api.device.register"));
        enterprise = new EnterpriseChoice(Texts.get("api.device.enterprise"), directory);
        enterprise.setWidthFull();
        enterprise.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(Texts.get("api.device.name-hint"));
        place.setWidthFull();
        Button register = new Button(Texts.get("api.device.register"), click -> register(changed));
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Div(enterprise, name, place, days));
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), register);
    }

    private void register(Runnable changed) {
        Notices.attempt(() -> {
            EnterpriseListItem chosen = enterprise.getValue();
            if (chosen == null) {
                throw new DomainException("api.device.enterprise-missing");
            }
            var issued = devices.register(chosen.id(), name.getValue(), place.getValue(), lastDay(clock));
            TextArea address = new TextArea(Texts.get("api.device.address"));
            address.setValue("/api/v1/enterprises/" + chosen.id() + "/hazard-proposals");
            address.setHelperText(Texts.get("api.device.address-hint"));
            address.setReadOnly(true);
            address.setAutoselect(true);
            address.setWidthFull();
            show(Texts.get("api.device.registered"), issued.secret(), changed, address);
        });
    }
}
