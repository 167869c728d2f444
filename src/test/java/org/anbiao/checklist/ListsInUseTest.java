package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.QrCode;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.identity.Role;
import org.anbiao.norms.NormHead;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormMeeting;
import org.anbiao.norms.NormPoint;
import org.anbiao.norms.NormService;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.SectorPoints;
import org.anbiao.registry.Adoption;
import org.anbiao.registry.AdoptionKind;
import org.anbiao.registry.EnterpriseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists are handed over, and the day of all three is proposed and recorded once. */
class ListsInUseTest extends CheckTestBase {

    @Autowired
    SectorPoints ready;

    @Test
    void aListIsHandedToEveryEnterpriseOnceAndTheEnterpriseSeesIt() {
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(deliveries.undelivered(PageRequest.page(0, 10)).rows())
                .extracting(Undelivered::enterpriseName)
                .contains("虚构石材厂", "虚构茶厂");
        UUID first = published(null);
        DeliveryTarget all = new DeliveryTarget(null, false);
        int count = deliveries.count(first, all);
        assertThat(count).isEqualTo(2);
        assertThat(deliveries.deliver(first, all)).isEqualTo(2);
        assertThat(deliveries.deliver(first, all)).isZero();
        assertThat(deliveries.undelivered(PageRequest.page(0, 10)).total()).isZero();
        UUID second = published(first);
        assertThat(deliveries.lists()).singleElement().satisfies(one -> {
            assertThat(one.norm().id()).isEqualTo(second);
            assertThat(one.delivered()).isEqualTo(2);
            assertThat(one.current()).isZero();
        });
        refused("checklist.not-own-list", () -> deliveries.deliver(first, all));
        assertThat(deliveries.deliver(second, new DeliveryTarget(null, true))).isEqualTo(2);

        tenants.logIn(principal);
        assertThat(deliveries.received(enterprise)).singleElement().satisfies(received -> {
            assertThat(received.version()).isEqualTo(2);
            assertThat(received.used()).isFalse();
        });
        sets.derive(
                enterprise,
                second,
                OwnSet.Kind.LIST,
                "本厂清单",
                "",
                norms.get(second).points().stream().map(NormPoint::id).toList());
        assertThat(deliveries.received(enterprise)).singleElement().satisfies(received -> assertThat(received.used())
                .isTrue());
        assertThat(plans.lists(enterprise).get(0).set().points().get(0).basis()).isEqualTo("依据");
    }

    private UUID published(UUID before) {
        NormHead head = new NormHead(NormKind.INSPECTION_CHECKLIST, "石材加工", "虚构检查清单", "", null);
        UUID id = before == null ? norms.draft(head, null) : norms.nextVersion(before);
        norms.save(id, norms.get(id).revision(), head, List.of(NormPoint.of("", "防护罩齐全", "", "依据", "措施")));
        norms.recordMeeting(
                id,
                norms.get(id).revision(),
                new NormMeeting("需要", TODAY, "张虚构", null),
                new NormService.Minutes("纪要.png", QrCode.png("minutes", 4)));
        norms.publish(id, TODAY);
        return id;
    }

    @Test
    void pointsHeldReadyForASectorAreTakenOverAndReachTheEnterprises() {
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(ready.missing(norms.get(published(null))))
                .as("another sector")
                .isEmpty();
        NormHead waste = new NormHead(NormKind.INSPECTION_CHECKLIST, "生活垃圾处理", "虚构垃圾处理检查清单", "", null);
        UUID list = norms.draft(waste, null);
        norms.save(list, 0, waste, List.of(NormPoint.of("", "自己的一条", "", "依据", "措施")));
        List<NormPoint> missing = ready.missing(norms.get(list));
        assertThat(missing).hasSizeGreaterThan(3).allSatisfy(point -> {
            assertThat(point.part()).startsWith("渗滤液处理车间防");
            assertThat(point.basis()).contains("三（五）");
            assertThat(point.measure()).isNotEmpty();
        });
        norms.save(list, norms.get(list).revision(), waste, ready.completed(norms.get(list)));
        assertThat(ready.missing(norms.get(list))).isEmpty();
        assertThat(norms.get(list).points()).hasSize(1 + missing.size());
        norms.recordMeeting(
                list,
                norms.get(list).revision(),
                new NormMeeting("需要", TODAY, "张虚构", null),
                new NormService.Minutes("纪要.png", QrCode.png("minutes", 4)));
        norms.publish(list, TODAY);
        assertThat(deliveries.deliver(list, new DeliveryTarget(null, false))).isEqualTo(2);
        tenants.logIn(principal);
        assertThat(deliveries.received(enterprise)).hasSize(1);
        NormHead guide = new NormHead(NormKind.UPGRADE_GUIDE, "城市公园", "虚构指南", "", null);
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(ready.missing(norms.get(norms.draft(guide, null))))
                .as("only lists hold them")
                .isEmpty();
    }

    @Test
    void theThreeListsAreProposedAndCountOnlyWhenTheyAreRecorded() {
        assertThat(threeLists.of(enterprise).proposal()).isEmpty();
        UUID check = answered(Value.NO);
        shift(5);
        UUID hazard = checks.finish(check).get(0);
        assertThat(threeLists.of(enterprise).checkList()).isEqualTo(TODAY.minusDays(5));
        assertThat(threeLists.of(enterprise).hazardList()).isEqualTo(TODAY);
        assertThat(threeLists.of(enterprise).proposal())
                .as("nobody laid the rectification down yet")
                .isEmpty();
        course.dispatch(hazard, hazards.get(hazard).version(), HazardPlan.general("虚构电工", "加装", TODAY.plusDays(3)));
        assertThat(threeLists.of(enterprise).proposal()).contains(TODAY);
        assertThat(counted()).isZero();
        threeLists.record(enterprise, TODAY, "");
        assertThat(threeLists.of(enterprise).recordedOn()).isEqualTo(TODAY);
        assertThat(counted()).isOne();
        assertThat(adoptions.history(new EnterpriseId(enterprise)))
                .extracting(Adoption::kind)
                .containsExactly(AdoptionKind.THREE_LISTS);
        refused("registry.adoption.in-force", () -> threeLists.record(enterprise, TODAY, ""));
    }

    private int counted() {
        return tenants.asSystem(
                township, () -> jdbc.sql("select count(*) from fact_three_lists_adoption where enterprise_id = ?")
                        .param(enterprise)
                        .query(Integer.class)
                        .single());
    }
}
