package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Experts, service institutions, who is assigned to whom, and what others say of them. */
class ExpertPoolTest extends SupervisionTestBase {

    private UUID institution(String name, LocalDate until) {
        return pool.save(
                null,
                new ServiceInstitution.Draft(name, InstitutionKind.SERVICE, "工贸", "安全评价资质", until, "技术培训", TODAY));
    }

    private ServiceAssignment.Draft assignment(ServicePurpose purpose, UUID institution, UUID expert, String reason) {
        return new ServiceAssignment.Draft(
                purpose, enterprise, institution, expert, ServiceForm.PURCHASE, "采购1号", "", TODAY, reason);
    }

    @Test
    void whoAdvisedAnEnterpriseReviewsItWithARecordedReasonOnly() {
        UUID firm = institution("虚构安技公司", TODAY.plusYears(1));
        UUID other = institution("虚构评审公司", null);
        UUID person = pool.save(null, new Expert.Draft("虚构李", "", firm, "机械", "高级工程师", null));
        assignments.assign(assignment(ServicePurpose.ONE_TO_ONE, firm, null, ""));
        assertThat(assignments.conflict(ServicePurpose.GRADING_REVIEW, enterprise, firm, null))
                .hasValueSatisfying(earlier -> {
                    assertThat(earlier.purpose()).isEqualTo(ServicePurpose.ONE_TO_ONE);
                    assertThat(assignments.words(earlier)).contains("虚构安技公司", "一对一指导");
                });
        assertThat(assignments.conflict(ServicePurpose.GRADING_REVIEW, enterprise, null, person))
                .as("an expert of that institution")
                .isPresent();
        assertThat(assignments.conflict(ServicePurpose.GRADING_REVIEW, enterprise, other, null))
                .isEmpty();
        assertThat(assignments.conflict(ServicePurpose.TRAINING, enterprise, firm, null))
                .isEmpty();
        refused(
                "supervision.assignment.conflict",
                () -> assignments.assign(assignment(ServicePurpose.GRADING_REVIEW, firm, null, " ")));
        assignments.assign(assignment(ServicePurpose.GRADING_REVIEW, firm, null, "全县仅此一家有资质"));
        assertThat(assignments.list("", ServicePurpose.GRADING_REVIEW, PAGE).rows())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.conflictReason()).isEqualTo("全县仅此一家有资质");
                    assertThat(kept.conflictEarlier()).contains("虚构安技公司");
                });
    }

    @Test
    void aSquadsExpertHasAdvisedTheEnterprise() {
        UUID firm = institution("虚构安技公司", null);
        UUID person = pool.save(null, new Expert.Draft("虚构李", "", firm, "机械", "高级工程师", null));
        visits.record(draft("一组", List.of(new TeamMember("虚构李", TeamSide.EXPERT, "虚构安技公司", person, firm))));
        assertThat(assignments.conflict(ServicePurpose.EVALUATION_REVIEW, enterprise, firm, null))
                .hasValueSatisfying(earlier -> assertThat(earlier.purpose()).isEqualTo(ServicePurpose.HELP_VISIT));
        assertThat(assignments.conflict(ServicePurpose.EVALUATION_REVIEW, enterprise, null, person))
                .isPresent();
    }

    @Test
    void assignmentsNeedSomebodyQualifiedAContractAndTheirEnterprise() {
        UUID expired = institution("虚构过期公司", TODAY.minusDays(1));
        UUID firm = institution("虚构安技公司", null);
        refused(
                "supervision.assignment.nobody",
                () -> assignments.assign(assignment(ServicePurpose.ADVICE, null, null, "")));
        refused(
                "supervision.assignment.not-qualified",
                () -> assignments.assign(assignment(ServicePurpose.ADVICE, expired, null, "")));
        refused(
                "supervision.assignment.contract-missing",
                () -> assignments.assign(new ServiceAssignment.Draft(
                        ServicePurpose.NORM_REVIEW, null, firm, null, ServiceForm.RESEARCH, "", "", TODAY, "")));
        refused(
                "supervision.assignment.enterprise-missing",
                () -> assignments.assign(new ServiceAssignment.Draft(
                        ServicePurpose.ADVICE, null, firm, null, ServiceForm.PURCHASE, "1号", "", TODAY, "")));
        UUID id = assignments.assign(new ServiceAssignment.Draft(
                ServicePurpose.NORM_REVIEW, null, firm, null, ServiceForm.RESEARCH, "课题1号", "", TODAY, ""));
        ServiceAssignment kept = assignments.list("", null, PAGE).rows().get(0);
        assertThat(kept.id()).isEqualTo(id);
        refused("supervision.assignment.end-reason-missing", () -> assignments.end(kept, TODAY, " "));
        refused("supervision.assignment.not-ended", () -> assignments.end(kept, TODAY.minusDays(1), "合同到期"));
        assignments.end(kept, TODAY, " 合同到期 ");
        refused("supervision.assignment.not-ended", () -> assignments.end(kept, TODAY, "再次"));
        assertThat(assignments.list("", null, PAGE).rows())
                .as("it stays in the list with day and reason")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.endedOn()).isEqualTo(TODAY);
                    assertThat(one.endReason()).isEqualTo("合同到期");
                });
    }

    @Test
    void theRegisterReachesDownAndIsKeptByItsAuthorityAlone() {
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID firm = institution("虚构安技公司", null);
        refused("supervision.institution.exists", () -> institution("虚构安技公司", null));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(pool.institutions("安技")).extracting(ServiceInstitution::id).containsExactly(firm);
        refused("supervision.not-your-record", () -> pool.endInstitution(firm));
        assignments.assign(assignment(ServicePurpose.ADVICE, firm, null, ""));
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        assertThat(pool.institutions("")).isEmpty();
        refused("supervision.institution.unknown", () -> pool.institution(firm));
        asVillage(east);
        assertThatThrownBy(() -> institution("虚构村公司", null)).isInstanceOf(AccessDeniedException.class);
        asEnterprise();
        assertThat(pool.institutions(""))
                .as("an enterprise reads of the register who was selected to serve it")
                .extracting(ServiceInstitution::id)
                .containsExactly(firm);
        assertThat(pool.experts("")).isEmpty();
    }

    @Test
    void aThirdPartysEvaluationIsPublishedToThoseBelowAndNobodyEvaluatesItself() {
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID firm = institution("虚构安技公司", null);
        refused(
                "supervision.evaluation.assessor-missing",
                () -> evaluations.publish(evaluation(firm, " ", TODAY, TODAY)));
        refused(
                "supervision.evaluation.not-third",
                () -> evaluations.publish(evaluation(firm, "虚构安技公司", TODAY, TODAY)));
        refused(
                "supervision.evaluation.published-early",
                () -> evaluations.publish(evaluation(firm, "虚构评估中心", TODAY, TODAY.minusDays(1))));
        refused(
                "supervision.day-in-future",
                () -> evaluations.publish(evaluation(firm, "虚构评估中心", TODAY, TODAY.plusDays(1))));
        UUID id = evaluations.publish(evaluation(firm, "虚构评估中心", TODAY.minusDays(3), TODAY));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(evaluations.of(firm)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.assessor()).isEqualTo("虚构评估中心");
            assertThat(one.result()).isEqualTo(EvaluationResult.QUALIFIED);
            assertThat(one.evaluatedOn()).isEqualTo(TODAY.minusDays(3));
        });
        asVillage(east);
        assertThat(evaluations.of(firm)).hasSize(1);
        assertThatThrownBy(() -> evaluations.publish(evaluation(firm, "虚构评估中心", TODAY, TODAY)))
                .isInstanceOf(AccessDeniedException.class);
        tenants.logIn(tenants.county(), Role.CAMPAIGN_ADMIN);
        refused("supervision.institution.unknown", () -> evaluations.of(firm));
    }

    private static InstitutionEvaluation.Draft evaluation(
            UUID institution, String assessor, LocalDate on, LocalDate published) {
        return new InstitutionEvaluation.Draft(
                institution, assessor, EvaluationResult.QUALIFIED, "服务规范，报告针对性一般", "县安办通报第3期", on, published);
    }

    @Test
    void supervisionOfAnInstitutionNamesTheKindOfAViolation() {
        UUID firm = institution("虚构安技公司", null);
        refused(
                "supervision.record.violation-kind",
                () -> pool.record(new InstitutionRecord.Draft(
                        firm, InstitutionRecordKind.VIOLATION, TODAY, List.of(), null, "", "代写资料", "")));
        refused(
                "supervision.record.basis-missing",
                () -> pool.record(new InstitutionRecord.Draft(
                        firm, InstitutionRecordKind.MEASURE, TODAY, List.of(), null, "", "暂停", "")));
        pool.record(new InstitutionRecord.Draft(
                firm, InstitutionRecordKind.CHECK, TODAY, List.of(Quality.INDEPENDENT), null, "", "与企业有股权关系", ""));
        pool.record(new InstitutionRecord.Draft(
                firm,
                InstitutionRecordKind.VIOLATION,
                TODAY,
                List.of(),
                InstitutionViolation.IN_PLACE,
                "虚构评审员",
                "代写资料",
                ""));
        assertThat(pool.records(firm)).hasSize(2);
        assertThat(pool.institution(firm).violations()).isEqualTo(1);
    }
}
