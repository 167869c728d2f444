package org.anbiao.hazard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardReward;
import org.anbiao.hazard.HazardRewards;
import org.anbiao.hazard.RewardStandard;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 内部报告奖励: what the firm promises for reports inside it, and what it paid. */
@Route(HazardNavigation.REWARDS + "/:enterprise?")
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class HazardRewardsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient HazardRewards rewards;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    HazardRewardsView(
            HazardRewards rewards, CurrentActor currentActor, AuthenticationContext authentication, Clock clock) {
        this.rewards = rewards;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID own = currentActor.get().enterpriseId();
        UUID id = own != null
                ? own
                : event.getRouteParameters()
                        .get("enterprise")
                        .flatMap(HazardWords::id)
                        .orElse(null);
        if (id == null || !Notices.attempt(() -> show(id))) {
            event.forwardTo(HazardsView.class);
        }
    }

    private void show(UUID enterpriseId) {
        Optional<RewardStandard> standard = rewards.standard(enterpriseId);
        List<HazardReward> payments = rewards.payments(enterpriseId);
        removeAll();
        PageHeader header =
                new PageHeader(Texts.get("hazard.reward.title")).withSubtitle(Texts.get("hazard.reward.subtitle"));
        if (authentication.hasAuthority(Permission.HAZARD_RECORD)) {
            Button pay = new Button(Texts.get("hazard.reward.pay"), click -> pay(enterpriseId));
            pay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(
                    new Button(Texts.get("hazard.reward.lay"), click -> lay(enterpriseId, standard.orElse(null))), pay);
        }
        add(header, new H3(Texts.get("hazard.reward.standard")));
        add(standard.<com.vaadin.flow.component.Component>map(HazardRewardsView::card)
                .orElseGet(() -> new EmptyState(
                        Texts.get("hazard.reward.standard-none"), Texts.get("hazard.reward.standard-none-hint"))));
        add(new H3(Texts.get("hazard.reward.payments", payments.size())));
        if (payments.isEmpty()) {
            add(HazardWords.meta(Texts.get("hazard.reward.payments-none")));
        } else {
            add(HazardTables.rewards(payments));
        }
    }

    private static Div card(RewardStandard standard) {
        Div card = new Div(
                new Paragraph(standard.standard()),
                HazardWords.meta(Texts.get("hazard.reward.procedure-line", standard.procedure())),
                HazardWords.meta(Texts.get("hazard.reward.from-line", standard.fromOn(), standard.changedBy())));
        card.addClassName("card");
        return card;
    }

    private void lay(UUID enterpriseId, @Nullable RewardStandard before) {
        TextArea standard = new TextArea(Texts.get("hazard.reward.standard"));
        standard.setMaxLength(1000);
        standard.setPlaceholder(Texts.get("hazard.reward.standard-example"));
        TextArea procedure = new TextArea(Texts.get("hazard.reward.procedure"));
        procedure.setMaxLength(1000);
        if (before != null) {
            standard.setValue(before.standard());
            procedure.setValue(before.procedure());
        }
        DateField from = new DateField(Texts.get("hazard.reward.from"));
        from.setValue(LocalDate.now(clock));
        new StepDialog(
                        Texts.get("hazard.reward.lay"),
                        Texts.get("hazard.reward.lay-effect"),
                        () -> rewards.lay(enterpriseId, standard.getValue(), procedure.getValue(), from.getValue()),
                        () -> show(enterpriseId))
                .with(standard, procedure, from)
                .open();
    }

    private void pay(UUID enterpriseId) {
        Select<HazardListItem> report = new Select<>();
        report.setLabel(Texts.get("hazard.reward.report"));
        report.setItems(rewards.rewardable(enterpriseId));
        report.setItemLabelGenerator(
                item -> item == null ? "" : Texts.get("hazard.reward.report-line", item.foundOn(), item.description()));
        TextField person = new TextField(Texts.get("hazard.reward.person"));
        person.setMaxLength(50);
        person.setHelperText(Texts.get("hazard.reward.person-hint"));
        BigDecimalField amount = new BigDecimalField(Texts.get("hazard.reward.amount-field"));
        DateField on = new DateField(Texts.get("hazard.reward.paid-on"));
        on.setValue(LocalDate.now(clock));
        on.setMax(LocalDate.now(clock));
        TextField note = new TextField(Texts.get("hazard.reward.note"));
        note.setMaxLength(200);
        new StepDialog(
                        Texts.get("hazard.reward.pay"),
                        Texts.get("hazard.reward.pay-effect"),
                        () -> rewards.pay(
                                chosen(report), person.getValue(), amount.getValue(), on.getValue(), note.getValue()),
                        () -> show(enterpriseId))
                .with(report, person, amount, on, note)
                .open();
    }

    private static UUID chosen(Select<HazardListItem> report) {
        HazardListItem item = report.getValue();
        if (item == null) {
            throw new DomainException("hazard.reward.report-missing");
        }
        return item.id();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazard.reward.title");
    }
}
