package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.junit.jupiter.api.Test;

/** Plans of key and benchmark enterprises. */
class EnterprisePlansTest extends SupervisionTestBase {

    private void markAsKey() {
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set key_enterprise = true where id = ?")
                .param(enterprise)
                .update());
    }

    @Test
    void aPlanIsForKeyAndBenchmarkEnterprisesAndTakesUpKnownWeaknesses() {
        refused("supervision.plan.not-key", () -> plans.open(enterprise, PlanReason.KEY, "提升", "虚构领导"));
        refused("supervision.plan.not-benchmark", () -> plans.open(enterprise, PlanReason.BENCHMARK, "提升", "虚构领导"));
        markAsKey();
        assertThat(plans.keyWithoutPlan()).isEqualTo(1);
        UUID plan = plans.open(enterprise, PlanReason.KEY, "提升消防水平", "虚构领导");
        refused("supervision.plan.running", () -> plans.open(enterprise, PlanReason.KEY, "提升", "虚构领导"));
        assertThat(plans.keyWithoutPlan()).isZero();
        UUID visit = visits.record(draft(
                "一组",
                List.of(EXPERT),
                finding(VisitItemKind.FINDING, "制度未上墙"),
                finding(VisitItemKind.HAZARD, "消火栓被遮挡")));
        assertThat(plans.proposals(plan))
                .extracting(ImprovementPlan.Proposal::source)
                .containsExactlyInAnyOrder(PlanSource.HAZARD, PlanSource.VISIT);
        ImprovementPlan.Proposal known = plans.proposals(plan).stream()
                .filter(one -> one.source() == PlanSource.VISIT)
                .findFirst()
                .orElseThrow();
        var item = new ImprovementPlan.ItemDraft(
                PlanSource.VISIT, known.sourceId(), known.weakness(), "制度上墙", "虚构王", TODAY.plusDays(20));
        UUID added = plans.add(plan, item);
        refused("supervision.plan.item-there", () -> plans.add(plan, item));
        assertThat(plans.proposals(plan)).hasSize(1);
        refused("supervision.plan.items-open", () -> plans.finish(plan, "达标"));
        asEnterprise();
        refused("supervision.plan.source-open.visit", () -> plans.finishItem(added, 0, TODAY, "已上墙"));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        HelpVisitItem finding = visits.items(visit).get(0);
        visits.close(finding.id(), finding.version(), "已核查");
        asEnterprise();
        plans.finishItem(added, 0, TODAY, "已上墙");
        UUID own = plans.add(
                plan, new ImprovementPlan.ItemDraft(PlanSource.OWN, null, "设备老化", "更新设备", "虚构王", TODAY.plusDays(60)));
        plans.finishItem(own, 0, TODAY, "已更新");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        plans.finish(plan, "全部完成");
        ImprovementPlan finished = plans.get(plan);
        assertThat(finished.done()).isEqualTo(2);
        assertThat(plans.mayWork(finished)).isFalse();
    }

    @Test
    void aPlanIsTheBusinessOfItsEnterpriseAndWhoMadeIt() {
        markAsKey();
        UUID plan = plans.open(enterprise, PlanReason.KEY, "提升", "虚构领导");
        var own = new ImprovementPlan.ItemDraft(PlanSource.OWN, null, "短板", "措施", "虚构王", TODAY.plusDays(1));
        asVillage(west);
        refused("supervision.plan.unknown", () -> plans.get(plan));
        asVillage(east);
        refused("supervision.not-your-record", () -> plans.add(plan, own));
        UUID neighbour = tenants.enterprise(township, east, "虚构邻厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, neighbour));
        refused("supervision.plan.unknown", () -> plans.add(plan, own));
    }
}
