package org.anbiao.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts stay at home, publications reach downwards and nobody beside, versions follow each other, withdrawal ends the offer. */
@DatabaseTest
class DefinitionsTest {

    private static final DefinitionKind KIND = new DefinitionKind("scheme");

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Definitions definitions;

    private UUID county;
    private UUID town;

    @BeforeEach
    void setUp() {
        county = fixture.county();
        town = fixture.township(county);
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID draft() {
        return definitions.draft(KIND, "虚构方案", "文〔2025〕1号", "name: 甲", null);
    }

    private UUID published() {
        UUID id = draft();
        definitions.publish(KIND, id);
        return id;
    }

    private void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(DomainException.class)
                .extracting(e -> ((DomainException) e).messageKey())
                .isEqualTo(key);
    }

    private <T> T as(UUID tenant, Supplier<T> action) {
        fixture.logIn(tenant, Role.CAMPAIGN_ADMIN);
        try {
            return action.get();
        } finally {
            fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        }
    }

    @Test
    void aDraftIsSeenByItsAuthorityAloneAlsoInTheDatabase() {
        UUID id = draft();
        String count = "select count(*) from definition where id = '" + id + "'";
        assertThat(rows(county, count)).isEqualTo(1);
        for (UUID other : List.of(
                town,
                fixture.township(county),
                fixture.department(county),
                fixture.county(),
                fixture.township(fixture.county()))) {
            assertThat(rows(other, count)).isZero();
            assertThat(as(other, () -> definitions.list(KIND))).isEmpty();
            as(other, () -> {
                refused("definition.unknown", () -> definitions.get(KIND, id));
                return id;
            });
        }
    }

    @Test
    void evenAnAuthorityAboveDoesNotReadADraftBelow() {
        UUID below = as(town, this::draft);
        assertThat(rows(county, "select count(*) from definition where id = '" + below + "'"))
                .isZero();
    }

    @Test
    void aPublicationReachesDownwardsAndNobodyBeside() {
        UUID id = published();
        String count = "select count(*) from definition where id = '" + id + "'";
        assertThat(rows(town, count)).isEqualTo(1);
        assertThat(rows(fixture.department(county), count)).isEqualTo(1);
        assertThat(rows(fixture.county(), count)).isZero();
        assertThat(rows(fixture.township(fixture.county()), count)).isZero();

        UUID beside = fixture.township(county);
        UUID own = as(town, this::published);
        assertThat(rows(beside, "select count(*) from definition where id = '" + own + "'"))
                .isZero();
        assertThat(as(beside, () -> definitions.offered(KIND)))
                .extracting(Definition::id)
                .containsExactly(id);
    }

    @Test
    void aDepartmentsPublicationReachesTheTownshipsButNotItsSisterDepartment() {
        UUID bureau = fixture.department(county);
        UUID sister = fixture.department(county);
        UUID id = as(bureau, this::published);
        assertThat(as(town, () -> definitions.offered(KIND)))
                .extracting(Definition::id)
                .containsExactly(id);
        assertThat(as(sister, () -> definitions.offered(KIND))).isEmpty();
        assertThat(as(sister, () -> definitions.list(KIND))).isEmpty();
        String count = "select count(*) from definition where id = '" + id + "'";
        assertThat(rows(sister, count)).as("in the database too").isZero();
        assertThat(rows(bureau, count)).isEqualTo(1);
        assertThat(rows(town, count)).isEqualTo(1);
        assertThat(rows(county, count)).isEqualTo(1);
    }

    @Test
    void onlyTheOwnAuthorityChangesPublishesOrWithdraws() {
        UUID id = published();
        as(town, () -> {
            refused("definition.unknown", () -> definitions.withdraw(KIND, id));
            refused("definition.unknown", () -> definitions.nextVersion(KIND, id));
            refused("definition.unknown", () -> definitions.save(KIND, id, 1, "改", "", "x: 1"));
            return id;
        });
        assertThat(fixture.asSystem(town, () -> jdbc.sql("update definition set title = '改' where id = ?")
                        .param(id)
                        .update()))
                .isZero();
    }

