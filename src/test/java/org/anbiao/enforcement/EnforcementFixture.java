package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.TenantFixture;
import org.springframework.boot.test.context.TestComponent;

/** Inspections and cases as people with an account record them; names are invented. */
@TestComponent
public class EnforcementFixture {

    public final TenantFixture tenants;
    private final InspectionService inspections;
    private final EnforcementCases cases;
    private final ExposureService exposures;

    EnforcementFixture(
            TenantFixture tenants, InspectionService inspections, EnforcementCases cases, ExposureService exposures) {
        this.tenants = tenants;
        this.inspections = inspections;
        this.cases = cases;
        this.exposures = exposures;
    }

    /** A draft without anything found, unsigned. */
    public static InspectionDraft draft(UUID enterprise, InspectionKind kind, LocalDate day) {
        return new InspectionDraft(
                enterprise,
                kind,
                true,
                day,
                "虚构检查员",
                kind == InspectionKind.JOINT ? "虚构应急局、虚构消防队" : "",
                List.of("现场作业"),
                List.of(),
                List.of(),
                InspectionResult.NO_PROBLEM,
                "",
                null,
                "",
                "复查上次检查的问题",
                List.of(),
                "",
                null,
                "企业负责人外出");
    }

    /** Records an inspection without anything found, as whoever is logged in. */
    public UUID inspect(UUID enterprise, InspectionKind kind, LocalDate day) {
        return inspections.record(draft(enterprise, kind, day));
    }

    /** A case whose facts are established, by whoever is logged in. */
    public UUID established(UUID enterprise, LocalDate day) {
        UUID id = cases.open(enterprise, null, CaseGround.NOT_CORRECTED, "隐患逾期未整改案", day);
        cases.establish(id, version(id), "经现场复查，上次责令整改的三处隐患均未整改。", day);
        return id;
    }

    /** A decided case. */
    public UUID decided(UUID enterprise, LocalDate day, boolean expose, Sanction... sanctions) {
        UUID id = established(enterprise, day);
        cases.decide(id, version(id), decision(day, expose, sanctions));
        return id;
    }

    public static CaseDecision decision(LocalDate day, boolean expose, Sanction... sanctions) {
        return new CaseDecision("虚构罚〔2026〕1号", day, "《安全生产法》第一百零二条", List.of(sanctions), "情节轻微", expose);
    }

    /** Says of all sanctions that they were carried out. */
    public void carryOut(UUID caseId, LocalDate day) {
        cases.get(caseId).sanctions().forEach(sanction -> cases.carryOut(caseId, sanction.id(), day, ""));
    }

    /** Exposes a carried-out case: proposed by who is logged in, approved by another one; who was logged in stays so. */
    public void expose(Member proposer, UUID caseId, LocalDate day) {
        exposures.propose(caseId, "典型案例", "虚构的经过", "虚构县报");
        tenants.logIn(proposer.tenantId(), Role.CAMPAIGN_ADMIN);
        exposures.approve(caseId);
        tenants.logIn(proposer);
        exposures.publish(caseId, day);
    }

    public int version(UUID caseId) {
        return cases.get(caseId).version();
    }

    public static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
