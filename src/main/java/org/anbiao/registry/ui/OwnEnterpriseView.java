package org.anbiao.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;

/** An enterprise's own people open their file without knowing its address. */
@Route(RegistryNavigation.OWN)
@RolesAllowed({"ENTERPRISE_PRINCIPAL", "ENTERPRISE_SAFETY_MANAGER"})
class OwnEnterpriseView extends Div implements BeforeEnterObserver {

    private final transient CurrentActor currentActor;

    OwnEnterpriseView(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID own = currentActor.get().enterpriseId();
        event.forwardTo(own == null ? RegistryNavigation.LIST : RegistryNavigation.fileOf(own));
    }
}
