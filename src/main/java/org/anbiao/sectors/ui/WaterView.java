package org.anbiao.sectors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.PostService;
import org.anbiao.sectors.WaterQuality;
import org.anbiao.sectors.WaterQuality.Rate;
import org.anbiao.sectors.WaterService;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 水质合格率: the pass rates of water quality of a waterworks by period, and what is asked for. */
@Route(SectorsNavigation.WATER + "/:enterprise?")
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
class WaterView extends SectorPage {

    private final transient WaterService water;
    private final transient PostService posts;
    private final transient AuthenticationContext authentication;

    WaterView(WaterService water, PostService posts, CurrentActor currentActor, AuthenticationContext authentication) {
        super(currentActor, "sectors.nav.water");
        this.water = water;
        this.posts = posts;
        this.authentication = authentication;
    }

    @Override
    void show(UUID enterprise) {
        WaterQuality quality = water.of(enterprise);
        String name = posts.enterprise(enterprise).name();
        boolean writes = quality.applies() && authentication.hasAuthority(Permission.FACT_RECORD);
        removeAll();
        BigDecimal least = quality.least();
        PageHeader header = new PageHeader(Texts.get("sectors.nav.water"))
                .withSubtitle(
                        least == null
                                ? Texts.get("sectors.water.subtitle-shown", name)
                                : Texts.get("sectors.water.subtitle", name, SectorWords.plain(least)));
        if (quality.applies()) {
            header.withState(chip(quality));
        }
        if (writes) {
            Button record =
                    new Button(Texts.get("sectors.water.record"), click -> record(enterprise, quality.today(), name));
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(record);
        }
        add(header);
        if (quality.rates().isEmpty()) {
            String empty = quality.applies() ? "sectors.water.none" : "sectors.water.other";
            add(new EmptyState(Texts.get(empty), Texts.get(empty + "-hint")));
            return;
        }
        Div list = SectorWords.list();
        quality.rates().forEach(rate -> list.add(card(enterprise, rate, least, writes)));
        add(list);
    }

    /** How the rate that holds compares with what is asked for. */
    static StatusChip chip(WaterQuality quality) {
        Rate latest = quality.latest();
        if (latest == null) {
            return new StatusChip(Texts.get("sectors.water.lacking"), StatusChip.Tone.WARNING);
        }
        String rate = SectorWords.plain(latest.percent());
        return quality.isLow()
                ? new StatusChip(Texts.get("sectors.water.low", rate), StatusChip.Tone.ERROR)
                : new StatusChip(Texts.get("sectors.water.latest", rate), StatusChip.Tone.SUCCESS);
    }

    static String line(Rate rate) {
        return Texts.get("sectors.water.line", rate.from(), rate.to(), SectorWords.plain(rate.percent()));
    }

    private Div card(UUID enterprise, Rate rate, @Nullable BigDecimal least, boolean writes) {
        Div head = SectorWords.inline(SectorWords.title(line(rate)));
        if (rate.counts() && least != null && rate.percent().compareTo(least) < 0) {
            head.add(new StatusChip(Texts.get("sectors.water.below", SectorWords.plain(least)), StatusChip.Tone.ERROR));
        }
        Div card = SectorWords.card(
                head,
                new Span(Texts.get("sectors.water.tested-line", rate.testedBy(), rate.evidence())),
                SectorWords.meta(Texts.get(
                        rate.byAuthority() ? "sectors.water.by-office" : "sectors.water.by-own", rate.recordedBy())));
        if (!rate.counts()) {
            card.add(SectorWords.meta(Texts.get("sectors.withdrawn", rate.withdrawnNote())));
        } else if (writes && !(rate.byAuthority() && isOwn())) {
            card.add(SectorWords.inline(SectorWords.quiet(new Button(
                    Texts.get("sectors.withdraw"),
                    click -> SectorWords.withdraw(
                            line(rate),
                            reason -> water.withdraw(enterprise, rate.id(), reason),
                            () -> show(enterprise))))));
        }
        return card;
    }

    private void record(UUID enterprise, LocalDate today, String name) {
        LocalDate last = today.withDayOfMonth(1).minusDays(1);
        DateField from = new DateField(Texts.get("sectors.water.from"));
        from.setMax(today);
        from.setValue(last.withDayOfMonth(1));
        DateField to = new DateField(Texts.get("sectors.water.to"));
        to.setMax(today);
        to.setValue(last);
        BigDecimalField rate = new BigDecimalField(Texts.get("sectors.water.rate-field"));
        rate.setSuffixComponent(new Span("%"));
        rate.setHelperText(Texts.get("sectors.water.rate-hint"));
        TextField by = SectorWords.text("sectors.water.tester", 100);
        TextField evidence = SectorWords.text("sectors.water.evidence", 300);
        evidence.setHelperText(Texts.get("sectors.water.evidence-hint"));
        new StepDialog(
                        Texts.get("sectors.water.record") + " · " + name,
                        Texts.get("sectors.water.effect"),
                        () -> water.record(
                                enterprise,
                                new WaterQuality.Draft(
                                        from.getValue(),
                                        to.getValue(),
                                        rate.getValue(),
                                        by.getValue(),
                                        evidence.getValue())),
                        () -> show(enterprise))
                .with(from, to, rate, by, evidence)
                .open();
    }
}
