package org.anbiao.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileKind;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardFixture;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The quarter's circular is drafted from counted figures, published once to every unit, and ranks nobody. */
@DatabaseTest
@Import({LaunchedCampaign.class, HazardFixture.class})
class CircularServiceTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    HazardService hazards;

    @Autowired
    OfficialHazards official;

    @Autowired
    CircularService circulars;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private Member office;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
        office = campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void everyUnitIsCountedInTheCampaignsOrderAndTheLateAreNamed() {
        LocalDate february = LocalDate.of(2025, 2, 20);
        campaigns.logInWorker(given, given.east());
        official.record(HazardFixture.official(given.first(), february, MARCH));
        official.record(HazardFixture.official(given.first(), MARCH.plusDays(1), MARCH.plusDays(9)));
        campaigns.tenants.logIn(office);
        Circular circular = circulars.get(circulars.begin(given.campaign(), JANUARY, MARCH));

        assertThat(circular.title()).isEqualTo("关于标准化提升专项行动开展情况的通报（2025年1月1日至2025年3月31日）");
        assertThat(circular.lines()).extracting(CircularLine::unit).contains("东溪村", "西山村");
        CircularLine east = line(circular, "东溪村");
        assertThat(east.enterprises()).isOne();
        assertThat(east.hazards()).as("found until the end of March").isOne();
        assertThat(east.closedHazards()).isZero();
        assertThat(east.tasks()).as("of the first two phases").isPositive().isEqualTo(east.lateTasks());
        assertThat(east.tasks()).isEqualTo(dueUntilMarch());
        assertThat(line(circular, "西山村").hazards()).isZero();
        assertThat(circular.text(CircularSection.OVERVIEW)).contains("排查隐患1条，已整改销号0条");
        assertThat(circular.text(CircularSection.PROBLEMS))
                .contains("未按期完成工作事项的单位：")
                .contains("东溪村");
    }

    private long dueUntilMarch() {
        return campaigns.count(
                given,
                "select count(*) from work_item where campaign_id = ? and responsible_unit_id = ? and enterprise_id is null"
                        + " and due_on between '2025-01-01' and '2025-03-31'",
                given.campaign(),
                given.east());
    }

    @Test
    void aDraftIsTheOfficesAloneAndAPublishedOneReachesEveryUnitAndStays() {
        UUID id = circulars.begin(given.campaign(), JANUARY, MARCH);
        Member worker = campaigns.logInWorker(given, given.west());
        assertThat(circulars.of(given.campaign())).isEmpty();
        refused(() -> circulars.get(id), "summary.circular.unknown");
        assertThatThrownBy(() -> circulars.publish(id, 0)).isInstanceOf(AccessDeniedException.class);

        campaigns.tenants.logIn(office);
        refused(() -> circulars.publish(id, 0), "summary.section.missing");
        Circular saved = circulars.save(
                id,
                0,
                new Circular.Draft(
                        "关于第一季度开展情况的通报",
                        "虚构安办〔2025〕3号",
                        Map.of(CircularSection.OVERVIEW, "总体平稳。", CircularSection.DEMANDS, "抓紧整改。")));
        refused(() -> circulars.publish(id, 0), "summary.changed");
        assertThat(circulars.publish(id, saved.version())).isPositive();
        Circular published = circulars.get(id);
        assertThat(published.isPublished()).isTrue();
        assertThat(FileKind.of(files.read(published.pdfFileId()).orElseThrow())).contains(FileKind.PDF);
        assertThat(FileKind.of(files.read(published.docxFileId()).orElseThrow()))
                .contains(FileKind.DOCX);
        refused(() -> circulars.refresh(id), "summary.circular.published-stays");
        refused(() -> circulars.discard(id), "summary.circular.published-stays");
        assertThat(campaigns.tenants.asSystem(
                        given.township(), () -> jdbc.sql("update circular set title = 'x' where id = ?")
                                .param(id)
                                .update()))
                .as("the database keeps it, too")
                .isZero();

        campaigns.tenants.logIn(worker);
        assertThat(circulars.get(id).text(CircularSection.DEMANDS)).isEqualTo("抓紧整改。");
        assertThat(campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                                "select count(*) from message where member_id = ? and template = 'summary.message.circular'")
                        .param(worker.id())
                        .query(Long.class)
                        .single()))
                .isOne();
        campaigns.logInPrincipal(given, given.first());
        assertThat(campaigns.tenants.as(
                        campaigns.tenants.actor(campaigns.tenants.member(
                                given.township(), Role.ENTERPRISE_PRINCIPAL, null, given.first())),
                        () -> jdbc.sql("select count(*) from circular")
                                .query(Long.class)
                                .single()))
                .as("it is between authorities")
                .isZero();
    }

    @Test
    void anAuthorityBelowThatTakesNoPartReadsNothingOfIt() {
        campaigns.tenants.asSystem(
                given.county(), () -> jdbc.sql("""
                        insert into circular (campaign_id, title, from_on, to_on, figures, counted_on, state, published_on)
                        values (?, '通报', '2025-01-01', '2025-03-31', '[]', '2025-04-01', 'published', '2025-04-01')
                        """).param(given.campaign()).update());
        UUID other = campaigns.tenants.township(given.county());
        assertThat(seen(given.township())).as("its units take part").isOne();
        assertThat(seen(given.county())).isOne();
        assertThat(seen(other)).isZero();
    }

    private long seen(UUID authority) {
        return campaigns.tenants.asSystem(authority, () -> jdbc.sql("select count(*) from circular")
                .query(Long.class)
                .single());
    }

    @Test
    void onlyTheCampaignsAuthorityWritesOneAboutATimeThatHasPassed() {
        refused(() -> circulars.begin(given.campaign(), MARCH, JANUARY), "summary.circular.time");
        refused(() -> circulars.begin(given.campaign(), JANUARY, LocalDate.now().plusDays(2)), "summary.circular.time");
        campaigns.tenants.logIn(given.county(), Role.CAMPAIGN_ADMIN);
        refused(() -> circulars.begin(given.campaign(), JANUARY, MARCH), "summary.circular.not-yours");
    }

    @Test
    void whoSavesSecondIsTold() {
        UUID id = circulars.begin(given.campaign(), JANUARY, MARCH);
        Circular.Draft draft = new Circular.Draft("通报", "", Map.of());
        circulars.save(id, 0, draft);
        refused(() -> circulars.save(id, 0, draft), "summary.changed");
        refused(() -> circulars.save(id, 1, new Circular.Draft(" ", "", Map.of())), "summary.circular.title-missing");
        circulars.discard(id);
        assertThat(circulars.of(given.campaign())).isEmpty();
    }

    private static CircularLine line(Circular circular, String unit) {
        return circular.lines().stream()
                .filter(line -> line.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
