package org.anbiao.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Permission;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.EnterpriseLifecycle;
import org.anbiao.registry.EnterpriseStatus;
import org.anbiao.registry.Placement;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.registry.RiskGradeService;
import org.anbiao.registry.SubjectKind;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;

/** What the actor may do with an enterprise: revise it, grade it, and the dated steps. */
@SpringComponent
class FileActions {

    private final LifecycleDialogs dialogs;
    private final GradeDialog grading;
    private final AuthenticationContext authentication;
    private final CurrentActor currentActor;
    private final UnitScopes scopes;

    FileActions(
            EnterpriseLifecycle lifecycle,
            RiskGradeService grades,
            RegistryChoices choices,
            EnterpriseDirectory directory,
            FileStore files,
            AuthenticationContext authentication,
            CurrentActor currentActor,
            UnitScopes scopes) {
        this.dialogs = new LifecycleDialogs(lifecycle, choices, directory);
        this.grading = new GradeDialog(grades, files);
        this.authentication = authentication;
        this.currentActor = currentActor;
        this.scopes = scopes;
    }

    /** @param changed loads the file again after a step */
    Component[] of(EnterpriseFile file, Runnable changed) {
        List<Component> actions = new ArrayList<>();
        boolean writes = authentication.hasAuthority(Permission.REGISTRY_WRITE);
        if (file.enterprise().data().life().status() != EnterpriseStatus.ACTIVE) {
            return writes && isAuthority()
                    ? new Component[] {
                        new Button(Texts.get("registry.step.reopen"), click -> dialogs.reopen(file, changed))
                    }
                    : new Component[0];
        }
        if (writes && isAuthority()) {
            actions.add(menu(file, changed));
        }
        if (authentication.hasAuthority(Permission.STAFF_INVITE) && looksAfter(file)) {
            actions.add(new Button(Texts.get("registry.step.staff"), click -> UI.getCurrent()
                    .navigate("staff/" + file.enterprise().id().value())));
        }
        if (authentication.hasAuthority(Permission.RISK_GRADE) && supervises(file)) {
            actions.add(new Button(Texts.get("registry.step.grade"), click -> grading.open(file, changed)));
        }
        if (writes) {
            Button revise = new Button(Texts.get("common.action.edit"), click -> UI.getCurrent()
                    .navigate(RegistryNavigation.fileOf(file.enterprise().id().value()) + "/edit"));
            revise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(revise);
        }
        return actions.toArray(Component[]::new);
    }

    private boolean isAuthority() {
        UnitScope.Reach reach = scopes.current().reach();
        return !currentActor.get().isEnterprise() && reach != UnitScope.Reach.VILLAGE && reach != UnitScope.Reach.GRID;
    }

    private boolean looksAfter(EnterpriseFile file) {
        UUID own = currentActor.get().tenantId();
        Placement placement = file.enterprise().data().placement();
        return !currentActor.get().isEnterprise()
                && (own.equals(placement.areaTenantId()) || own.equals(placement.supervisorTenantId()));
    }

    private boolean supervises(EnterpriseFile file) {
        return currentActor
                .get()
                .scope()
                .contains(file.enterprise().data().placement().supervisorTenantId());
    }

    private MenuBar menu(EnterpriseFile file, Runnable changed) {
        MenuBar bar = new MenuBar();
        SubMenu steps = bar.addItem(Texts.get("common.action.more")).getSubMenu();
        steps.addItem(Texts.get("registry.step.move"), click -> dialogs.move(file, changed));
        steps.addItem(Texts.get("registry.step.supervisor"), click -> dialogs.supervisor(file, changed));
        if (file.enterprise().data().profile().kind() == SubjectKind.ENTERPRISE) {
            steps.addItem(Texts.get("registry.step.size"), click -> dialogs.size(file, changed));
        }
        steps.addItem(Texts.get("registry.step.merge"), click -> dialogs.merge(file, changed));
        steps.addItem(Texts.get("registry.step.close"), click -> dialogs.close(file, changed));
        return bar;
    }
}
