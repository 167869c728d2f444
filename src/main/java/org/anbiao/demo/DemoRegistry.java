package org.anbiao.demo;

import static org.anbiao.demo.persistence.DemoEnterpriseRows.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anbiao.demo.persistence.DemoEnterpriseRows;
import org.anbiao.demo.persistence.DemoOrganisationRows;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented enterprises with their history, and two accounts for one enterprise of each area. */
@Component
@Profile("demo")
@Order(10)
class DemoRegistry implements DemoDataset {

    /** Enterprises that are written in one transaction. */
    private static final int PART = 500;

    private static final String EMPLOYEE = "黄小勤";

    private final DemoEnterpriseRows rows;
    private final DemoOrganisationRows accounts;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean small;

    DemoRegistry(
            DemoEnterpriseRows rows,
            DemoOrganisationRows accounts,
            CurrentActor currentActor,
            TenantDirectory tenants,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${anbiao.demo.small:false}") boolean small) {
        this.small = small;
        this.rows = rows;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        LocalDate today = LocalDate.now(clock);
        DemoEnterpriseMaker maker = new DemoEnterpriseMaker(today);
        DemoFactsMaker factsMaker = new DemoFactsMaker(maker, today);
        List<Runnable> parts = new ArrayList<>();
        List<Runnable> accountsOfAreas = new ArrayList<>();
        for (DemoArea area : small ? DemoArea.small(organisations) : DemoArea.all(organisations)) {
            List<DemoEnterprise> enterprises = maker.make(area);
            Map<DemoEnterprise, DemoFacts> all = new LinkedHashMap<>();
            enterprises.forEach(enterprise -> all.put(enterprise, factsMaker.make(enterprise)));
            for (int from = 0; from < enterprises.size(); from += PART) {
                List<DemoEnterprise> part = enterprises.subList(from, Math.min(from + PART, enterprises.size()));
                Map<DemoEnterprise, DemoFacts> facts = new LinkedHashMap<>();
                part.forEach(enterprise -> facts.put(enterprise, Objects.requireNonNull(all.get(enterprise))));
                parts.add(() -> load(area, part, facts));
            }
            accountsOfAreas.add(() -> as(area.area(), () -> openAccounts(area, all, passwordHash)));
        }
        Together.run(parts);
        accountsOfAreas.forEach(Runnable::run);
    }

    private void load(DemoArea area, List<DemoEnterprise> enterprises, Map<DemoEnterprise, DemoFacts> facts) {
        as(area.area(), () -> {
            rows.insert(enterprises);
            insertFacts(facts);
        });
        as(area.supervisor() == null ? area.area() : area.supervisor(), () -> insertGrades(facts));
    }

    private void as(DemoOrganisations.TenantSeed tenant, Runnable action) {
        currentActor.runAs(
                tenants.systemActor(tenant.id()), () -> transaction.executeWithoutResult(status -> action.run()));
    }

    private void insertFacts(Map<DemoEnterprise, DemoFacts> all) {
        List<Object[]> adoptions = new ArrayList<>();
        List<Object[]> members = new ArrayList<>();
        List<Object[]> officers = new ArrayList<>();
        all.forEach((enterprise, facts) -> {
            for (DemoFacts.Adoption a : facts.adoptions()) {
                adoptions.add(new Object[] {
                    a.id(),
                    enterprise.id(),
                    a.kind(),
                    day(a.achievedOn()),
                    day(a.endedOn()),
                    a.endedOn() == null ? "" : "检查发现未再执行",
                    a.hasAssessmentList(),
                    enterprise.principal()
                });
                if (a.kind().equals("rescue_team")) {
                    facts.rescueMembers()
                            .forEach(name ->
                                    members.add(new Object[] {enterprise.id(), a.id(), name, day(a.achievedOn())}));
                }
            }
            facts.officers()
                    .forEach(officer -> officers.add(new Object[] {
                        enterprise.id(),
                        officer.name(),
                        "",
                        "safety_officer",
                        officer.fullTime(),
                        day(officer.fromOn()),
                        day(officer.toOn())
                    }));
        });
        rows.insertAdoptions(adoptions);
        rows.insertRescueMembers(members);
        rows.insertPeople(officers);
    }

    private void insertGrades(Map<DemoEnterprise, DemoFacts> all) {
        List<Object[]> grades = new ArrayList<>();
        all.forEach((enterprise, facts) -> facts.grades()
                .forEach(grade -> grades.add(
                        new Object[] {enterprise.id(), grade.color(), day(grade.assessedOn()), grade.reason(), "安全监管人员"
                        })));
        rows.insertGrades(grades);
    }

    /** The principal, the safety officer and an employee of the first enterprise that has one in office can log in. */
    private void openAccounts(DemoArea area, Map<DemoEnterprise, DemoFacts> all, String passwordHash) {
        DemoEnterprise first = all.keySet().stream()
                .filter(enterprise -> enterprise.closedOn() == null && !enterprise.nineSmall())
                .filter(enterprise -> officer(all.get(enterprise)).isPresent())
                .findFirst()
                .orElseThrow();
        String code = area.area().code();
        String officer = officer(all.get(first)).orElseThrow().name();
        accounts.insertAccount(
                code + "-qiye", first.principal(), Role.ENTERPRISE_PRINCIPAL.name(), null, first.id(), passwordHash);
        accounts.insertAccount(
                code + "-anquan", officer, Role.ENTERPRISE_SAFETY_MANAGER.name(), null, first.id(), passwordHash);
        accounts.insertAccount(
                code + "-yuangong", EMPLOYEE, Role.ENTERPRISE_EMPLOYEE.name(), null, first.id(), passwordHash);
    }

    private static Optional<DemoFacts.Officer> officer(@Nullable DemoFacts facts) {
        return facts == null
                ? Optional.empty()
                : facts.officers().stream()
                        .filter(officer -> officer.toOn() == null)
                        .findFirst();
    }
}
