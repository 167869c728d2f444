package org.anbiao.sectors.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.sectors.SpacePermit;
import org.anbiao.sectors.SpacePermitService;
import org.anbiao.sectors.SpaceRules;
import org.anbiao.sectors.SpaceRules.Gas;
import org.anbiao.sectors.SpaceRules.Limit;
import org.anbiao.sectors.SpaceRules.Rule;
import org.jspecify.annotations.Nullable;

/** The dialogs about permits for confined spaces. */
final class PermitForm {

    /** Minutes that asking and approving take, before the work can begin. */
    private static final int TO_APPROVE = 10;

    private final SpacePermitService permits;
    private final Runnable done;

    /** @param done shows the page again */
    PermitForm(SpacePermitService permits, Runnable done) {
        this.permits = permits;
        this.done = done;
    }

    /** The air: when it was measured, and each gas with its limits. */
    private static final class AirFields extends Div {

        private final TimeField at;
        private final Map<Gas, BigDecimalField> fields = new EnumMap<>(Gas.class);

        AirFields(LocalDateTime now) {
            at = new TimeField("sectors.permit.measured", now);
            add(at);
            for (Gas gas : Gas.values()) {
                Limit limit = SpaceRules.SHIPPED.limit(gas);
                BigDecimalField field = new BigDecimalField(Texts.get("sectors.gas." + gas.code()));
                field.setSuffixComponent(new Span(Texts.get("sectors.gas.unit." + gas.code())));
                field.setHelperText(Texts.get(
                        "sectors.gas.limit", SectorWords.plain(limit.least()), SectorWords.plain(limit.most())));
                field.setWidthFull();
                fields.put(gas, field);
                add(field);
            }
        }

        SpacePermit.AirDraft draft() {
            Map<Gas, @Nullable BigDecimal> values = new EnumMap<>(Gas.class);
            fields.forEach((gas, field) -> values.put(gas, field.getValue()));
            return new SpacePermit.AirDraft(at.value(), values);
        }
    }

    /** Asks for a permit. */
    void request(UUID enterprise) {
        LocalDateTime now = permits.now();
        TextField place = SectorWords.text("sectors.permit.place", 100);
        TextArea work = new TextArea(Texts.get("sectors.permit.work"));
        work.setMaxLength(500);
        LocalDateTime begin = TimeField.quarter(now.plusMinutes(TO_APPROVE));
        TimeField from = new TimeField("sectors.permit.from", begin);
        TimeField until = new TimeField("sectors.permit.until", begin.plusHours(2));
        TextField worker = SectorWords.text("sectors.permit.worker", 100);
        worker.setHelperText(Texts.get("sectors.permit.people-hint"));
        TextField guardian = SectorWords.text("sectors.permit.guardian", 100);
        TextField approver = SectorWords.text("sectors.permit.approver", 40);
        approver.setHelperText(Texts.get("sectors.permit.approver-hint"));
        AirFields air = new AirFields(now);
        CheckboxGroup<Rule> forbidden = rules("sectors.permit.forbidden", SpaceRules.SHIPPED.forbidden());
        CheckboxGroup<Rule> required = rules("sectors.permit.required", SpaceRules.SHIPPED.required());
        new StepDialog(
                        Texts.get("sectors.permit.request"),
                        Texts.get("sectors.permit.request-effect"),
                        () -> permits.request(
                                enterprise,
                                new SpacePermit.Draft(
                                        place.getValue(),
                                        work.getValue(),
                                        from.value(),
                                        until.value(),
                                        worker.getValue(),
                                        guardian.getValue(),
                                        approver.getValue(),
                                        air.draft(),
                                        chosen(forbidden, required))),
                        done)
                .with(place, work, from, until, worker, guardian, approver, air, forbidden, required)
                .open();
    }

    private static CheckboxGroup<Rule> rules(String labelKey, List<Rule> rules) {
        CheckboxGroup<Rule> group = new CheckboxGroup<>(Texts.get(labelKey));
        group.setItems(rules);
        group.setItemLabelGenerator(Rule::text);
        return group;
    }

    private static Set<String> chosen(CheckboxGroup<Rule> one, CheckboxGroup<Rule> other) {
        Set<String> codes = new HashSet<>();
        one.getValue().forEach(rule -> codes.add(rule.code()));
        other.getValue().forEach(rule -> codes.add(rule.code()));
        return codes;
    }

    /** A new measurement of the air. */
    void measure(SpacePermit permit) {
        AirFields air = new AirFields(permits.now());
        new StepDialog(
                        Texts.get("sectors.permit.measure"),
                        Texts.get("sectors.permit.measure-effect"),
                        () -> permits.measure(permit.id(), permit.version(), air.draft()),
                        done)
                .with(air)
                .open();
    }

    void approve(SpacePermit permit) {
        new StepDialog(
                        Texts.get("sectors.permit.approve"),
                        Texts.get(
                                "sectors.permit.approve-effect",
                                permit.content().approver()),
                        () -> permits.approve(permit.id(), permit.version()),
                        done)
                .open();
    }

    void close(SpacePermit permit) {
        Checkbox counted = new Checkbox(Texts.get("sectors.permit.counted"));
        TextArea note = new TextArea(Texts.get("sectors.permit.closing"));
        note.setMaxLength(500);
        new StepDialog(
                        Texts.get("sectors.permit.close"),
                        Texts.get("sectors.permit.close-effect"),
                        () -> permits.close(permit.id(), permit.version(), counted.getValue(), note.getValue()),
                        done)
                .with(counted, note)
                .open();
    }

    void cancel(SpacePermit permit) {
        Checkbox out = new Checkbox(Texts.get("sectors.permit.out"));
        out.setVisible(permit.state() == SpacePermit.State.APPROVED);
        TextField reason = SectorWords.text("sectors.permit.cancel-reason", 200);
        new StepDialog(
                        Texts.get("sectors.permit.cancel"),
                        Texts.get("sectors.permit.cancel-effect"),
                        () -> permits.cancel(permit.id(), permit.version(), out.getValue(), reason.getValue()),
                        done)
                .with(out, reason)
                .ending()
                .open();
    }
}
