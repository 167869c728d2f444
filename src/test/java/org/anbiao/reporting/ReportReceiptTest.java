package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.notification.MyMessages;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The receiving side: sending back, taking in, consolidating, reminding. */
class ReportReceiptTest extends ReportTests {

    @Autowired
    MyMessages messages;

    @Autowired
    Inbox inbox;

    @Test
    void aReturnedReportCanBeChangedAndSentAgain() {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-02-01", null);
        UUID id = sent("东村", villageWorker);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> receipt.sendBack(id, "", Map.of())).isInstanceOf(DomainException.class);
        receipt.sendBack(id, "请核对5S", Map.of(FIVE_S, "少一家"));
        facts.adopt(fixture.enterprise(town, east, "虚构乙厂"), "five_s", "2022-02-15", null);
        fixture.logIn(villageWorker);
        assertThat(reports.get(id).returnComment()).isEqualTo("请核对5S");
        assertThat(cell(id, FIVE_S).returnComment()).isEqualTo("少一家");
        assertThat(filling.checkAndSend(id)).isEmpty();

        assertThat(value(id, FIVE_S)).isEqualByComparingTo("2");
        assertThat(reports.evidence(id, FIVE_S, ALL).total()).isEqualTo(2);
    }

    @Test
    void aConsolidatedReportIsCountedOverTheUnionAndLocksWhatItIsMadeOf() {
        UUID both = fixture.enterprise(town, east, town, office, "虚构条块厂");
        facts.adopt(both, "five_s", "2022-02-01", null);
        facts.adopt(fixture.enterprise(town, west, "虚构西厂"), "five_s", "2022-02-01", null);
        UUID village = sent("东村", villageWorker);
        Member admin = fixture.logIn(town, Role.SAFETY_OFFICE);
        receipt.receive(village);
        UUID consolidated = reports.list(null, ALL).rows().stream()
                .filter(item -> item.side().consolidated() && item.period().equals(Period.parse("2022-Q1")))
                .findFirst()
                .orElseThrow()
                .id();
        write(consolidated);
        assertThat(filling.checkAndSend(consolidated)).isEmpty();

        assertThat(value(consolidated, FIVE_S)).isEqualByComparingTo("2");
        CellKey line = new CellKey("jintao-2026-q1", "town_department", "", "five_s_enterprises");
        // the line row is a second view of the same enterprises, not something to add
        assertThat(value(consolidated, line)).isEqualByComparingTo("2");
        assertThat(reports.get(village).state()).isEqualTo(ReportState.LOCKED);
        assertThat(admin).isNotNull();
    }

    @Test
    void theReceiverSeesWhoHasSentAndRemindsTheOthers() {
        UUID id = sent("东村", villageWorker);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        Period period = Period.parse("2022-Q1");

        assertThat(receipt.periods()).hasSize(2);
        assertThat(receipt.expected(campaign.campaignId, period))
                .extracting(item -> item.unitName() + item.state())
                .containsExactlyInAnyOrder("东村SENT", "西村OPEN", "镇经济发展办OPEN");
        assertThat(receipt.remind(campaign.campaignId, period)).isEqualTo(2);
        assertThat(reports.get(id).remindedAt()).isNull();
    }

    @Test
    void aReminderGoesToThePersonNamedForTheReportsAndToAllWhereNobodyIs() {
        open("西村");
        Member named = fixture.member(town, Role.UNIT_WORKER, west, null);
        Member colleague = fixture.member(town, Role.UNIT_WORKER, west, null);
        Member former = fixture.member(town, Role.UNIT_WORKER, west, null);
        duty(west, named, "2022-01-01", null);
        duty(west, former, "2021-01-01", "2021-12-31");
        fixture.logIn(town, Role.SAFETY_OFFICE);
        receipt.remind(campaign.campaignId, Period.parse("2022-Q1"));

        assertThat(told(named)).isOne();
        assertThat(told(colleague)).isZero();
        assertThat(told(former)).isZero();
        assertThat(told(villageWorker)).isOne();
        fixture.logIn(colleague);
        assertThat(inbox.page(InboxFilter.NONE, ALL).rows().get(0).reminders())
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.names()).isEqualTo(named.displayName()));
    }

    private void duty(UUID unit, Member member, String from, @Nullable String to) {
        fixture.asSystem(
                town,
                () -> jdbc.sql("""
                        insert into organisation_duty (unit_id, duty, name, from_on, to_on)
                        values (?, 'reporter', ?, ?::date, ?::date)
                        """).params(unit, member.displayName(), from, to).update());
    }

    private long told(Member member) {
        fixture.logIn(member);
        return messages.page(false, ALL).rows().size();
    }
}
