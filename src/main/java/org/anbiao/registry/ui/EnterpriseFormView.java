package org.anbiao.registry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseFileService;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseService;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** Enters an enterprise or revises one: what it is, where it is, who supervises it. */
@Route(RegistryNavigation.LIST + "/new")
@RouteAlias(RegistryNavigation.LIST + "/:id/edit")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class EnterpriseFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EnterpriseService enterprises;
    private final transient RegistryChoices choices;
    private final transient EnterpriseFileService files;
    private final boolean ownEnterprise;
    private transient @Nullable Enterprise revised;

    EnterpriseFormView(
            EnterpriseService enterprises,
            RegistryChoices choices,
            EnterpriseFileService files,
            CurrentActor currentActor) {
        this.enterprises = enterprises;
        this.choices = choices;
        this.files = files;
        this.ownEnterprise = currentActor.get().isEnterprise();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse(null);
        if (id == null && ownEnterprise) {
            event.forwardTo(RegistryNavigation.OWN);
            return;
        }
        revised = id == null ? null : enterprises.get(new EnterpriseId(RegistryRoutes.id(id)));
        build();
    }

    private void build() {
        removeAll();
        Enterprise before = revised;
        EnterpriseForm form = new EnterpriseForm(choices, files.today());
        Button save = new Button(Texts.get("common.action.save"), click -> save(form));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel =
                new Button(Texts.get("common.action.cancel"), click -> leave(before == null ? null : before.id()));
        PageHeader header = new PageHeader(getTitleText(), cancel, save);
        if (before != null) {
            header.withSubtitle(before.data().profile().name());
            form.read(before, ownEnterprise);
        }
        add(header, form);
    }

    private void save(EnterpriseForm form) {
        Enterprise before = revised;
        if (!form.validate()) {
            return;
        }
        Notices.attempt(() -> {
            if (before == null) {
                leave(enterprises.register(form.registration()));
            } else {
                enterprises.revise(before.id(), before.version(), form.profile(), form.figures(), form.from());
                leave(before.id());
            }
            Notices.done(Texts.get("registry.saved"));
        });
    }

    private void leave(@Nullable EnterpriseId id) {
        UUID to = id == null ? null : id.value();
        UI.getCurrent().navigate(to == null ? RegistryNavigation.LIST : RegistryNavigation.fileOf(to));
    }

    private String getTitleText() {
        return Texts.get(revised == null ? "registry.form.new" : "registry.form.edit");
    }

    @Override
    public String getPageTitle() {
        return Texts.title(revised == null ? "registry.form.new" : "registry.form.edit");
    }
}
