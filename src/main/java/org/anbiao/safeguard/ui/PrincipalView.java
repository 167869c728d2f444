package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.DutyCheck;
import org.anbiao.safeguard.DutyYear;
import org.anbiao.safeguard.Presence;
import org.anbiao.safeguard.PrincipalDuty;
import org.anbiao.safeguard.PrincipalService;
import org.anbiao.tenancy.CurrentActor;

/** 主要负责人履职: 五到位, rules and plan carried out, present on site at critical times; what inspectors found of it. */
@Route(SafeguardNavigation.PRINCIPAL + "/:enterprise?")
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
class PrincipalView extends SafeguardPage {

    /** Where the portal itself keeps what shows that a duty is done. */
    private static final Map<PrincipalDuty, String> RECORDS = records();

    private final transient PrincipalService principals;
    private final transient PostService posts;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    PrincipalView(
            PrincipalService principals,
            PostService posts,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        super(currentActor, "safeguard.nav.principal");
        this.principals = principals;
        this.posts = posts;
        this.authentication = authentication;
        this.clock = clock;
    }

    private static Map<PrincipalDuty, String> records() {
        Map<PrincipalDuty, String> records = new EnumMap<>(PrincipalDuty.class);
        records.put(PrincipalDuty.RESPONSIBILITY, "posts");
        records.put(PrincipalDuty.MANAGEMENT, "rules");
        records.put(PrincipalDuty.INVESTMENT, SafeguardNavigation.FUNDS);
        records.put(PrincipalDuty.RULES, "rules");
        records.put(PrincipalDuty.EMERGENCY_PLAN, "rules");
        return records;
    }

    @Override
    void show(UUID enterprise) {
        LocalDate today = LocalDate.now(clock);
        int shown = year(today);
        DutyYear year = principals.of(enterprise, shown);
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD);
        PrincipalSteps steps = new PrincipalSteps(principals, enterprise, today, () -> show(enterprise));
        removeAll();
        PageHeader header = new PageHeader(Texts.get("safeguard.duty.title", String.valueOf(shown)))
                .withSubtitle(
                        isOwn()
                                ? Texts.get("safeguard.duty.subtitle")
                                : posts.enterprise(enterprise).name())
                .withState(new StatusChip(
                        Texts.get(
                                "safeguard.duty.five-in-place",
                                year.fiveInPlace(),
                                PrincipalDuty.PRINCIPAL_FIVE.size()),
                        year.fiveInPlace() == PrincipalDuty.PRINCIPAL_FIVE.size()
                                ? StatusChip.Tone.SUCCESS
                                : StatusChip.Tone.WARNING));
        if (open) {
            Button present = new Button(Texts.get("safeguard.presence.record"), click -> steps.present());
            present.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(present);
        }
        add(header, new FilterBar(years(shown, today, List.of())), SafeguardWords.findings(year.findings()));
        Div five = SafeguardWords.list();
        PrincipalDuty.PRINCIPAL_FIVE.forEach(duty -> five.add(card(enterprise, year, duty, steps)));
        Div others = SafeguardWords.list();
        Arrays.stream(PrincipalDuty.values())
                .filter(duty -> !PrincipalDuty.PRINCIPAL_FIVE.contains(duty))
                .forEach(duty -> others.add(card(enterprise, year, duty, steps)));
        add(
                new H3(Texts.get("safeguard.duty.five")),
                five,
                new H3(Texts.get("safeguard.duty.carried-out")),
                others,
                new H3(Texts.get("safeguard.presence.title")),
                SafeguardWords.meta(
                        Texts.get("safeguard.presence.sum", year.days(), SafeguardWords.plain(year.hours()))),
                presences(year, open, steps));
    }

    private Div card(UUID enterprise, DutyYear year, PrincipalDuty duty, PrincipalSteps steps) {
        DutyCheck check = year.check(duty).orElse(null);
        Div card = SafeguardWords.card(
                SafeguardWords.inline(SafeguardWords.title(SafeguardWords.duty(duty)), state(check, year.today())),
                SafeguardWords.meta(Texts.get("safeguard.duty.about." + duty.code())));
        if (check != null) {
            PrincipalSteps.lines(check).forEach(card::add);
        }
        Div row = SafeguardWords.inline();
        if (authentication.hasAuthority(Permission.FACT_RECORD)) {
            row.add(SafeguardWords.quiet(
                    new Button(Texts.get("safeguard.duty.check"), click -> steps.check(duty, check))));
        }
        if (check != null && authentication.hasAuthority(Permission.INSPECTION_RECORD)) {
            row.add(SafeguardWords.quiet(
                    new Button(Texts.get("safeguard.duty.inspect"), click -> steps.inspect(check))));
        }
        if (check != null) {
            row.add(SafeguardWords.quiet(
                    new Button(Texts.get("safeguard.duty.history"), click -> steps.history(duty))));
        }
        String records = RECORDS.get(duty);
        if (records != null) {
            row.add(new Anchor(records + "/" + enterprise, Texts.get("safeguard.duty.records." + records)));
        }
        card.add(row);
        return card;
    }

    private static StatusChip state(@org.jspecify.annotations.Nullable DutyCheck check, LocalDate today) {
        if (check == null) {
            return new StatusChip(Texts.get("safeguard.duty.state.unchecked"), StatusChip.Tone.NEUTRAL);
        }
        DutyCheck.State state = check.state(today);
        return new StatusChip(
                Texts.get("safeguard.duty.state." + state.name().toLowerCase(java.util.Locale.ROOT)),
                switch (state) {
                    case IN_PLACE -> StatusChip.Tone.PROGRESS;
                    case CONFIRMED -> StatusChip.Tone.SUCCESS;
                    case MISSING -> StatusChip.Tone.WARNING;
                    case CONTRADICTED, OVERDUE -> StatusChip.Tone.ERROR;
                });
    }

    private static Div presences(DutyYear year, boolean open, PrincipalSteps steps) {
        Div list = SafeguardWords.list();
        for (Presence presence : year.presences()) {
            Div card = SafeguardWords.card(
                    SafeguardWords.inline(
                            SafeguardWords.title(
                                    Texts.get("safeguard.presence.line", presence.on(), presence.personName())),
                            new StatusChip(
                                    Texts.get("safeguard.occasion."
                                            + presence.occasion().code()),
                                    StatusChip.Tone.NEUTRAL)),
                    SafeguardWords.meta(
                            Texts.get("safeguard.presence.hours-line", SafeguardWords.plain(presence.hours()))));
            if (!presence.note().isEmpty()) {
                card.add(SafeguardWords.meta(presence.note()));
            }
            if (!presence.counts()) {
                card.add(SafeguardWords.meta(Texts.get("safeguard.withdrawn", presence.withdrawnNote())));
            } else if (open) {
                card.add(SafeguardWords.inline(SafeguardWords.quiet(
                        new Button(Texts.get("safeguard.withdraw"), click -> steps.withdraw(presence)))));
            }
            list.add(card);
        }
        return list;
    }
}
