package org.anbiao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invents the history of an enterprise since August 2021: the more mature, the earlier and the more complete. */
final class DemoFactsMaker {

    private static final LocalDate START = LocalDate.of(2021, 8, 5);
    private static final List<String> COLORS = List.of("blue", "blue", "blue", "yellow", "yellow", "orange", "red");
    private static final List<String> REASONS = List.of("年度整体评估：现场管理规范，未见重大风险", "年度整体评估：存在一般风险作业，需加强巡查", "专项检查后调整等级");

    private final DemoEnterpriseMaker maker;
    private final Random random;
    private final LocalDate today;

    DemoFactsMaker(DemoEnterpriseMaker maker, LocalDate today) {
        this.maker = maker;
        this.random = maker.random();
        this.today = today;
    }

    DemoFacts make(DemoEnterprise enterprise) {
        LocalDate last = enterprise.closedOn() == null ? today : enterprise.closedOn();
        List<DemoFacts.Adoption> adoptions = new ArrayList<>();
        adopt(adoptions, enterprise, last, "responsibility_scheme", 0.95);
        adopt(adoptions, enterprise, last, "three_lists", 0.75);
        adopt(adoptions, enterprise, last, "five_s", 0.6);
        adopt(adoptions, enterprise, last, "six_haves", 0.55);
        if (!enterprise.nineSmall()) {
            adopt(adoptions, enterprise, last, "safety_org", 0.45);
            adopt(adoptions, enterprise, last, "rescue_team", 0.3);
            adopt(adoptions, enterprise, last, "internal_report_scheme", 0.25);
        }
        boolean team = adoptions.stream().anyMatch(adoption -> adoption.kind().equals("rescue_team"));
        return new DemoFacts(
                adoptions, officers(enterprise, last), team ? rescueMembers() : List.of(), grades(enterprise, last));
    }

    private void adopt(
            List<DemoFacts.Adoption> adoptions, DemoEnterprise enterprise, LocalDate last, String kind, double share) {
        if (random.nextDouble() > share * (0.45 + 0.7 * enterprise.maturity())) {
            return;
        }
        LocalDate achieved = day(enterprise, last);
        LocalDate ended = random.nextInt(22) == 0 ? maker.between(achieved.plusDays(20), last) : null;
        adoptions.add(new DemoFacts.Adoption(
                new UUID(random.nextLong(), random.nextLong()),
                kind,
                achieved,
                ended != null && ended.isAfter(achieved) ? ended : null,
                random.nextInt(10) != 0));
    }

    private List<DemoFacts.Officer> officers(DemoEnterprise enterprise, LocalDate last) {
        List<DemoFacts.Officer> officers = new ArrayList<>();
        int posts = enterprise.nineSmall() ? random.nextInt(2) : 1 + random.nextInt(2);
        for (int i = 0; i < posts; i++) {
            LocalDate from = day(enterprise, last);
            LocalDate left = random.nextInt(14) == 0 ? maker.between(from.plusDays(60), last) : null;
            officers.add(new DemoFacts.Officer(
                    maker.person(), !enterprise.nineSmall() && random.nextInt(3) == 0, from, after(from, left)));
        }
        return officers;
    }

    private List<String> rescueMembers() {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(6); i++) {
            members.add(maker.person());
        }
        return members.stream().distinct().toList();
    }

    private List<DemoFacts.Grade> grades(DemoEnterprise enterprise, LocalDate last) {
        List<DemoFacts.Grade> grades = new ArrayList<>();
        if (random.nextDouble() > 0.35 + 0.6 * enterprise.maturity()) {
            return grades;
        }
        LocalDate day = day(enterprise, last);
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            grades.add(new DemoFacts.Grade(
                    COLORS.get(random.nextInt(COLORS.size())), day, REASONS.get(random.nextInt(REASONS.size()))));
            day = maker.between(day.plusDays(1), last);
        }
        return grades;
    }

    private LocalDate day(DemoEnterprise enterprise, LocalDate last) {
        LocalDate first = enterprise.enteredOn().isAfter(START) ? enterprise.enteredOn() : START;
        LocalDate latest =
                first.plusDays((long) ((last.toEpochDay() - first.toEpochDay()) * (1.05 - enterprise.maturity())));
        return maker.between(first, latest.isAfter(last) ? last : latest);
    }

    private static @Nullable LocalDate after(LocalDate from, @Nullable LocalDate day) {
        return day != null && day.isAfter(from) ? day : null;
    }
}
