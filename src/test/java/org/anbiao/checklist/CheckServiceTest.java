package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.QrCode;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardSource;
import org.anbiao.identity.Role;
import org.anbiao.norms.OwnSet;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

/** Checks are done point by point, finished for good, and what is wrong becomes a hazard once. */
class CheckServiceTest extends CheckTestBase {

    @Test
    void whatIsNotKeptBecomesAHazardOnceWithBasisAndMeasure() {
        UUID check = answered(Value.NO);
        List<UUID> found = checks.finish(check);
        assertThat(found).hasSize(1);
        Hazard hazard = hazards.get(found.get(0));
        assertThat(hazard.source()).isEqualTo(HazardSource.SELF_CHECK);
        assertThat(hazard.description()).contains("2号机防护罩缺失").contains("防护罩齐全");
        assertThat(hazard.clause()).isEqualTo("《安全生产法》第三十六条");
        assertThat(hazard.plan().measure()).isEqualTo("停机加装防护罩");
        assertThat(hazard.place()).isEqualTo("切割车间");
        assertThat(hazard.category()).isEqualTo(HazardCategory.MACHINERY);

        assertThat(checks.finish(check)).as("a retry makes none again").isEqualTo(found);
        assertThat(hazards.count(org.anbiao.hazard.HazardFilter.of(enterprise))).isOne();
        assertThat(checks.get(check).doneOn()).isEqualTo(TODAY);
        assertThat(checks.finished(enterprise, PageRequest.page(0, 10)).rows())
                .singleElement()
                .satisfies(item -> assertThat(item.failed()).isOne());
    }

    @Test
    void aFinishedCheckStaysAsItIs() {
        UUID check = answered(Value.NO);
        checks.finish(check);
        refused("checklist.check-finished", () -> answer(check, 1, Value.NO, ""));
        refused("checklist.check-finished", () -> checks.drop(check));
        refused(
                "checklist.check-finished",
                () -> checks.lead(check, checks.get(check).version(), "他人", false));
        for (String change : List.of(
                "update safety_check set leader = '他人' where id = ?",
                "update safety_check set state = 'open', done_on = null where id = ?",
                "update safety_check_answer set note = '改' where check_id = ?")) {
            assertThatThrownBy(() -> tenants.as(
                            tenants.actor(principal),
                            () -> jdbc.sql(change).param(check).update()))
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void itIsFinishedOnlyWhenEveryPointHasAnAnswer() {
        arrange(list, CheckFrequency.DAILY);
        UUID check = checks.begin(plan().id());
        answer(check, 0, Value.NO, "缺失");
        refused("checklist.unanswered", () -> checks.finish(check));
        assertThat(hazards.count(org.anbiao.hazard.HazardFilter.of(enterprise))).isZero();
    }

    @Test
    void twoPeopleDoOneCheckAndNeitherOverwritesTheOther() {
        arrange(list, CheckFrequency.DAILY);
        UUID check = checks.begin(plan().id());
        String first = checks.get(check).points().get(0).id();
        tenants.logIn(manager);
        assertThat(checks.begin(plan().id())).isEqualTo(check);
        checks.answer(check, CheckAnswer.first(first, Value.YES));
        tenants.logIn(principal);
        refused("checklist.answer-changed", () -> checks.answer(check, CheckAnswer.first(first, Value.NO)));
        CheckAnswer shown = checks.get(check).answers().get(first);
        assertThat(shown.value()).isEqualTo(Value.YES);
        assertThat(shown.by()).isEqualTo(manager.displayName());
        CheckAnswer changed = checks.answer(check, shown.with(Value.NO, "", HazardCategory.OTHER, List.of()));
        assertThat(changed.version()).isEqualTo(2);
        refused("checklist.answer-changed", () -> checks.answer(check, shown));
    }

    @Test
    void theLeaderIsRecordedAndAPrincipalMarked() {
        UUID check = answered(Value.YES);
        SafetyCheck shown = checks.get(check);
        assertThat(shown.leader()).isEqualTo(principal.displayName());
        checks.lead(check, shown.version(), "王虚构", true);
        refused("checklist.check-changed", () -> checks.lead(check, shown.version(), "别人", false));
        assertThat(checks.finish(check)).isEmpty();
        assertThat(checks.get(check).byPrincipal()).isTrue();
        assertThat(checks.get(check).leader()).isEqualTo("王虚构");
    }

    @Test
    void photosOfAPointGoIntoItsHazard() {
        UUID check = answered(Value.YES);
        UUID photo = files.storePicture(enterprise, "photo.png", QrCode.png("photo", 4))
                .id();
        SafetyCheck shown = checks.get(check);
        CheckAnswer before = shown.answers().get(shown.points().get(1).id());
        checks.answer(check, before.with(Value.NO, "未上锁", HazardCategory.ELECTRICITY, List.of(photo)));
        UUID hazard = checks.finish(check).get(0);
        assertThat(hazards.course(hazard).get(0).photos()).containsExactly(photo);
    }

    @Test
    void aCheckKeepsThePointsItBeganWithAndVersionsAreDated() {
        arrange(list, CheckFrequency.DAILY);
        UUID check = checks.begin(plan().id());
        OwnSet set = sets.get(list);
        sets.save(set, set.title(), set.place(), set.points().subList(0, 2));
        assertThat(checks.get(check).points()).hasSize(3);
        assertThat(sets.versions(set)).extracting(OwnSet.Version::revision).containsExactly(2, 1);
        assertThat(sets.versions(set).get(1).points()).hasSize(3);
        assertThat(sets.versions(set))
                .allSatisfy(version -> assertThat(version.changedOn()).isEqualTo(TODAY));
    }

    @Test
    void aSisterEnterpriseAndAnotherCountySeeNothingAndOfficesDoNotCheckInItsName() {
        UUID check = answered(Value.NO);
        CheckPlan plan = plan();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("checklist.check-unknown", () -> checks.get(check));
        refused("norms.enterprise-not-yours", () -> calendar.due(enterprise));
        refused("checklist.list-unknown", () -> checks.begin(plan.id()));
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        refused("checklist.check-unknown", () -> checks.get(check));
        assertThat(calendar.missed(new CheckCalendar.Span(TODAY.minusDays(9), TODAY), PageRequest.page(0, 10))
                        .rows())
                .isEmpty();
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(checks.get(check).answered()).isEqualTo(3);
        refused("checklist.firm-only", () -> checks.begin(plan.id()));
        refused("checklist.firm-only", () -> checks.finish(check));
        refused("checklist.firm-only", () -> answer(check, 0, Value.YES, ""));
        tenants.logIn(township, Role.LEADER);
        assertThatThrownBy(() -> checks.finish(check)).isInstanceOf(AccessDeniedException.class);
    }
}
