package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report signed in the portal counts in both families of forms, as a first one or a later one. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class SignedEvaluationFiguresTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService figures;

    @Autowired
    JdbcClient jdbc;

    private Case given;

    /** The first enterprise has no history and signs the local standard, the second evaluated in 2025 and signs the national one. */
    @BeforeEach
    void sign() {
        given = campaigns.launched(0);
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql(
                        "insert into self_evaluation (enterprise_id, standard_type, completed_on) values (?, 'local', '2025-05-01')")
                .param(given.second())
                .update());
        sign(given.first(), "light-small-2025");
        sign(given.second(), "gbt33000-2016");
        campaigns.tenants.logIn(given.township(), org.anbiao.identity.Role.SAFETY_OFFICE);
    }

    private void sign(UUID enterprise, String edition) {
        campaigns.logInPrincipal(given, enterprise);
        UUID evaluation =
                evaluations.begin(given.campaign(), enterprise, edition).id();
        fixture.answerTheRest(evaluation);
        fixture.sign(evaluation);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void theTownsFormTellsFirstOnesFromLaterOnes() {
        assertThat(cell("jintao-2026-q1", given.east(), "", "first_self_evaluation"))
                .isEqualTo(1);
        assertThat(cell("jintao-2026-q1", given.east(), "", "upgrade_self_evaluation"))
                .isZero();
        assertThat(cell("jintao-2026-q1", given.west(), "", "first_self_evaluation"))
                .isZero();
        assertThat(cell("jintao-2026-q1", given.west(), "", "upgrade_self_evaluation"))
                .isEqualTo(1);
    }

    @Test
    void theCountysFormTellsTheStandardsApart() {
        assertThat(cell("dehua-2025-q1", null, "local", "self_evaluated_total")).isEqualTo(1);
        assertThat(cell("dehua-2025-q1", null, "national", "self_evaluated_total"))
                .isEqualTo(1);
        assertThat(cell("dehua-2025-q1", null, "provincial", "self_evaluated_total"))
                .isZero();
    }

    private int cell(String formId, @org.jspecify.annotations.Nullable UUID unit, String subRow, String column) {
        FormDefinition form = catalogue.form(formId);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<CellKey, Figure> cells = figures.compute(
                form, new Scope(Side.BLOCK, List.of(given.township()), unit, Set.of(form.subject()), today));
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().columnId().equals(column)
                        && entry.getKey().subRowId().equals(subRow))
                .map(entry -> entry.getValue().value())
                .findFirst()
                .orElse(BigDecimal.ZERO)
                .intValueExact();
    }
}
