package org.anbiao.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Two counties: in one a township with a launched campaign, its sister, two departments; in the other a township. Enterprises
 * in each, one supervised by a department, one that a department supervised before.
 */
final class TableWorld {

    final LaunchedCampaign.Case launched;
    final UUID county;
    final UUID township;
    final UUID sister;
    final UUID department;
    final UUID formerDepartment;
    final UUID otherCounty;
    final UUID otherTownship;
    final UUID underDepartment;
    final UUID moved;
    final UUID sisterEnterprise;
    final UUID otherEnterprise;
    final List<Planting> plantings;
    final List<Person> people;

    /**
     * Somebody who tries.
     *
     * @param actor null: nobody is logged in
     * @param below the authority and all below it, if it is an area authority's office
     * @param assigned reaches tasks given by name only; none of the planted ones is
     * @param reachedBy authorities whose campaigns and templates reach this person
     */
    record Person(
            String name,
            @Nullable Actor actor,
            @Nullable UUID tenant,
            @Nullable UUID enterprise,
            Set<UUID> below,
            Set<UUID> reachedBy,
            boolean assigned) {

        Person(
                String name,
                @Nullable Actor actor,
                @Nullable UUID tenant,
                @Nullable UUID enterprise,
                Set<UUID> below,
                Set<UUID> reachedBy) {
            this(name, actor, tenant, enterprise, below, reachedBy, false);
        }

        boolean is(@Nullable UUID other) {
            return other != null && other.equals(tenant);
        }

        boolean covers(@Nullable UUID other) {
            return other != null && below.contains(other);
        }

        boolean isReachedBy(UUID other) {
            return reachedBy.contains(other);
        }
    }

    /**
     * Rows to plant.
     *
     * @param author who writes them
     * @param unit a unit of the author's authority
     * @param partner the authority they are handed to
     */
    record Planting(
            String name,
            Actor author,
            UUID unit,
            UUID partner,
            @Nullable UUID enterprise,
            @Nullable UUID area,
            @Nullable UUID supervisor) {}

    TableWorld(TenantFixture fixture, LaunchedCampaign campaigns) {
        launched = campaigns.launched(1);
        fixture.logOut();
        county = launched.county();
        township = launched.township();
        sister = fixture.township(county);
        department = fixture.department(county);
        formerDepartment = fixture.department(county);
        otherCounty = fixture.county();
        otherTownship = fixture.township(otherCounty);
        UUID section = fixture.unit(department, "section", "燃气股");
        UUID formerSection = fixture.unit(formerDepartment, "section", "旧股");
        UUID sisterVillage = fixture.unit(sister, "village", "邻村");
        UUID otherVillage = fixture.unit(otherTownship, "village", "远村");
        underDepartment = fixture.enterprise(township, launched.east(), department, section, "虚构条管厂");
        moved = fixture.enterprise(township, launched.east(), formerDepartment, formerSection, "虚构划转厂");
        sisterEnterprise = fixture.enterprise(sister, sisterVillage, "虚构邻镇厂");
        otherEnterprise = fixture.enterprise(otherTownship, otherVillage, "虚构外县厂");
        plantings = plantings(fixture, section, formerSection, sisterVillage, otherVillage);
        people = people(fixture);
    }

