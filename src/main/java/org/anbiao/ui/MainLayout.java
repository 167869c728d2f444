package org.anbiao.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import org.anbiao.common.Messages;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.MembershipChoice;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.StandInController;
import org.anbiao.identity.Substitutions;
import org.anbiao.notification.MyMessages;
import org.anbiao.notification.ui.MessageBell;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The frame: menu at the left, who is working for whom at the right, a banner in the demonstration. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient AuthenticationContext authentication;
    private final transient TenantDirectory tenants;
    private final transient MembershipChoice memberships;
    private final transient Substitutions substitutions;
    private final transient MyMessages messages;
    private @Nullable MessageBell bell;

    MainLayout(
            AuthenticationContext authentication,
            TenantDirectory tenants,
            MembershipChoice memberships,
            Substitutions substitutions,
            MyMessages messages,
            Menu menu,
            Environment environment) {
        this.authentication = authentication;
        this.tenants = tenants;
        this.memberships = memberships;
        this.substitutions = substitutions;
        this.messages = messages;
        setPrimarySection(Section.NAVBAR);
        authentication.getAuthenticatedUser(PortalUser.class).ifPresent(user -> {
            addToNavbar(top(user, environment.acceptsProfiles(Profiles.of("demo"))));
            menu.parts(user).forEach((part, entries) -> addToDrawer(nav(part, entries)));
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (bell != null) {
            bell.refresh();
        }
    }

    private Component top(PortalUser user, boolean demonstration) {
        Span product = new Span(Texts.get("common.product"));
        product.addClassName("top-product");
        Span place = new Span(place(user));
        place.addClassName("top-place");
        Div bar = new Div(new DrawerToggle(), product, place);
        if (demonstration) {
            Span banner = new Span(Texts.get("ui.demonstration"));
            banner.addClassName("top-demonstration");
            bar.add(banner);
        }
        bell = new MessageBell(messages);
        bar.add(bell, personMenu(user));
        bar.addClassName("top-bar");
        return bar;
    }

    private String place(PortalUser user) {
        String tenant = tenants.get(user.actor().tenantId()).shortName();
        if (user.actor().isEnterprise()) {
            return Texts.get("ui.place.enterprise", tenant);
        }
        if (user.actor().unitId() == null) {
            return tenant;
        }
        return tenants.findUnit(user.actor().unitId())
                .map(OrgUnit::name)
                .map(unit -> tenant + " · " + unit)
                .orElse(tenant);
    }

    private Component personMenu(PortalUser user) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        Span name = new Span(user.member().displayName());
        Span role = new Span(Texts.get("identity.role." + user.member().role().name()));
        role.addClassName("top-role");
        MenuItem person = menu.addItem(new Div(name, role));
        person.setAriaLabel(Texts.get("ui.person-menu", user.member().displayName()));
        person.getSubMenu()
                .addItem(
                        Texts.get("ui.language.other"),
                        click -> LanguageChoice.choose(
                                Texts.locale().equals(Locale.ENGLISH) ? Messages.CHINESE : Locale.ENGLISH));
        if (memberships.hasSeveral()) {
            person.getSubMenu().addItem(Texts.get("identity.membership.switch"), click -> click.getSource()
                    .getUI()
                    .ifPresent(ui -> ui.navigate("membership")));
        }
        if (user.standIn() == null) {
            substitutions.mine().forEach(own -> person.getSubMenu()
                    .addItem(
                            Texts.get("ui.stand-in", own.absentName()),
                            click -> changeOver(own.id().toString())));
        } else {
            person.getSubMenu().addItem(Texts.get("ui.stand-in.back"), click -> changeOver(""));
        }
        person.getSubMenu().addItem(Texts.get("ui.logout"), click -> authentication.logout());
        menu.addClassName("top-person");
        return menu;
    }

    /** The session is made anew, so the whole page is left. */
    private static void changeOver(String substitution) {
        VaadinSession.getCurrent().getSession().setAttribute(StandInController.WANTED, substitution);
        UI.getCurrent().getPage().setLocation(StandInController.ENTRANCE);
    }

    private static SideNav nav(MenuPart part, List<NavigationEntry> entries) {
        SideNav nav = new SideNav();
        if (part == MenuPart.WORK) {
            nav.getElement().setAttribute("aria-label", Texts.get(part.labelKey()));
        } else {
            nav.setLabel(Texts.get(part.labelKey()));
        }
        entries.forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    private static SideNavItem item(NavigationEntry entry) {
        VaadinIcon icon = entry.icon();
        return new SideNavItem(Texts.get(entry.labelKey()), entry.route(), icon.create());
    }
}
