package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.InternalReports.Photo;
import org.anbiao.hazard.PublicReport;
import org.anbiao.hazard.PublicReportDesk;
import org.anbiao.hazard.PublicReporting;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports of the public to 白濑乡: one that waits, with photos, one taken up and still to be looked at, one refused. All invented. */
@Component
@Profile("demo")
@Order(56)
class DemoPublicReports implements DemoDataset {

    private static final String TOWN = "baila";
    private static final String OFFICE = "baila-anban";
    private static final String VISITOR = "demonstration";

    private final PublicReporting reporting;
    private final PublicReportDesk desk;
    private final EnterpriseDirectory directory;
    private final DemoLogins logins;
    private final Clock clock;

    DemoPublicReports(
            PublicReporting reporting,
            PublicReportDesk desk,
            EnterpriseDirectory directory,
            DemoLogins logins,
            Clock clock) {
        this.reporting = reporting;
        this.desk = desk;
        this.directory = directory;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        load(organisations.tenant(TOWN).id());
    }

    /** For an area with at least one enterprise in business. */
    void load(UUID area) {
        String lacking = "听说老板经常不在厂里";
        String barred = "仓库安全出口被货物堵住，晚上还上锁";
        reporting.send(area, "虚构路口小作坊", "不清楚具体位置", lacking, List.of(), VISITOR);
        reporting.send(area, "虚构仓储点", "村委会对面仓库", barred, List.of(), VISITOR);
        reporting.send(area, "虚构加工点", "溪边厂房北门", "叉车在门口逆行，地上电线泡在水里，没人管", photos(), VISITOR);
        logins.as(OFFICE, () -> {
            desk.refuse(waiting(lacking), "内容不涉及具体隐患，无法核实；已在公告栏说明举报要写明地点和情况");
            directory
                    .rows(EnterpriseFilter.ACTIVE, PageRequest.page(0, 1))
                    .forEach(one -> desk.take(
                            waiting(barred),
                            one.id(),
                            HazardCategory.FIRE,
                            LocalDate.now(clock).plusDays(5)));
        });
    }

    private UUID waiting(String description) {
        return desk.list().stream()
                .filter(one -> one.description().equals(description))
                .findFirst()
                .map(PublicReport::id)
                .orElseThrow();
    }

    private static List<Photo> photos() {
        return IntStream.of(5, 6)
                .mapToObj(number -> new Photo("现场" + number + ".png", DemoPicture.photo(number)))
                .toList();
    }
}
