package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignHead;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.TenantFixture;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A township with a launched campaign after the scheme of 白濑乡: issued 12 February, phase 1 to 15 February, evaluation to 31 March 2025. */
@TestComponent
public class LaunchedCampaign {

    /** Any picture: stands for photos and signatures. */
    public static final byte[] PICTURE = QrCode.png("picture", 4);

    public final TenantFixture tenants;
    private final CampaignSetup setup;
    private final CampaignLaunch launch;
    private final JdbcClient jdbc;

    LaunchedCampaign(TenantFixture tenants, CampaignSetup setup, CampaignLaunch launch, JdbcClient jdbc) {
        this.tenants = tenants;
        this.setup = setup;
        this.launch = launch;
        this.jdbc = jdbc;
    }

    public record Case(UUID county, UUID township, UUID east, UUID west, UUID first, UUID second, UUID campaign) {}

    /** Two villages with an enterprise each, plus some more in the eastern one; the campaign administrator stays logged in. */
    public Case launched(int more) {
        return launchedIn(tenants.county(), more);
    }

    /** As {@link #launched}, in a county that is there already. */
    public Case launchedIn(UUID county, int more) {
        UUID township = tenants.township(county);
        UUID east = tenants.unit(township, "village", "东溪村");
        UUID west = tenants.unit(township, "village", "西山村");
        UUID first = tenants.enterprise(township, east, "虚构一号茶厂");
        UUID second = tenants.enterprise(township, west, "虚构二号石材厂");
        if (more > 0) {
            tenants.asSystem(
                    township,
                    () -> jdbc.sql("""
                            insert into enterprise (subject_kind, code, name, size_class, size_class_basis,
                                village_unit_id, area_tenant_id, supervisor_tenant_id, entered_on)
                            select 'enterprise', 'M' || gen_random_uuid(), '虚构企业' || lpad(n::text, 4, '0'), 'small_micro',
                                   'computed', ?, ?, ?, '2021-08-01' from generate_series(1, ?) n
                            """).params(east, township, township, more).update());
        }
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        UUID campaign = setup.draft("000", 2025);
        issue(campaign, "测政〔2025〕4号", LocalDate.of(2025, 2, 12));
        launch.launchAndWait(campaign);
        return new Case(county, township, east, west, first, second, campaign);
    }

    /** The same township's campaign of the next year, launched; the campaign administrator stays logged in. */
    public UUID nextYear(Case given) {
        tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        UUID campaign = setup.draft("000", 2026);
        issue(campaign, "测政〔2026〕3号", LocalDate.of(2026, 2, 12));
        launch.launchAndWait(campaign);
        return campaign;
    }

    /** The own document's number and day, which a scheme of another authority cannot give. */
    public void issue(UUID campaign, String number, LocalDate day) {
        Campaign draft = setup.get(campaign);
        CampaignHead head = draft.head();
        setup.saveHead(
                campaign,
                draft.version(),
                new CampaignHead(
                        head.title(),
                        number,
                        head.issuer(),
                        head.year(),
                        day,
                        head.goals(),
                        head.includeNineSmall(),
                        head.baseDate(),
                        head.workStreams(),
                        head.enforcementTopics(),
                        head.neighbours()));
    }

    /** Launches a draft and waits for it. */
    public void launch(UUID campaign) {
        launch.launchAndWait(campaign);
    }

    public Member logInWorker(Case given, UUID village) {
        return tenants.logIn(tenants.member(given.township(), Role.UNIT_WORKER, village, null));
    }

    public Member logInPrincipal(Case given, UUID enterprise) {
        return tenants.logIn(tenants.member(given.township(), Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    public long count(Case given, String sql, Object... params) {
        return tenants.asSystem(
                given.township(),
                () -> jdbc.sql(sql).params(params).query(Long.class).single());
    }
}
