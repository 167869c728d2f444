package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.training.Apprenticeship;
import org.anbiao.training.PostDrill;
import org.anbiao.training.PostTrainingService;
import org.anbiao.training.SpecialPost;
import org.anbiao.training.SpecialWorker;
import org.anbiao.training.SpecialWorkerService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Special workers of the enterprise in 白濑乡 (one certificate valid, one about to end, one over, one person without), two pairs of master
 * and apprentice, a drill and a contest. All invented.
 */
@Component
@Profile("demo")
@Order(53)
class DemoPosts implements DemoDataset {

    private static final String PRINCIPAL = "baila-qiye";

    private final SpecialWorkerService workers;
    private final PostTrainingService posts;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoPosts(
            SpecialWorkerService workers,
            PostTrainingService posts,
            CurrentActor currentActor,
            DemoLogins logins,
            Clock clock) {
        this.workers = workers;
        this.posts = posts;
        this.currentActor = currentActor;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(PRINCIPAL, () -> {
            UUID enterprise = currentActor.get().enterpriseId();
            if (enterprise != null) {
                LocalDate today = LocalDate.now(clock);
                special(enterprise, today);
                pairs(enterprise, today);
                drills(enterprise, today);
            }
        });
    }

    private void special(UUID enterprise, LocalDate today) {
        enter(enterprise, today, "甘虚构", SpecialPost.ELECTRICITY, "示例-DG-0001", today.plusYears(2));
        enter(enterprise, today, "尤虚构", SpecialPost.WELDING, "示例-HJ-0002", today.plusDays(20));
        enter(enterprise, today, "柳虚构", SpecialPost.HEIGHT, "示例-GC-0003", today.minusDays(10));
        enter(enterprise, today, "康虚构", SpecialPost.REFRIGERATION, "", null);
    }

    private void enter(
            UUID enterprise,
            LocalDate today,
            String name,
            SpecialPost post,
            String number,
            @Nullable LocalDate expires) {
        workers.enter(
                enterprise,
                new SpecialWorker.Draft(
                        name,
                        post,
                        today.minusYears(3),
                        number,
                        expires == null ? null : expires.minusYears(3),
                        expires));
    }

    private void pairs(UUID enterprise, LocalDate today) {
        UUID passed = posts.pair(
                enterprise, new Apprenticeship.Draft("甘虚构", "麦虚构", "电工", today.minusDays(200), today.minusDays(20)));
        posts.end(enterprise, passed, today.minusDays(18), Apprenticeship.Outcome.PASSED, "");
        posts.pair(enterprise, new Apprenticeship.Draft("尤虚构", "蓝虚构", "焊工", today.minusDays(60), today.plusDays(120)));
    }

    private void drills(UUID enterprise, LocalDate today) {
        posts.hold(
                enterprise,
                new PostDrill.Draft(
                        PostDrill.Kind.DRILL, today.minusDays(45), "有限空间救援", "清淤班、机修班", 12, "三脚架架设用时由六分钟降到四分钟"));
        posts.hold(
                enterprise,
                new PostDrill.Draft(
                        PostDrill.Kind.CONTEST, today.minusDays(15), "灭火器和消防栓操作", "切割、打磨、包装三个班组", 18, "包装班第一，打磨班补训一次"));
    }
}
