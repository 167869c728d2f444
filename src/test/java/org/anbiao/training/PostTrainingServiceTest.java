package org.anbiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.registry.FileRecord;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Masters and apprentices, drills and contests, and that both serve as evidence. */
@DatabaseTest
class PostTrainingServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    PostTrainingService training;

    @Autowired
    TrainingRecords records;

    @Autowired
    TransactionTemplate transaction;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID pair(String master, String apprentice, LocalDate begins, LocalDate until) {
        return training.pair(enterprise, new Apprenticeship.Draft(master, apprentice, "切割工", begins, until));
    }

    private UUID hold(String topic) {
        return training.hold(
                enterprise,
                new PostDrill.Draft(PostDrill.Kind.CONTEST, TODAY.minusDays(4), topic, "一班、二班", 12, "一班第一"));
    }

    @Test
    void aPairRunsUntilItsResultIsRecordedAndIsLateAfterThePlannedEnd() {
        UUID id = pair("虚构师", "虚构徒", TODAY.minusDays(90), TODAY.minusDays(1));
        Apprenticeship running = training.pairs(enterprise).get(0);
        assertThat(running.overdue(TODAY)).isTrue();
        assertThat(running.overdue(TODAY.minusDays(1)))
                .as("its last day is in time")
                .isFalse();
        assertThatThrownBy(() -> pair("另一师", "虚构徒", TODAY, TODAY)).hasMessageContaining("training.pair.twice");
        assertThatThrownBy(() -> training.end(enterprise, id, TODAY.minusDays(91), Apprenticeship.Outcome.PASSED, ""))
                .hasMessageContaining("training.pair.end-before");
        assertThatThrownBy(() -> training.end(enterprise, id, TODAY, null, ""))
                .hasMessageContaining("training.pair.outcome-missing");
        assertThatThrownBy(() -> training.end(enterprise, id, TODAY, Apprenticeship.Outcome.FAILED, " "))
                .hasMessageContaining("training.pair.note-missing");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        training.end(enterprise, id, TODAY, Apprenticeship.Outcome.PASSED, "");
        assertThatThrownBy(() -> training.end(enterprise, id, TODAY, Apprenticeship.Outcome.PASSED, ""))
                .hasMessageContaining("training.record.changed");
        assertThat(training.pairs(enterprise)).singleElement().satisfies(pair -> {
            assertThat(pair.outcome()).isEqualTo(Apprenticeship.Outcome.PASSED);
            assertThat(pair.overdue(TODAY)).isFalse();
        });
    }

    @Test
    void whatIsMissingOrImpossibleIsRefusedInWords() {
        assertThatThrownBy(() -> pair(" ", "徒", TODAY, TODAY)).hasMessageContaining("training.pair.master-missing");
        assertThatThrownBy(() -> pair("师", "", TODAY, TODAY)).hasMessageContaining("training.pair.apprentice-missing");
        assertThatThrownBy(() -> pair("同", "同 ", TODAY, TODAY)).hasMessageContaining("training.pair.same");
        assertThatThrownBy(() -> pair("师", "徒", TODAY.plusDays(1), TODAY))
                .hasMessageContaining("training.record.day-to-come");
        assertThatThrownBy(() -> pair("师", "徒", TODAY, TODAY.minusDays(1)))
                .hasMessageContaining("training.pair.until-before");
        assertThatThrownBy(() -> training.hold(
                        enterprise, new PostDrill.Draft(PostDrill.Kind.DRILL, TODAY, "灭火", "全员", 0, "合格")))
                .hasMessageContaining("training.drill.people");
        assertThatThrownBy(() ->
                        training.hold(enterprise, new PostDrill.Draft(PostDrill.Kind.DRILL, TODAY, "灭火", "全员", 3, "")))
                .hasMessageContaining("training.drill.result-missing");
        assertThat(training.pairs(enterprise)).isEmpty();
        assertThat(training.drills(enterprise)).isEmpty();
    }

    private List<FileRecord> search(String kind, String words, int limit) {
        return transaction.execute(status -> records.search(enterprise, kind, words, limit));
    }

    private List<FileRecord> found(UUID drill) {
        return transaction.execute(status -> records.find(enterprise, "post-drill", List.of(drill)));
    }

    @Test
    void bothServeAsEvidenceAndWhatWasTakenBackIsOfferedNoLonger() {
        UUID pair = pair("虚构师", "虚构徒", TODAY.minusDays(9), TODAY);
        UUID drill = hold("切割机操作");
        List<FileRecord> pairs = search("apprenticeship", "虚构徒", 10);
        assertThat(pairs).extracting(FileRecord::id).containsExactly(pair);
        assertThat(pairs.get(0).title()).contains("师带徒").contains("切割工");
        assertThat(pairs.get(0).address()).isEqualTo("post-training/" + enterprise);
        assertThat(search("post-drill", "切割", 10)).extracting(FileRecord::id).containsExactly(drill);
        assertThatThrownBy(() -> training.withdrawDrill(enterprise, drill, ""))
                .hasMessageContaining("training.drill.reason-missing");
        training.withdrawDrill(enterprise, drill, "记错日期");
        assertThat(search("post-drill", "", 10)).isEmpty();
        assertThat(found(drill)).as("who points to it still opens it").hasSize(1);
        assertThat(training.drills(enterprise)).singleElement().satisfies(one -> assertThat(one.counts())
                .isFalse());
    }

    @Test
    void anotherTownshipKnowsNothingOfIt() {
        pair("虚构师", "虚构徒", TODAY, TODAY);
        tenants.logIn(tenants.township(tenants.county()), Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> training.pairs(enterprise)).isInstanceOf(DomainException.class);
    }
}
