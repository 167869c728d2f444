package org.anbiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Safety funds: drawn in full, used in full, audited inside and outside, not diverted; all in 万元. */
@DatabaseTest
class FundServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int LAST = TODAY.getYear() - 1;
    private static final LocalDate MAY = LocalDate.of(LAST, 5, 4);

    @Autowired
    TenantFixture tenants;

    @Autowired
    FundService funds;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        county = tenants.county();
        township = tenants.township(county);
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void set(int year, String due, String carried) {
        funds.set(enterprise, year, null, new FundYear.Draft("营业收入的2%", wan(due), wan(carried)));
    }

    private static BigDecimal wan(String amount) {
        return new BigDecimal(amount);
    }

    private UUID draw(String amount) {
        return funds.enter(enterprise, LAST, null, MAY, wan(amount), "");
    }

    private UUID use(FundUse use, String amount) {
        return funds.enter(enterprise, LAST, use, MAY, wan(amount), "支出");
    }

    private UUID audit(FundAudit.Kind kind, String diverted) {
        return funds.audit(enterprise, LAST, new FundAudit.Draft(kind, TODAY, "虚构事务所", "相符", wan(diverted)));
    }

    private FundYear last() {
        return funds.find(enterprise, LAST).orElseThrow();
    }

    /** Key without its beginning, and the arguments as plain numbers. */
    private static List<String> words(FundYear fund, LocalDate today) {
        return fund.findings(today).stream()
                .map(finding -> (finding.urgent() ? "!" : "?")
                        + finding.messageKey().replace("safeguard.fund.finding.", "")
                        + finding.arguments().stream()
                                .map(argument -> " "
                                        + ((BigDecimal) argument)
                                                .stripTrailingZeros()
                                                .toPlainString())
                                .reduce("", String::concat))
                .toList();
    }

    @Test
    void whatIsLackingIsAHintWhileTheYearRunsAndAWarningAfterwards() {
        set(LAST, "24", "0");
        draw("10");
        draw("8.5");
        use(FundUse.TRAINING, "6.25");
        assertThat(words(last(), LocalDate.of(LAST, 12, 31)))
                .containsExactly("?short-so-far 24 18.5 5.5", "?no-inside", "?no-outside");
        assertThat(words(last(), LocalDate.of(LAST + 1, 1, 1)))
                .containsExactly("!short 24 18.5 5.5", "!unused 18.5 6.25 12.25", "!no-inside", "!no-outside");
    }

    @Test
    void drawnUsedAndAuditedInFullThereIsNothingToSay() {
        set(LAST, "24", "1.5");
        draw("24");
        use(FundUse.FACILITIES, "20");
        use(FundUse.FACILITIES, "3");
        use(FundUse.INSURANCE, "2.5");
        audit(FundAudit.Kind.INSIDE, "0");
        audit(FundAudit.Kind.OUTSIDE, "0");
        FundYear fund = last();
        assertThat(fund.drawn()).isEqualByComparingTo("24");
        assertThat(fund.used()).isEqualByComparingTo("25.5");
        assertThat(fund.balance()).as("1.5 + 24 - 25.5").isZero();
        assertThat(fund.usedFor())
                .hasSize(2)
                .hasEntrySatisfying(FundUse.FACILITIES, sum -> assertThat(sum).isEqualByComparingTo("23"))
                .hasEntrySatisfying(FundUse.INSURANCE, sum -> assertThat(sum).isEqualByComparingTo("2.5"));
        assertThat(fund.findings(TODAY)).isEmpty();
    }

    @Test
    void moreThanThereWasAndWhatWasDivertedIsWarnedOfAtOnce() {
        set(LAST, "10", "2");
        draw("10");
        use(FundUse.HAZARDS, "12.0001");
        UUID diverted = audit(FundAudit.Kind.INSIDE, "0.32");
        audit(FundAudit.Kind.OUTSIDE, "0.08");
        LocalDate running = LocalDate.of(LAST, 12, 31);
        assertThat(words(last(), running)).containsExactly("!above 12.0001 12 0.0001", "!diverted 0.4");
        refused(
                "safeguard.fund.settled-before",
                () -> funds.settle(enterprise, LAST, diverted, TODAY.minusDays(1), "退回"));
        refused("safeguard.fund.how-missing", () -> funds.settle(enterprise, LAST, diverted, TODAY, ""));
        funds.settle(enterprise, LAST, diverted, TODAY, "退回");
        refused("safeguard.changed", () -> funds.settle(enterprise, LAST, diverted, TODAY, "退回"));
        assertThat(words(last(), running)).containsExactly("!above 12.0001 12 0.0001", "!diverted 0.08");
    }

    @Test
    void aTakenBackEntryCountsNoLongerAndStays() {
        set(LAST, "10", "0");
        draw("10");
        UUID twice = draw("10");
        assertThat(last().drawn()).isEqualByComparingTo("20");
        refused("safeguard.withdraw-reason-missing", () -> funds.withdraw(enterprise, LAST, twice, ""));
        funds.withdraw(enterprise, LAST, twice, "重复登记");
        refused("safeguard.changed", () -> funds.withdraw(enterprise, LAST, twice, "重复登记"));
        assertThat(last().drawn()).isEqualByComparingTo("10");
        assertThat(last().entries())
                .extracting(FundEntry::counts, FundEntry::withdrawnNote)
                .containsExactlyInAnyOrder(Tuple.tuple(true, ""), Tuple.tuple(false, "重复登记"));
    }

    @Test
    void theYearBeforeProposesWhatIsCarriedOver() {
        assertThat(funds.leftBefore(enterprise, LAST + 1)).isZero();
        set(LAST, "10", "0");
        draw("10");
        use(FundUse.RESCUE, "7.9");
        assertThat(funds.leftBefore(enterprise, LAST + 1)).isEqualByComparingTo("2.1");
        use(FundUse.RESCUE, "3");
        assertThat(funds.leftBefore(enterprise, LAST + 1)).as("nothing is left").isZero();
        set(LAST + 1, "11", "0");
        assertThat(funds.years(enterprise)).containsExactly(LAST + 1, LAST);
    }

    @Test
    void amountsAreMoreThanNothingToTheYuanAndInTenThousands() {
        refused("safeguard.fund.not-set", () -> draw("1"));
        refused(
                "safeguard.fund.basis-missing",
                () -> funds.set(enterprise, LAST, null, new FundYear.Draft(" ", wan("1"), null)));
        refused(
                "safeguard.amount-missing",
                () -> funds.set(enterprise, LAST, null, new FundYear.Draft("2%", null, null)));
        refused("safeguard.amount-negative", () -> set(LAST, "-1", "0"));
        refused("safeguard.fund.year", () -> set(LAST + 2, "1", "0"));
        refused("safeguard.fund.year", () -> set(2019, "1", "0"));
        set(LAST, "1000000", "0");
        refused("safeguard.amount-not-positive", () -> draw("0"));
        refused("safeguard.amount-not-positive", () -> draw("-5"));
        refused("safeguard.amount-too-fine", () -> draw("1.00001"));
        refused("safeguard.amount-too-large", () -> draw("1000000.0001"));
        refused("safeguard.amount-missing", () -> funds.enter(enterprise, LAST, null, MAY, null, ""));
        refused("safeguard.day-missing", () -> funds.enter(enterprise, LAST, null, null, wan("1"), ""));
        refused(
                "safeguard.fund.other-year",
                () -> funds.enter(enterprise, LAST, null, MAY.minusYears(1), wan("1"), ""));
        refused("safeguard.fund.note-missing", () -> funds.enter(enterprise, LAST, FundUse.OTHER, MAY, wan("1"), " "));
        refused(
                "safeguard.fund.audit-before",
                () -> funds.audit(
                        enterprise,
                        LAST,
                        new FundAudit.Draft(FundAudit.Kind.INSIDE, LocalDate.of(LAST - 1, 12, 31), "财务科", "相符", null)));
        refused(
                "safeguard.fund.by-missing",
                () -> funds.audit(enterprise, LAST, new FundAudit.Draft(FundAudit.Kind.INSIDE, TODAY, "", "相符", null)));
        refused(
                "safeguard.fund.finding-missing",
                () -> funds.audit(
                        enterprise, LAST, new FundAudit.Draft(FundAudit.Kind.INSIDE, TODAY, "财务科", "", null)));
        assertThat(last().entries()).isEmpty();
        assertThat(last().audits()).isEmpty();
    }

    @Test
    void whoReadAnOlderStateDoesNotOverwriteTheNewer() {
        set(LAST, "10", "0");
        refused("safeguard.changed", () -> set(LAST, "11", "0"));
        funds.set(enterprise, LAST, 1, new FundYear.Draft("营业收入的2.5%", wan("12.5"), null));
        refused("safeguard.changed", () -> funds.set(enterprise, LAST, 1, new FundYear.Draft("别的", wan("1"), null)));
        assertThat(last().dueWan()).isEqualByComparingTo("12.5");
    }

    @Test
    void anotherEnterpriseReachesNothingTheOfficeRecordsForItAndTheLeaderReads() {
        set(LAST, "10", "0");
        UUID entry = draw("10");
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("norms.enterprise-not-yours", this::last);
        refused("safeguard.fund.not-set", () -> funds.withdraw(other, LAST, entry, "越权"));
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        refused("norms.enterprise-not-yours", this::last);
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        funds.withdraw(enterprise, LAST, entry, "核对凭证后撤销");
        draw("9");
        tenants.logIn(township, Role.LEADER);
        assertThat(last().drawn()).isEqualByComparingTo("9");
        assertThatThrownBy(() -> draw("1")).isInstanceOf(AccessDeniedException.class);
        assertThat(tenants.asSystem(township, () -> jdbc.sql("""
                        select string_agg(act, ' ' order by act) from audit_entry where enterprise_id = ? and act like 'safety-fund.%'
                        """)
                        .param(enterprise)
                        .query(String.class)
                        .single()))
                .contains("safety-fund.drawn", "safety-fund.set");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