    private List<Planting> plantings(
            TenantFixture fixture, UUID section, UUID formerSection, UUID sisterVillage, UUID otherVillage) {
        UUID first = launched.first();
        UUID second = launched.second();
        UUID east = launched.east();
        Actor office = office(fixture, township);
        Actor bureau = office(fixture, department);
        return List.of(
                new Planting("own", office, east, county, first, township, township),
                new Planting("own-other", office, launched.west(), county, second, township, township),
                new Planting("own-line", office, east, department, underDepartment, township, department),
                new Planting("line", bureau, section, township, underDepartment, township, department),
                new Planting(
                        "former",
                        office(fixture, formerDepartment),
                        formerSection,
                        formerDepartment,
                        moved,
                        township,
                        formerDepartment),
                new Planting(
                        "sister", office(fixture, sister), sisterVillage, department, sisterEnterprise, sister, sister),
                new Planting(
                        "foreign",
                        office(fixture, otherTownship),
                        otherVillage,
                        otherCounty,
                        otherEnterprise,
                        otherTownship,
                        otherTownship),
                new Planting(
                        "county",
                        office(fixture, county),
                        fixture.unit(county, "safety_office", "县安办"),
                        sister,
                        null,
                        null,
                        null),
                new Planting(
                        "other-county",
                        office(fixture, otherCounty),
                        fixture.unit(otherCounty, "safety_office", "外县安办"),
                        otherTownship,
                        null,
                        null,
                        null));
    }

    private List<Person> people(TenantFixture fixture) {
        Set<UUID> inCounty = Set.of(county, department, formerDepartment);
        Set<UUID> inOther = Set.of(otherCounty);
        List<Person> all = new ArrayList<>();
        all.add(person("township office", office(fixture, township), Set.of(township), with(inCounty, township)));
        all.add(person(
                "village worker",
                fixture.actor(fixture.member(township, Role.UNIT_WORKER, launched.east(), null)),
                Set.of(township),
                with(inCounty, township)));
        all.add(person("the portal itself", system(fixture, township), Set.of(township), with(inCounty, township)));
        all.add(person("sister township", office(fixture, sister), Set.of(sister), with(inCounty, sister)));
        all.add(person("department", office(fixture, department), Set.of(department), inCounty));
        all.add(person("former supervisor", office(fixture, formerDepartment), Set.of(formerDepartment), inCounty));
        all.add(person(
                "county above",
                office(fixture, county),
                Set.of(county, township, sister, department, formerDepartment),
                inCounty));
        all.add(person("another county", office(fixture, otherCounty), Set.of(otherCounty, otherTownship), inOther));
        all.add(person(
                "township elsewhere",
                office(fixture, otherTownship),
                Set.of(otherTownship),
                with(inOther, otherTownship)));
        all.add(enterprise(fixture, "own enterprise", township, launched.first(), with(inCounty, township)));
        all.add(enterprise(fixture, "another enterprise", township, launched.second(), with(inCounty, township)));
        all.add(enterprise(fixture, "enterprise of the line", township, underDepartment, with(inCounty, township)));
        all.add(enterprise(fixture, "enterprise next door", sister, sisterEnterprise, with(inCounty, sister)));
        Actor reviewer = fixture.actor(fixture.member(township, Role.REVIEWER, null, null));
        all.add(new Person("reviewer", reviewer, township, null, Set.of(township), with(inCounty, township), true));
        all.add(new Person("nobody", null, null, null, Set.of(), Set.of()));
        return all;
    }

    private static Person person(String name, Actor actor, Set<UUID> below, Set<UUID> reachedBy) {
        return new Person(name, actor, actor.tenantId(), null, below, reachedBy);
    }

    private static Person enterprise(
            TenantFixture fixture, String name, UUID tenant, UUID enterprise, Set<UUID> reachedBy) {
        Actor actor = fixture.actor(fixture.member(tenant, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        return new Person(name, actor, tenant, enterprise, Set.of(tenant), reachedBy);
    }

    private static Actor office(TenantFixture fixture, UUID tenant) {
        return fixture.actor(fixture.member(tenant, Role.CAMPAIGN_ADMIN, null, null));
    }

    private static Actor system(TenantFixture fixture, UUID tenant) {
        Actor office = office(fixture, tenant);
        return new Actor(null, "系统", tenant, null, null, office.scope(), office.definers());
    }

    private static Set<UUID> with(Set<UUID> some, UUID one) {
        var all = new java.util.HashSet<>(some);
        all.add(one);
        return Set.copyOf(all);
    }
}
