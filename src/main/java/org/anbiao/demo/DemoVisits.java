package org.anbiao.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.fieldwork.FieldDuty;
import org.anbiao.fieldwork.FieldProgress;
import org.anbiao.fieldwork.FieldProgress.State;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.anbiao.fieldwork.FieldVisit;
import org.anbiao.fieldwork.FieldVisitService;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseListItem;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits of the office of 白濑乡 to three enterprises on the days before, with what was said of their progress. All invented. */
@Component
@Profile("demo")
@Order(57)
class DemoVisits implements DemoDataset {

    private static final String OFFICE = "baila-anban";
    private static final int ASKED = 60;

    private final FieldVisitService visits;
    private final EnterpriseDirectory directory;
    private final DemoLogins logins;
    private final Clock clock;

    DemoVisits(FieldVisitService visits, EnterpriseDirectory directory, DemoLogins logins, Clock clock) {
        this.visits = visits;
        this.directory = directory;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(OFFICE, () -> {
            List<EnterpriseListItem> own = directory.rows(EnterpriseFilter.ACTIVE, PageRequest.page(0, ASKED));
            if (own.size() < 3) {
                return;
            }
            // the last of the list, so that the grid workers' own round stays as it is
            List<EnterpriseListItem> last = own.subList(own.size() - 3, own.size());
            visit(
                    last.get(0),
                    6,
                    "老板说责任书已签到班组，纸质件在办公室；提醒尽快上传",
                    new FieldProgress(Topic.RESPONSIBILITY, State.DONE, "责任书签到班组，共 14 份"),
                    new FieldProgress(Topic.RISK, State.UNDERWAY, ""));
            visit(
                    last.get(1),
                    4,
                    "发放告知书，讲解自评步骤",
                    new FieldProgress(Topic.SELF_EVALUATION, State.DONE, "自评表已打印签字，还没有在平台填报"));
            visit(last.get(2), 2, "新换了安全管理员，约好下周上门辅导");
        });
    }

    private void visit(EnterpriseListItem enterprise, int daysAgo, String note, FieldProgress... told) {
        visits.receive(
                UUID.randomUUID(),
                new FieldVisit(
                        enterprise.id(),
                        clock.instant().minus(Duration.ofDays(daysAgo)),
                        Set.of(FieldDuty.URGING, FieldDuty.REPORTING),
                        note,
                        false,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(told),
                        List.of()));
    }
}
