package org.anbiao.api.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.anbiao.api.DeviceService;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of devices: one is registered, its token and address are shown once, then it stands in the list. */
@DatabaseTest
class DevicesViewTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    DeviceService devices;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    ViewTester views;

    private UUID enterprise;

    @BeforeEach
    void open() {
        UUID township = fixture.township(fixture.county());
        enterprise = fixture.enterprise(township, fixture.unit(township, "village", "甲村"), "虚构甲厂");
        fixture.logIn(township, Role.TENANT_ADMIN);
        views.open();
        UI.getCurrent().navigate(DevicesView.class);
    }

    @AfterEach
    void close() {
        views.close();
        fixture.logOut();
    }

    @Test
    void withoutAnEnterpriseNothingIsRegisteredAndNothingIsLost() {
        RegisterDeviceDialog dialog = dialog();
        _setValue(dialog.name, "东门摄像机");
        confirm();
        assertThat(devices.list()).isEmpty();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.name.getValue()).isEqualTo("东门摄像机");
    }

    @Test
    void theTokenAndTheAddressAreShownOnce() {
        RegisterDeviceDialog dialog = dialog();
        dialog.enterprise.setValue(
                directory.rows(EnterpriseFilter.ACTIVE, new PageRequest(0, 1)).get(0));
        _setValue(dialog.name, "东门摄像机");
        confirm();
        assertThat(dialog.secret.getValue()).startsWith("anb_").hasSizeGreaterThan(40);
        assertThat(_get(TextArea.class, spec -> spec.withLabel(Texts.get("api.device.address")))
                        .getValue())
                .isEqualTo("/api/v1/enterprises/" + enterprise + "/hazard-proposals");
        _click(_get(Button.class, spec -> spec.withText(Texts.get("api.token.done"))));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(devices.list()).extracting(device -> device.token().name()).containsExactly("东门摄像机");
    }

    private static RegisterDeviceDialog dialog() {
        _click(_get(Button.class, spec -> spec.withText(Texts.get("api.device.register"))));
        return _get(RegisterDeviceDialog.class);
    }

    private static void confirm() {
        _click(_get(RegisterDeviceDialog.class)
                .getFooter()
                .getElement()
                .getChildren()
                .flatMap(element -> element.getComponent().stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(Texts.get("api.device.register")))
                .findFirst()
                .orElseThrow());
    }
}
