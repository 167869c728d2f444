package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** The supervision of units, their answers, praise and talks. */
class UnitSupervisionTest extends SupervisionTestBase {

    private UnitFinding.Draft unitFinding(SupervisedUnit unit) {
        return new UnitFinding.Draft(
                unit, UnitFindingKind.DUTY, "责任清单未更新", "十日内补齐", TODAY, TODAY.plusDays(10), List.of(), List.of());
    }

    @Test
    void aUnitAnswersAndItsSisterKnowsNothing() {
        SupervisedUnit unit = new SupervisedUnit(township, east, "东溪村");
        refused("supervision.unit-missing", () -> units.find(unitFinding(null)));
        refused(
                "supervision.not-supervisor",
                () -> units.find(unitFinding(new SupervisedUnit(tenants.township(county), null, "邻镇"))));
        var villager = tenants.member(township, Role.UNIT_WORKER, east, null);
        UUID id = units.find(unitFinding(unit));
        refused("supervision.not-answered", () -> units.sendBack(id, 0, "不行", null));
        asVillage(west);
        assertThat(units.findings(UnitFilter.ALL, PAGE).total()).isZero();
        refused("supervision.finding.unknown", () -> units.answer(id, 0, "已补齐"));
        tenants.logIn(villager);
        assertThat(messages.unread()).isEqualTo(1);
        units.answer(id, 0, "已补齐");
        assertThatThrownBy(() -> units.close(id, 1, "自行办结")).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        refused("supervision.finding.not-yours", () -> units.answer(id, 1, "代答"));
        units.sendBack(id, 1, "缺两个岗位", TODAY.plusDays(20));
        tenants.logIn(villager);
        units.answer(id, 2, "全部补齐");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        units.close(id, 3, "现场核对无误");
        UnitFinding closed = units.finding(id);
        assertThat(closed.course())
                .extracting(UnitFinding.Step::act)
                .containsExactly(
                        FollowUpState.ANSWERED, FollowUpState.RETURNED, FollowUpState.ANSWERED, FollowUpState.CLOSED);
        assertThat(closed.dueOn()).isEqualTo(TODAY.plusDays(20));
        refused("supervision.closed-already", () -> units.close(id, 4, "再办结"));
    }

    @Test
    void aTownshipAnswersTheCountyAndNotTheOtherWayRound() {
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        SupervisedUnit below = units.units().stream()
                .filter(unit -> unit.tenantId().equals(township) && unit.unitId() == null)
                .findFirst()
                .orElseThrow();
        UUID id = units.find(unitFinding(below));
        units.mark(new UnitMark.Draft(below, UnitMarkKind.TALK_WARNING, TODAY, "工作滞后", "", "副县长、镇长"));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> units.close(id, 0, "办结"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("supervision.not-your-record"));
        units.answer(id, 0, "已整改");
        assertThat(units.marks(UnitFilter.ALL, PAGE).rows()).singleElement();
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        units.close(id, 1, "已核查");
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        assertThat(units.findings(UnitFilter.ALL, PAGE).total())
                .as("a sister township")
                .isZero();
        assertThat(units.marks(UnitFilter.ALL, PAGE).total()).isZero();
    }

    @Test
    void praiseAndTalksAreCountedByUnitAndMeetingsByWhoHeldThem() {
        SupervisedUnit unit = new SupervisedUnit(township, east, "东溪村");
        refused(
                "supervision.mark.basis-missing",
                () -> units.mark(new UnitMark.Draft(unit, UnitMarkKind.PRAISE, TODAY, "成效好", "", "")));
        refused(
                "supervision.mark.people-missing",
                () -> units.mark(new UnitMark.Draft(unit, UnitMarkKind.TALK_REMINDER, TODAY, "滞后", "", "")));
        units.mark(new UnitMark.Draft(unit, UnitMarkKind.PRAISE, TODAY, "成效好", "通报1号", ""));
        units.mark(new UnitMark.Draft(unit, UnitMarkKind.TALK_REMINDER, TODAY, "滞后", "", "镇长、村主任"));
        units.find(unitFinding(unit));
        assertThat(units.counts(TODAY.getYear())).singleElement().isEqualTo(new UnitMark.Count("东溪村", 1, 0, 1, 0, 1));
        assertThat(tenants.asSystem(township, () -> jdbc.sql("select count(*) from enterprise_warning")
                        .query(Long.class)
                        .single()))
                .as("talks with units are no talks with enterprises")
                .isZero();
        asVillage(east);
        refused(
                "supervision.meeting.topic-missing",
                () -> units.meet(new LeaderMeeting.Draft(MeetingKind.STUDY, true, TODAY, "虚构书记", " ", "决定")));
        units.meet(new LeaderMeeting.Draft(MeetingKind.STUDY, true, TODAY, "虚构书记", "专题研究", "逐户走访"));
        asVillage(west);
        assertThat(units.meetings(UnitFilter.ALL, PAGE).total()).isZero();
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThat(units.meetings(UnitFilter.ALL, PAGE).rows())
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.unitName()).endsWith("东溪村"));
    }

    @Test
    void aFindingPointsToInspectionsThatTheSupervisorKnows() {
        SupervisedUnit unit = new SupervisedUnit(township, east, "东溪村");
        refused(
                "enforcement.inspection.unknown",
                () -> units.find(new UnitFinding.Draft(
                        unit,
                        UnitFindingKind.MEASURES,
                        "措施不实",
                        "整改",
                        TODAY,
                        TODAY,
                        List.of(UUID.randomUUID()),
                        List.of())));
    }

    @Test
    void readersRecordNothing() {
        tenants.logIn(township, Role.LEADER);
        assertThatThrownBy(() -> visits.record(draft("一组", List.of(EXPERT)))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> draws.draw("抽查", DrawCriteria.ALL, "全部", 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> units.find(unitFinding(new SupervisedUnit(township, east, "东溪村"))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
