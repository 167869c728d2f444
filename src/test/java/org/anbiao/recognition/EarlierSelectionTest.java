package org.anbiao.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.recognition.workflow.SelectionCases;
import org.anbiao.recognition.workflow.SelectionModel;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Selections that began when the level's decision was a step of their own case go on as documents under review (docs/decisions/0296). */
@DatabaseTest
class EarlierSelectionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture fixture;

    @Autowired
    SelectionService selection;

    @Autowired
    SelectionCases cases;

    @Autowired
    RepositoryService models;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID village;
    private Member office;
    private Member colleague;

    @BeforeEach
    void anOffice() {
        township = fixture.township(fixture.county(fixture.prefecture()));
        village = fixture.unit(township, "village", "东溪村");
        office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        colleague = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        fixture.logIn(office);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID recommendable(String name) {
        UUID id = selection.select(
                fixture.enterprise(township, village, name),
                Nominee.enterprise("benchmark"),
                TODAY.minusDays(30),
                "责任制落实好");
        selection.helped(id, TODAY.minusDays(20), "专家上门两次");
        selection.assess(
                id,
                AssessedItem.FIVE_GOOD.stream()
                        .map(item -> new AssessedItem(item, true, ""))
                        .toList());
        selection.write(id, "做法", "成效", null);
        return id;
    }

    /** As the step was taken before: the candidate stands under review, and its own case has the task. */
    private void recommendedBefore(UUID id) {
        fixture.asSystem(township, () -> jdbc.sql(
                        "update selection_candidate set state = 'reviewing', revision = revision + 1 where id = ?")
                .param(id)
                .update());
        cases.step(selection.get(id), "条件成熟", TODAY.minusDays(15));
    }

    @Test
    void aCaseThatBeganByTheModelBeforeGoesOnByThePresentOne() {
        String name = SelectionModel.PROCESS + ".bpmn";
        UUID recommendable;
        UUID reviewed;
        models.createDeployment()
                .addClasspathResource("processes-before/" + name)
                .deploy();
        try {
            recommendable = recommendable("虚构石材厂");
            reviewed = recommendable("虚构藤编厂");
            recommendedBefore(reviewed);
        } finally {
            models.createDeployment().addClasspathResource("processes/" + name).deploy();
        }

        assertThat(selection.isUnderReview(reviewed)).isFalse();
        selection.decide(reviewed, true, TODAY.minusDays(10), "虚构乡〔2025〕1号");
        assertThat(selection.get(reviewed).state()).isEqualTo(Candidate.State.RECOMMENDING);
        for (UUID id : new UUID[] {recommendable, reviewed}) {
            fixture.logIn(office);
            selection.recommend(id, true, TODAY, "条件成熟");
            assertThat(selection.isUnderReview(id)).isTrue();
            assertThat(versionOf(id)).isEqualTo(latest());
        }
        fixture.logIn(colleague);
        selection.decide(recommendable, false, TODAY, "名额所限");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(recommendable.toString())
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo("end_refused");
    }

    private String versionOf(UUID id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getProcessDefinitionId();
    }

    private String latest() {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(SelectionModel.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
