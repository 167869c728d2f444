package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.Assignee;
import org.anbiao.checklist.CheckAnswer;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.checklist.CheckCalendar;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.checklist.CheckPlanService.Arrangement;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.DeliveryTarget;
import org.anbiao.checklist.DueCheck;
import org.anbiao.checklist.ListDeliveries;
import org.anbiao.checklist.MissedCheck;
import org.anbiao.checklist.PlannedList;
import org.anbiao.demo.persistence.DemoCheckRows;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The county's check list handed over; the stone works in 白濑乡 checks by its own three since some weeks, missed a few days, found
 * something today and is in the middle of another check.
 */
@Component
@Profile("demo")
@Order(60)
class DemoChecks implements DemoDataset {

    private static final String COUNTY = "anxi-guanli";
    private static final String PRINCIPAL = "baila-qiye";
    private static final int SINCE = 20;
    private static final int MISSED = 3;

    private final ListDeliveries deliveries;
    private final CheckPlanService plans;
    private final CheckService checks;
    private final CheckCalendar calendar;
    private final OwnSetService sets;
    private final DemoCheckRows rows;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoChecks(
            ListDeliveries deliveries,
            CheckPlanService plans,
            CheckService checks,
            CheckCalendar calendar,
            OwnSetService sets,
            DemoCheckRows rows,
            CurrentActor currentActor,
            DemoLogins logins,
            Clock clock) {
        this.deliveries = deliveries;
        this.plans = plans;
        this.checks = checks;
        this.calendar = calendar;
        this.sets = sets;
        this.rows = rows;
        this.currentActor = currentActor;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(COUNTY, () -> deliveries
                .lists()
                .forEach(list -> deliveries.deliver(list.norm().id(), new DeliveryTarget(null, false))));
        logins.as(PRINCIPAL, () -> {
            UUID enterprise = currentActor.get().enterpriseId();
            if (enterprise != null) {
                plan(enterprise);
                past(enterprise);
                today(enterprise);
            }
        });
    }

    /** The list every week by the principal, the sheet every day, the card every day by the employee who has an account. */
    private void plan(UUID enterprise) {
        LocalDate today = LocalDate.now(clock);
        for (PlannedList list : plans.lists(enterprise)) {
            Arrangement arrangement =
                    switch (list.set().kind()) {
                        case LIST -> new Arrangement("王虚构", CheckFrequency.WEEKLY, 0, today);
                        case SHEET -> new Arrangement("陈虚构", CheckFrequency.DAILY, 0, today);
                        case CARD -> new Arrangement(employee(enterprise), CheckFrequency.DAILY, 0, today);
                    };
            plans.arrange(list.set().id(), 0, arrangement);
        }
        rows.since(enterprise, SINCE);
    }

    private Assignee employee(UUID enterprise) {
        return plans.assignees(enterprise, OwnSet.Kind.CARD).stream()
                .filter(one -> one.kind() == Assignee.Kind.EMPLOYEE)
                .findFirst()
                .orElseGet(() -> Assignee.named("打磨工"));
    }

    /** All but a few of the checks that were due were done. */
    private void past(UUID enterprise) {
        LocalDate today = LocalDate.now(clock);
        List<MissedCheck> owed = calendar.missed(enterprise, new CheckCalendar.Span(today.minusDays(SINCE), today));
        owed.stream().skip(MISSED).forEach(one -> {
            OwnSet set = sets.get(one.plan().setId());
            boolean list = set.kind() == OwnSet.Kind.LIST;
            rows.done(
                    set,
                    one.plan().id(),
                    one.period(),
                    list ? "王虚构" : one.plan().responsible(),
                    one.plan().memberId(),
                    list);
        });
    }

    private void today(UUID enterprise) {
        for (DueCheck due : calendar.due(enterprise)) {
            if (due.plan().kind() == OwnSet.Kind.LIST) {
                UUID check = checks.begin(due.plan().id());
                List<OwnPoint> points = checks.get(check).points();
                for (int i = 0; i < points.size(); i++) {
                    answer(check, points.get(i), i == 2 ? Value.NO : Value.YES, i == 2 ? "成品区临时线路拖地，箱门未锁" : "");
                }
                checks.lead(check, checks.get(check).version(), "王虚构", true);
                checks.finish(check);
            } else if (due.plan().kind() == OwnSet.Kind.SHEET) {
                UUID check = checks.begin(due.plan().id());
                answer(check, checks.get(check).points().get(0), Value.YES, "");
            }
        }
    }

    private void answer(UUID check, OwnPoint point, Value value, String note) {
        checks.answer(
                check, CheckAnswer.first(point.id(), value).with(value, note, HazardCategory.ELECTRICITY, List.of()));
    }
}
