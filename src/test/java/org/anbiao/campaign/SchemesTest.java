package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.DomainException;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Inherited;
import org.anbiao.definition.Standing;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** A scheme made above is taken over below, departs, is followed by a newer version, and is withdrawn; never silently. */
@DatabaseTest
@Import(CampaignFixture.class)
class SchemesTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    Schemes schemes;

    @Autowired
    SchemeCatalog catalog;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignInheritance inheritance;

    @Autowired
    InheritedSchemes inherited;

    @Autowired
    TenantDirectory directory;

    private Township township;

    @BeforeEach
    void setUp() {
        township = fixture.township();
        county();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void county() {
        tenants.logIn(township.countyId(), Role.CAMPAIGN_ADMIN);
    }

    private void town() {
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
    }

    private UUID published() {
        UUID id = schemes.copy(new DefinitionVersion("000", 1));
        schemes.publish(id);
        return id;
    }

    private DefinitionVersion name(UUID id) {
        return schemes.get(id).definition().name();
    }

    /** A second version: the first phase ends later, a target is higher, a task is new, another is gone. */
    private UUID secondVersion(UUID first) {
        UUID second = schemes.nextVersion(first);
        Schemes.Opened opened = schemes.get(second);
        CampaignContent was = opened.content();
        PhasePlan phase = was.phases().get(0);
        List<TaskPlan> tasks = new java.util.ArrayList<>(phase.tasks());
        tasks.removeIf(task -> task.key().equals("publicity"));
        List<PhasePlan> phases = new java.util.ArrayList<>(was.phases());
        phases.set(
                0, new PhasePlan(null, phase.kind(), phase.name(), phase.startsOn(), LocalDate.of(2025, 2, 28), tasks));
        TargetPlan target = was.targets().get(2);
        List<TargetPlan> targets = new java.util.ArrayList<>(was.targets());
        targets.set(
                2,
                new TargetPlan(
                        target.measure(),
                        target.name(),
                        target.scopeLabel(),
                        target.sector(),
                        java.math.BigDecimal.TEN,
                        target.percent(),
                        target.base(),
                        target.perUnit(),
                        target.stretch(),
                        target.unitLabel(),
                        target.leadOffice(),
                        target.startsOn(),
                        target.dueOn()));
        schemes.save(
                second,
                opened.definition().revision(),
                opened.scheme().name(),
                new CampaignContent(
                        was.kind(),
                        was.head(),
                        phases,
                        List.of(),
                        targets,
                        was.templates(),
                        was.forms(),
                        was.reportDates(),
                        was.legalBasis(),
                        was.workList()));
        schemes.publish(second);
        return second;
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(DomainException.class)
                .extracting(e -> ((DomainException) e).messageKey())
                .isEqualTo(key);
    }

    @Test
    void whatIsWrittenAsASchemeIsReadBackWithoutLoss() {
        for (Scheme shipped : catalog.shipped()) {
            UUID id = schemes.copy(new DefinitionVersion(shipped.code(), 1));
            assertThat(schemes.differences(id)).as(shipped.code()).isEmpty();
        }
    }

    @Test
    void aCampaignWithItsOwnWordingBecomesASchemeThatOthersStartFrom() {
        UUID campaign = setup.draft("000", 2026);
        Campaign draft = setup.get(campaign);
        CampaignContent content = setup.content(campaign);
        TemplatePlan notice = content.templates().get(0);
        setup.saveTemplates(
                campaign,
                draft.version(),
                List.of(
                        new TemplatePlan("notice", notice.templateCode(), "虚构告知书", "请{{enterprise}}自评。", "虚构县", ""),
                        content.templates().get(1)));
        UUID id = schemes.fromCampaign(campaign, "虚构县方案");
        schemes.publish(id);

        town();
        assertThat(catalog.offered())
                .filteredOn(offer -> !offer.publisher().isEmpty())
                .singleElement()
                .satisfies(offer -> assertThat(offer.scheme().name()).isEqualTo("虚构县方案"));
        UUID below = setup.draft(name(id), 2026);
        CampaignContent taken = setup.content(below);
        assertThat(taken.templates()).extracting(TemplatePlan::title).contains("虚构告知书");
        assertThat(taken.head().issuer()).isEqualTo(directory.get(township.id()).name());
        assertThat(taken.head().title()).startsWith(directory.get(township.id()).shortName());
        assertThat(setup.get(below).scheme()).isEqualTo(name(id));
        assertThat(inheritance.differences(below)).isEmpty();
    }

    @Test
    void aDraftIsNotOfferedAndAWrongOneNotPublished() {
        UUID id = schemes.copy(new DefinitionVersion("000", 1));
        Schemes.Opened opened = schemes.get(id);
        town();
        assertThat(catalog.offered()).allMatch(offer -> offer.publisher().isEmpty());
        refused("definition.unknown", () -> schemes.get(id));
        refused("campaign.scheme.unknown", () -> setup.draft(opened.definition().name(), 2025));

        county();
        CampaignContent was = opened.content();
        schemes.save(
                id,
                opened.definition().revision(),
                "空方案",
                new CampaignContent(
                        was.kind(),
                        was.head(),
                        List.of(),
                        List.of(),
                        was.targets(),
                        was.templates(),
                        was.forms(),
                        was.reportDates(),
                        was.legalBasis(),
                        was.workList()));
        refused("campaign.check.no-phase", () -> schemes.publish(id));
        refused("campaign.scheme.name-missing", () -> schemes.fromCampaign(setup.draft("000", 2025), " "));
    }

    @Test
    void aDraftBelowIsToldOfTheNewerVersionAndTakesOverWhatItChooses() {
        UUID first = published();
        town();
        UUID campaign = setup.draft(name(first), 2025);
        Campaign own = setup.get(campaign);
        List<PhasePlan> phases =
                new java.util.ArrayList<>(setup.content(campaign).phases());
        PhasePlan phase = phases.get(0);
        phases.set(
                0,
                new PhasePlan(null, phase.kind(), "本级动员", phase.startsOn(), LocalDate.of(2025, 2, 10), phase.tasks()));
        setup.savePhases(campaign, own.version(), phases);
        assertThat(inheritance.newer(campaign)).isEmpty();

        county();
        secondVersion(first);
        town();
        assertThat(inheritance.standing(campaign)).hasValueSatisfying(standing -> {
            assertThat(standing.hasNewer()).isTrue();
            assertThat(standing.own()).isFalse();
        });
        assertThat(setup.content(campaign).phases().get(0).endsOn())
                .as("nothing changes by itself")
                .isEqualTo("2025-02-10");
        CampaignInheritance.Newer newer = inheritance.newer(campaign).orElseThrow();
        assertThat(newer.version()).isEqualTo(2);
        assertThat(newer.changes())
                .extracting(Difference::section, Difference::change)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("phases", Difference.Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("tasks", Difference.Change.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("targets", Difference.Change.CHANGED));
        assertThat(newer.overridden()).extracting(Difference::section).containsExactly("phases");

        List<Difference> chosen = newer.changes().stream()
                .filter(change -> !newer.overridden().contains(change))
                .toList();
        inheritance.takeOver(campaign, setup.get(campaign).version(), 2, chosen);
        CampaignContent after = setup.content(campaign);
        assertThat(after.phases().get(0).name()).isEqualTo("本级动员");
        assertThat(after.phases().get(0).endsOn()).isEqualTo("2025-02-10");
        assertThat(after.phaseOf("publicity")).isEmpty();
        assertThat(after.phaseOf("serve_notices")).isPresent();
        assertThat(after.targets().get(2).number()).isEqualByComparingTo("10");
        assertThat(after.units()).isNotEmpty();
        assertThat(setup.get(campaign).schemeVersion()).isEqualTo(2);
        assertThat(inheritance.newer(campaign)).isEmpty();
        assertThat(inheritance.differences(campaign))
                .extracting(Difference::section)
                .containsExactly("phases");
        refused(
                "campaign.scheme.newer-gone",
                () -> inheritance.takeOver(campaign, setup.get(campaign).version(), 3, Set.of()));
    }

    @Test
    void onlyTheOwnAuthorityTakesOverAndOnlyIntoADraft() {
        UUID first = published();
        town();
        UUID campaign = setup.draft(name(first), 2025);
        county();
        secondVersion(first);
        // a draft below is not even seen
        refused("campaign.unknown", () -> inheritance.takeOver(campaign, 0, 2, Set.of()));
        tenants.logIn(township.id(), Role.LEADER);
        assertThat(inheritance.newer(campaign)).isPresent();
        assertThatThrownBy(() -> inheritance.takeOver(campaign, 0, 2, Set.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withdrawalLeavesTheCampaignAndSaysSo() {
        UUID first = published();
        town();
        UUID campaign = setup.draft(name(first), 2025);
        county();
        schemes.withdraw(first);
        town();
        Standing standing = inheritance.standing(campaign).orElseThrow();
        assertThat(standing.isWithdrawn()).isTrue();
        assertThat(catalog.offered()).allMatch(offer -> offer.publisher().isEmpty());
        assertThat(inheritance.differences(campaign)).isEmpty();
        assertThat(inherited.inherited()).singleElement().satisfies(line -> {
            assertThat(line.isWithdrawn()).isTrue();
            assertThat(line.uses()).extracting(Inherited.Use::version).containsExactly(1);
        });
        assertThat(setup.content(campaign).phases()).hasSize(5);
    }

    @Test
    void aSisterTownshipSeesNeitherSchemeNorUse() {
        UUID sister = tenants.township(township.countyId());
        town();
        UUID own = schemes.copy(new DefinitionVersion("000", 1));
        schemes.publish(own);
        tenants.logIn(sister, Role.CAMPAIGN_ADMIN);
        assertThat(schemes.list()).isEmpty();
        assertThat(inherited.inherited()).isEmpty();
        refused("definition.unknown", () -> schemes.get(own));
        refused("definition.unknown", () -> schemes.withdraw(own));
    }
}
