package org.anbiao.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.registry.RegistrySamples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports that stop in the middle, are confirmed twice, withdrawn or forgotten. */
class ImportResumeTest extends ImportTestBase {

    @Autowired
    ImportResume resume;

    @Autowired
    ImportCleanup cleanup;

    @Test
    void anInterruptedImportGoesOnAfterTheRestartAndDoublesNothing() {
        List<Map<ImportColumn, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(row(RegistrySamples.code(), "虚构厂" + i));
        }
        UUID id = check(rows);
        transaction.executeWithoutResult(status -> imports.confirm(id));
        // the process dies after the first chunk
        assertThat(runner.writeNext(id, 10)).isTrue();
        assertThat(service.get(id).applied()).isEqualTo(10);

        resume.resume(township);

        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> service.get(id).state() == RegistryImport.State.DONE);
        assertThat(service.get(id).applied()).isEqualTo(30);
        assertThat(items()).hasSize(30);
        assertThat(count("select count(*) from fact_enterprise")).isEqualTo(30);
        assertThat(count("select count(*) from audit_entry where act = 'enterprise.imported'"))
                .isEqualTo(30);
    }

    @Test
    void aSecondClickOnConfirmDoesNothingAndACancelledImportCannotBeConfirmed() {
        UUID id = check(List.of(row(RegistrySamples.code(), "虚构甲厂")));
        service.confirm(id);
        service.confirm(id);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> service.get(id).state() == RegistryImport.State.DONE);
        service.confirm(id);
        assertThat(names()).containsExactly("虚构甲厂");

        UUID cancelled = check(List.of(row(RegistrySamples.code(), "虚构乙厂")));
        service.cancel(cancelled);
        assertThatThrownBy(() -> service.confirm(cancelled)).isInstanceOf(DomainException.class);
        assertThat(names()).containsExactly("虚构甲厂");
    }

    @Test
    void whatIsWrittenIsDeletedFromTheStageAndWhatIsNotStaysForTheCorrectionSheet() {
        UUID id = check(List.of(
                row(RegistrySamples.code(), "虚构甲厂"),
                with(row(RegistrySamples.code(), "虚构乙厂"), ImportColumn.VILLAGE, "南村")));
        assertThat(stagedRows(id)).isEqualTo(2);

        apply(id);

        assertThat(stagedRows(id)).isOne();
        assertThat(service.problems(id, 5)).hasSize(1);
        assertThat(service.get(id).applied()).isOne();
    }

    @Test
    void aWithdrawnImportLeavesNoRows() {
        UUID id = check(List.of(row(RegistrySamples.code(), "虚构甲厂")));

        service.cancel(id);

        assertThat(stagedRows(id)).isZero();
        assertThat(service.get(id).state()).isEqualTo(RegistryImport.State.CANCELLED);
    }

    @Test
    void anAbandonedImportIsGivenUpAfterTheDaysTheAuthoritySet() {
        fixture.asSystem(township, () -> jdbc.sql("insert into tenant_setting (key, value) values (?, '3')")
                .param("registry.import-retention-days")
                .update());
        UUID old = check(List.of(row(RegistrySamples.code(), "虚构甲厂")));
        UUID fresh = check(List.of(row(RegistrySamples.code(), "虚构乙厂")));
        UUID corrected = check(List.of(with(row(RegistrySamples.code(), "虚构丙厂"), ImportColumn.VILLAGE, "南村")));
        apply(corrected);
        age(old, 4);
        age(fresh, 2);
        age(corrected, 4);

        cleanup.cleanUp(township);

        assertThat(service.get(old).state()).isEqualTo(RegistryImport.State.CANCELLED);
        assertThat(stagedRows(old)).isZero();
        assertThat(service.get(fresh).state()).isEqualTo(RegistryImport.State.CHECKED);
        assertThat(stagedRows(fresh)).isOne();
        assertThat(stagedRows(corrected)).isZero();
        assertThat(service.get(corrected).bad()).isOne();
    }

    private void age(UUID id, int days) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        update registry_import set created_at = now() - make_interval(days => :days),
                            finished_at = case when finished_at is null then null else now() - make_interval(days => :days) end
                        where id = :id
                        """).param("days", days).param("id", id).update());
    }
}
