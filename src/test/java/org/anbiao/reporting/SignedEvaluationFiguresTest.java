package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.ReviewService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reports in both families of forms, counted by hand: approved ones count as of the day they were signed, first ones and later ones
 * are told apart by the enterprise's history.
 */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class SignedEvaluationFiguresTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationReportService reports;

    @Autowired
    ReviewService reviews;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService figures;

    @Autowired
    JdbcClient jdbc;

    private Case given;

    /** In the east: signed in March for the first time; waiting; sent back; signed in April. In the west: evaluated again; twice. */
    @BeforeEach
    void evaluate() {
        given = campaigns.launched(0);
        approved(given.first(), "2026-03-30");
        evaluatedBefore(given.second(), "national", "2025-05-01");
        approved(given.second(), "2026-03-31");
        signed(joined(given.east(), "虚构三号木业"), "2026-03-29");
        UUID returned = joined(given.east(), "虚构四号食品厂");
        evaluatedBefore(returned, "national", "2025-05-02");
        sendBack(signed(returned, "2026-03-28"));
        approved(joined(given.east(), "虚构五号机械"), "2026-04-01");
        UUID twice = joined(given.west(), "虚构六号包装");
        evaluatedBefore(twice, "provincial", "2026-02-10");
        approved(twice, "2026-03-20");
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void theTownsFormTellsFirstOnesFromLaterOnes() {
        // first: no. 1 and no. 6, whose second one of the same year is no later one; later: no. 2
        assertThat(cell("jintao-2026-q1", null, "", "first_self_evaluation", MARCH))
                .isEqualTo(2);
        assertThat(cell("jintao-2026-q1", null, "", "upgrade_self_evaluation", MARCH))
                .isEqualTo(1);
        assertThat(cell("jintao-2026-q1", given.east(), "", "first_self_evaluation", MARCH))
                .isEqualTo(1);
        assertThat(cell("jintao-2026-q1", given.east(), "", "upgrade_self_evaluation", MARCH))
                .isZero();
        // signed on the first of April: the next quarter
        assertThat(cell("jintao-2026-q1", null, "", "first_self_evaluation", JUNE))
                .isEqualTo(3);
        assertThat(cell("jintao-2026-q1", null, "", "upgrade_self_evaluation", JUNE))
                .isEqualTo(1);
    }

    @Test
    void theCountysFormTellsTheStandardsApartByTheLatest() {
        // in 2025 nos. 2 and 4 by the national standard; in March nos. 1, 2 and 6 by the local one
        assertThat(cell("dehua-2025-q1", null, "national", "self_evaluated_total", LocalDate.of(2025, 12, 31)))
                .isEqualTo(2);
        assertThat(cell("dehua-2025-q1", null, "local", "self_evaluated_total", MARCH))
                .isEqualTo(3);
        assertThat(cell("dehua-2025-q1", null, "national", "self_evaluated_total", MARCH))
                .isEqualTo(1);
        assertThat(cell("dehua-2025-q1", null, "provincial", "self_evaluated_total", MARCH))
                .isZero();
        assertThat(cell("dehua-2025-q1", null, "local", "self_evaluated_total", JUNE))
                .isEqualTo(4);
    }

    @Test
    void anApprovalThatComesLaterStillCountsOnTheDayOfTheSignature() {
        UUID late = joined(given.west(), "虚构七号印刷");
        UUID evaluation = signed(late, "2026-03-31");
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        assertThat(cell("jintao-2026-q1", null, "", "first_self_evaluation", MARCH))
                .isEqualTo(2);
        fixture.approve(given, evaluation);
        assertThat(cell("jintao-2026-q1", null, "", "first_self_evaluation", MARCH))
                .isEqualTo(3);
    }

    private UUID joined(UUID village, String name) {
        UUID enterprise = campaigns.tenants.enterprise(given.township(), village, name);
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        "insert into participation (campaign_id, enterprise_id, enrolled_on) values (?, ?, '2026-01-05')")
                .params(given.campaign(), enterprise)
                .update());
        return enterprise;
    }

    private void evaluatedBefore(UUID enterprise, String standard, String day) {
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        "insert into self_evaluation (enterprise_id, standard_type, completed_on) values (?, ?, ?::date)")
                .params(enterprise, standard, day)
                .update());
    }

    private UUID signed(UUID enterprise, String day) {
        campaigns.logInPrincipal(given, enterprise);
        UUID evaluation = fixture.begin(given, enterprise).id();
        fixture.answerTheRest(evaluation);
        fixture.sign(evaluation);
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        "update evaluation_report set signed_on = ?::date where evaluation_id = ?")
                .params(day, evaluation)
                .update());
        return evaluation;
    }

    private void approved(UUID enterprise, String day) {
        fixture.approve(given, signed(enterprise, day));
    }

    private void sendBack(UUID evaluation) {
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.sendBack(
                reports.rounds(evaluation).get(0).id(), "", List.of(new PartComment("1.1.1", "1.1.1", "请补充目标文件")));
    }

    private int cell(
            String formId, @org.jspecify.annotations.Nullable UUID unit, String subRow, String column, LocalDate day) {
        FormDefinition form = catalogue.form(formId);
        Map<CellKey, Figure> cells = figures.compute(
                form, new Scope(Side.BLOCK, List.of(given.township()), unit, Set.of(form.subject()), day));
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().columnId().equals(column)
                        && entry.getKey().subRowId().equals(subRow))
                .map(entry -> entry.getValue().value())
                .findFirst()
                .orElse(BigDecimal.ZERO)
                .intValueExact();
    }
}
