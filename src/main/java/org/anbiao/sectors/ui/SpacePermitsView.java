package org.anbiao.sectors.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.PostService;
import org.anbiao.sectors.SpacePermit;
import org.anbiao.sectors.SpacePermitPrint;
import org.anbiao.sectors.SpacePermitService;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 有限空间作业: the permits of an enterprise, which its own people ask for, approve and close; without one those an office reads. */
@Route(SectorsNavigation.PERMITS + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class SpacePermitsView extends SectorPage {

    private static final int PAGE = 30;

    private final transient SpacePermitService permits;
    private final transient SpacePermitPrint print;
    private final transient PostService posts;
    private final transient AuthenticationContext authentication;

    SpacePermitsView(
            SpacePermitService permits,
            SpacePermitPrint print,
            PostService posts,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        super(currentActor, "sectors.nav.permits");
        this.permits = permits;
        this.print = print;
        this.posts = posts;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get("enterprise").isPresent() || isOwn()) {
            super.beforeEnter(event);
        } else {
            all(!PageAddress.of(event).text("all").equals("1"));
        }
    }

    @Override
    void show(UUID enterprise) {
        boolean applies = permits.applies(enterprise);
        String name = posts.enterprise(enterprise).name();
        boolean writes = isOwn() && authentication.hasAuthority(Permission.FACT_RECORD);
        // what is under way is brought to its end also after the enterprise went to another sector
        PermitForm form = writes ? new PermitForm(permits, () -> show(enterprise)) : null;
        PagedList<SpacePermit> found = permits.of(enterprise, new PageRequest(0, PAGE));
        removeAll();
        PageHeader header = new PageHeader(Texts.get("sectors.nav.permits"))
                .withSubtitle(Texts.get("sectors.permit.subtitle", name));
        if (form != null && applies) {
            Button request = new Button(Texts.get("sectors.permit.request"), click -> form.request(enterprise));
            request.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(request);
        }
        add(header);
        list(
                found,
                form,
                false,
                applies ? "sectors.permit.none" : "sectors.permit.other",
                new PageFrom(enterprise, false));
    }

    private record PageFrom(@Nullable UUID enterprise, boolean open) {}

    /** All that the office reads. */
    private void all(boolean open) {
        removeAll();
        Checkbox ended = new Checkbox(Texts.get("sectors.permit.ended"), !open);
        ended.addClassName("beside-field");
        ended.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        SectorsNavigation.PERMITS,
                        change.getValue() ? QueryParameters.of("all", "1") : QueryParameters.empty()));
        add(
                new PageHeader(Texts.get("sectors.nav.permits")).withSubtitle(Texts.get("sectors.permit.all-subtitle")),
                new FilterBar(ended));
        list(
                permits.all(open, new PageRequest(0, PAGE)),
                null,
                true,
                open ? "sectors.permit.none-open" : "sectors.permit.none-all",
                new PageFrom(null, open));
    }

    private void list(
            PagedList<SpacePermit> found, @Nullable PermitForm form, boolean named, String emptyKey, PageFrom from) {
        if (found.total() == 0) {
            add(new EmptyState(Texts.get(emptyKey), Texts.get(emptyKey + "-hint")));
            return;
        }
        Div list = SectorWords.list();
        add(list);
        more(list, found, form, named, from);
    }

    private void more(Div list, PagedList<SpacePermit> found, @Nullable PermitForm form, boolean named, PageFrom from) {
        LocalDateTime now = permits.now();
        found.rows().forEach(permit -> list.add(new PermitCard(permit, now, print, form, named)));
        int shown = list.getComponentCount();
        if (shown < found.total()) {
            Button more = SectorWords.quiet(new Button(Texts.get("sectors.permit.more", found.total() - shown)));
            more.addClickListener(click -> {
                remove(more);
                PageRequest next = new PageRequest(shown, PAGE);
                UUID enterprise = from.enterprise();
                more(
                        list,
                        enterprise == null ? permits.all(from.open(), next) : permits.of(enterprise, next),
                        form,
                        named,
                        from);
            });
            add(more);
        }
    }
}