    @Test
    void aPublishedVersionIsNeitherChangedNorDiscarded() {
        UUID id = published();
        refused("definition.not-draft", () -> definitions.save(KIND, id, 1, "改", "", "x: 1"));
        refused("definition.not-draft", () -> definitions.discard(KIND, id));
        refused("definition.not-draft", () -> definitions.publish(KIND, id));
    }

    @Test
    void theNextVersionFollowsAndOnlyOneDraftIsOpen() {
        UUID first = published();
        DefinitionVersion used = definitions.get(KIND, first).name();
        UUID second = definitions.nextVersion(KIND, first);
        assertThat(definitions.nextVersion(KIND, first)).isEqualTo(second);
        assertThat(as(town, () -> definitions.standing(KIND, used)))
                .hasValueSatisfying(standing -> assertThat(standing.hasNewer()).isFalse());
        definitions.publish(KIND, second);

        Standing standing = as(town, () -> definitions.standing(KIND, used)).orElseThrow();
        assertThat(standing.hasNewer()).isTrue();
        assertThat(standing.newest()).isEqualTo(2);
        assertThat(standing.own()).isFalse();
        assertThat(as(town, () -> definitions.offered(KIND)))
                .extracting(definition -> definition.name().version())
                .containsExactly(2);
    }

    @Test
    void withdrawalEndsTheOfferOfAllVersionsAndWhatRestsOnThemIsStillFound() {
        UUID first = published();
        DefinitionVersion used = definitions.get(KIND, first).name();
        UUID second = definitions.nextVersion(KIND, first);
        definitions.publish(KIND, second);
        definitions.withdraw(KIND, second);

        assertThat(as(town, () -> definitions.offered(KIND))).isEmpty();
        assertThat(as(town, () -> definitions.find(KIND, used))).isPresent();
        assertThat(as(town, () -> definitions.standing(KIND, used))
                        .orElseThrow()
                        .isWithdrawn())
                .isTrue();
        refused("definition.not-published", () -> definitions.withdraw(KIND, second));
        UUID third = definitions.nextVersion(KIND, second);
        definitions.publish(KIND, third);
        assertThat(as(town, () -> definitions.standing(KIND, used))
                        .orElseThrow()
                        .newest())
                .isEqualTo(3);
    }

    @Test
    void whoeverReadAnOlderStateOfADraftDoesNotOverwriteIt() {
        UUID id = draft();
        definitions.save(KIND, id, 0, "先", "", "x: 1");
        assertThatThrownBy(() -> definitions.save(KIND, id, 0, "后", "", "x: 2"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(definitions.get(KIND, id).title()).isEqualTo("先");
    }

    @Test
    void peopleOfAUnitAndEnterprisesDefineNothing() {
        UUID village = fixture.unit(town, "village", "东村");
        fixture.logIn(fixture.member(town, Role.UNIT_WORKER, village, null));
        refused("definition.office-only", this::draft);
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID id = published();
        UUID enterprise = fixture.enterprise(town, village, "虚构甲厂");
        fixture.logIn(fixture.member(town, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        assertThat(definitions.find(KIND, new DefinitionVersion("x", 1))).isEmpty();
        refused("definition.unknown", () -> definitions.get(KIND, id));
    }

    @Test
    void everyActIsRecorded() {
        UUID id = published();
        definitions.withdraw(KIND, id);
        assertThat(fixture.asSystem(
                        county, () -> jdbc.sql("select act from audit_entry where subject_id = ? order by id")
                                .param(id)
                                .query(String.class)
                                .list()))
                .containsExactly("scheme.drafted", "scheme.published", "scheme.withdrawn");
    }

    private int rows(UUID tenant, String sql) {
        return fixture.asSystem(tenant, () -> jdbc.sql(sql).query(Integer.class).single());
    }
}
