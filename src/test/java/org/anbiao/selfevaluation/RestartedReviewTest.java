package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.Evaluation.State;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.workflow.EngineCases;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.ReviewService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A review outlives the engine: where it stands is in the database, and an engine that was just started on it, with nothing in its
 * memory, goes on from there.
 */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class RestartedReviewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    EvaluationReportService reports;

    @Autowired
    ReviewService reviews;

    @Autowired
    EngineCases cases;

    @Autowired
    ProcessEngine running;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    List<ProcessEnginePlugin> plugins;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void putBack() {
        use(running);
        campaigns.tenants.logOut();
    }

    @Test
    void everyStepIsTakenUpByAnEngineThatHasJustStarted() {
        Case given = campaigns.launched(0);
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = fixture.begin(given, given.first()).id();
        fixture.answerTheRest(evaluation);
        fixture.sign(evaluation);

        afterRestart("one", () -> {
            campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
            reviews.sendBack(
                    reports.rounds(evaluation).get(0).id(), "", List.of(new PartComment("1.1.2", "1.1.2", "请补充")));
        });
        afterRestart("two", () -> {
            campaigns.logInPrincipal(given, given.first());
            int version = evaluations.sheet(evaluation).answers().get("1.1.2").version();
            evaluations.answer(evaluation, "1.1.2", AnswerInput.met(), version);
            fixture.sign(evaluation);
        });
        afterRestart("three", () -> fixture.approve(given, evaluation));

        assertThat(evaluations.sheet(evaluation).evaluation().state()).isEqualTo(State.APPROVED);
        assertThat(reports.rounds(evaluation)).hasSize(2).allSatisfy(round -> assertThat(running.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(round.processInstanceId())
                        .count())
                .isZero());
        assertThat(campaigns.count(
                        given,
                        "select count(*) from work_item where state = 'open' and subject_type = 'review' and campaign_id = ?",
                        given.campaign()))
                .isZero();
    }

    private void afterRestart(String name, Runnable step) {
        ProcessEngine restarted = start(name);
        try {
            use(restarted);
            step.run();
        } finally {
            use(running);
            restarted.close();
        }
    }

    private void use(ProcessEngine engine) {
        ReflectionTestUtils.setField(cases, "engine", engine);
        ReflectionTestUtils.setField(cases, "runtime", engine.getRuntimeService());
        ReflectionTestUtils.setField(cases, "tasks", engine.getTaskService());
    }

    private ProcessEngine start(String name) {
        var present = (ProcessEngineConfigurationImpl) running.getProcessEngineConfiguration();
        SpringProcessEngineConfiguration fresh = new SpringProcessEngineConfiguration();
        fresh.setProcessEngineName("restarted-" + name);
        fresh.setDataSource(database);
        fresh.setTransactionManager(transactions);
        fresh.setDatabaseSchemaUpdate("false");
        fresh.setDatabaseTablePrefix(present.getDatabaseTablePrefix());
        fresh.setDatabaseSchema(present.getDatabaseSchema());
        fresh.setApplicationContext(context);
        fresh.setBeans(present.getBeans());
        fresh.setJobExecutorActivate(false);
        fresh.setCmmnEnabled(present.isCmmnEnabled());
        fresh.setProcessEnginePlugins(plugins.stream()
                .filter(plugin -> plugin.getClass().getName().startsWith("org.anbiao"))
                .toList());
        return fresh.buildProcessEngine();
    }
}
