package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.isolation.TableCatalogue.ForeignKey;
import org.anbiao.isolation.TableCatalogue.Table;
import org.anbiao.isolation.TableClass.Row;
import org.anbiao.isolation.TableWorld.Person;
import org.anbiao.isolation.TableWorld.Planting;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every table, every kind of person, every way of reaching a row with SQL as the application role: what the policies allow is
 * held against what {@link TableClass} says, for rows of the campaign's own services and for one planted row per table and
 * authority. Everything happens in one transaction that is rolled back.
 */
@DatabaseTest
@Import(LaunchedCampaign.class)
class TableMatrixTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenantFixture fixture;

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    private final Set<String> leaks = new TreeSet<>();
    private final Map<String, Integer> checks = new HashMap<>();
    private TableWorld world;
    private TableCatalogue catalogue;
    private PlantedRows planted;
    private TableTries tries;
    private final List<Row> rows = new ArrayList<>();

    @BeforeEach
    void makeWorld() {
        world = new TableWorld(fixture, campaigns);
        catalogue = transaction.execute(status -> new TableCatalogue(jdbc));
        planted = new PlantedRows(jdbc, catalogue);
        tries = new TableTries(jdbc, currentActor, planted);
    }

    @Test
    void everyTableIsClassified() {
        assertThat(catalogue.tables.keySet())
                .as("classify new tables in TableClass, and gone ones out of it")
                .containsExactlyInAnyOrderElementsOf(TableClass.CLASSES.keySet());
    }

    @Test
    void nobodyReachesWhatIsAnothers() {
        transaction.executeWithoutResult(status -> {
            plantAll();
            Set<String> filled = rows.stream().map(Row::table).collect(Collectors.toSet());
            assertThat(filled)
                    .as("tables with rows to try: %s", planted.failures)
                    .containsAll(TableClass.CLASSES.keySet());
            for (Person person : world.people) {
                catalogue.ordered().forEach(table -> tryTable(person, table));
                tryFacts(person);
            }
            status.setRollbackOnly();
        });
        int total = checks.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "Table matrix: %,d checks (%s), %d leaks%n", total, new java.util.TreeMap<>(checks), leaks.size());
        assertThat(leaks).isEmpty();
        assertThat(planted.failures).as("rows that should be possible").isEmpty();
        assertThat(total).isGreaterThanOrEqualTo(5000);
    }

    @Test
    void anIdThatAnotherAuthorityUsesAnewTellsItsFormerOwnerNothing() {
        List<String> tried = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            plantAll();
            catalogue.ordered().stream()
                    .filter(table -> table.key().equals(List.of("id"))
                            && table.column("id").type().equals("uuid"))
                    .filter(this::useAnew)
                    .forEach(table -> tried.add(table.name()));
            status.setRollbackOnly();
        });
        System.out.printf("Ids used anew: %d tables, %d leaks%n", tried.size(), leaks.size());
        assertThat(leaks).isEmpty();
        // the others' rows cannot go while something refers to them
        assertThat(tried)
                .contains("commitment", "message", "invitation", "definition")
                .hasSizeGreaterThan(60);
    }

    /** An own row and one elsewhere go; the authority elsewhere writes its row again under the own row's id. */
    private boolean useAnew(Table table) {
        TableClass kind = TableClass.CLASSES.get(table.name());
        Person office = world.people.get(0);
        Person elsewhere = world.people.stream()
                .filter(person -> person.is(world.otherTownship))
                .findFirst()
                .orElseThrow();
        Row own = rowOf(table, world.township);
        Row foreign = rowOf(table, world.otherTownship);
        if (own == null || foreign == null) {
            return false;
        }
        jdbc.sql("savepoint anew").update();
        try {
            String id = planted.text(own.content(), "id");
            String content = foreign.content().replace(planted.text(foreign.content(), "id"), id);
            Row anew = new Row(
                    table.name(),
                    foreign.tenant(),
                    foreign.enterprise(),
                    foreign.area(),
                    foreign.supervisor(),
                    foreign.partner(),
                    content);
            if (tries.as(office, () -> tries.delete(table, own)) != 1
                    || tries.as(elsewhere, () -> tries.delete(table, foreign)) != 1
                    || tries.as(elsewhere, () -> tries.insert(table, content)) != 1) {
                return false;
            }
            check("id used anew, read", office, anew, kind.reads(office, anew), tries.count(office, table, anew) == 1);
            check(
                    "id used anew, changed",
                    office,
                    anew,
                    kind.writes(office, anew),
                    tries.as(office, () -> tries.update(table, anew)) == 1);
            return true;
        } catch (DataAccessException referredTo) {
            return false;
        } finally {
            jdbc.sql("rollback to savepoint anew").update();
            jdbc.sql("release savepoint anew").update();
        }
    }

    private @Nullable Row rowOf(Table table, UUID tenant) {
        return rows.stream()
                .filter(row -> row.table().equals(table.name()) && row.tenant().equals(tenant))
                .findFirst()
                .orElse(null);
    }

    // ---- rows -------------------------------------------------------------------------------------------------------

    private void plantAll() {
        for (Planting planting : world.plantings) {
            currentActor.runAs(planting.author(), () -> catalogue.ordered().stream()
                    .filter(table -> !Set.of("tenant", "org_unit", "enterprise", "provider_logout")
                            .contains(table.name()))
                    .forEach(table -> planted.plant(table, planting).ifPresent(rows::add)));
        }
        plantAccount();
        world.plantings.forEach(this::addRegistered);
        addServiceRows();
        move();
    }

    /** As the login writes it, before there is an actor. */
    private void plantAccount() {
        account("虚构发行者", "虚构账号");
        jdbc.sql("insert into provider_logout (issuer, subject) values ('虚构发行者', '虚构账号')")
                .update();
        rows.add(new Row(
                "provider_logout",
                world.township,
                null,
                null,
                null,
                null,
                jdbc.sql("select to_jsonb(t)::text from provider_logout t")
                        .query(String.class)
                        .single()));
        account("", "");
    }

    private void account(String issuer, String subject) {
        jdbc.sql("select set_config('app.login_issuer', ?, true), set_config('app.login_subject', ?, true)")
                .params(issuer, subject)
                .query()
                .singleRow();
    }

    /** Authorities, units and enterprises are there already. */
    private void addRegistered(Planting planting) {
        currentActor.runAs(planting.author(), () -> {
            add("tenant", "id", planting.author().tenantId(), planting, null);
            add("org_unit", "id", planting.unit(), planting, null);
            if (planting.enterprise() != null) {
                add("enterprise", "id", planting.enterprise(), planting, planting.enterprise());
            }
        });
    }

    private void add(String table, String key, UUID id, Planting planting, UUID enterprise) {
        String content = jdbc.sql("select to_jsonb(t)::text from " + table + " t where " + key + " = ?")
                .param(id)
                .query(String.class)
                .single();
        rows.add(new Row(
                table,
                planting.author().tenantId(),
                enterprise,
                planting.area(),
                planting.supervisor(),
                null,
                content));
    }

    /** What the services wrote when the campaign was launched: up to two rows of each table. */
    private void addServiceRows() {
        Person office = world.people.get(0);
        currentActor.runAs(office.actor(), () -> {
            for (Table table : catalogue.ordered()) {
                if (!table.has("tenant_id")
                        || Set.of("org_unit", "enterprise", "document_edition", "login_account")
                                .contains(table.name())) {
                    continue;
                }
                boolean about = table.has("enterprise_id");
                jdbc.sql("select to_jsonb(t)::text from " + table.name() + " t where tenant_id = ? "
                                + (about ? "and (enterprise_id is null or enterprise_id = ?) " : "and ? is not null ")
                                + "limit 2")
                        .params(world.township, world.launched.second())
                        .query(String.class)
                        .list()
                        .forEach(content -> addServiceRow(table, content));
            }
        });
    }

    private void addServiceRow(Table table, String content) {
        String enterprise = table.has("enterprise_id") ? planted.text(content, "enterprise_id") : null;
        String partner = TableClass.PARTNER_COLUMNS.stream()
                .filter(table::has)
                .map(column -> planted.text(content, column))
                .findFirst()
                .orElse(null);
        rows.add(new Row(
                table.name(),
                world.township,
                enterprise == null ? null : UUID.fromString(enterprise),
                enterprise == null ? null : world.township,
                enterprise == null ? null : world.township,
                partner == null ? null : UUID.fromString(partner),
                content));
    }

    /** The former supervisor hands its enterprise over to the other department; what it wrote stays its own. */
    private void move() {
        currentActor.runAs(world.people.get(0).actor(), () -> jdbc.sql(
                        "update enterprise set supervisor_tenant_id = ?, supervisor_unit_id = null where id = ?")
                .params(world.department, world.moved)
                .update());
        rows.replaceAll(row -> world.moved.equals(row.enterprise()) ? row.handedTo(world.department) : row);
    }

    // ---- tries ------------------------------------------------------------------------------------------------------

    private void tryTable(Person person, Table table) {
        TableClass kind = TableClass.CLASSES.get(table.name());
        List<Row> known =
                rows.stream().filter(row -> row.table().equals(table.name())).toList();
        for (Row row : known) {
            boolean reads = kind.reads(person, row);
            boolean writes = kind.writes(person, row);
            check("select", person, row, reads, tries.count(person, table, row) == 1);
            String update = tries.attempt(person, () -> tries.update(table, row));
            check("update", person, row, writes, update.equals(TableTries.DONE));
            String delete = tries.attempt(person, () -> tries.delete(table, row));
            // a row that others refer to cannot go: the right was there
            boolean mayDelete = writes;
            check("delete", person, row, mayDelete, delete.equals(TableTries.DONE) || delete.equals("23503-fk"));
            String returned = tries.attempt(person, () -> tries.returning(table, row));
            check("update returning", person, row, writes && reads, returned.equals(TableTries.DONE));
            tryInsert(person, table, kind, row);
        }
        tryScan(person, table, kind, known);
        tryReferences(person, table, kind, known);
    }

    /** The very row once more, in its owner's name: must fail before anything tells whether it exists. */
    private void tryInsert(Person person, Table table, TableClass kind, Row row) {
        boolean adds = kind.adds(person, row);
        // an own row goes first, so that its keys do not speak before the checks that come after the writing
        boolean again = !adds && kind.writes(person, row);
        if (again && !tries.attempt(person, () -> tries.delete(table, row)).equals(TableTries.DONE)) {
            return;
        }
        String outcome = tries.attempt(
                person, () -> (again ? tries.delete(table, row) : 0) + tries.insert(table, row.content()));
        // who may write it learns that it is there
        check(
                "insert",
                person,
                row,
                adds,
                outcome.equals(TableTries.DONE) || outcome.equals("23505") || outcome.equals("23503-fk"));
    }

    /** Counts and lists without a condition give the same rows as the rules, and none of another world. */
    private void tryScan(Person person, Table table, TableClass kind, List<Row> known) {
        Set<String> seen = tries.as(
                person,
                () -> Set.copyOf(jdbc.sql("select " + TableTries.identity(table) + " from " + table.name() + " t")
                        .query(String.class)
                        .list()));
        for (Row row : known) {
            String id = jdbc.sql("select " + TableTries.identity(table) + " from jsonb_populate_record(null::"
                            + table.name() + ", cast(? as jsonb)) t")
                    .param(row.content())
                    .query(String.class)
                    .single();
            check("list", person, row, kind.reads(person, row), seen.contains(id));
        }
        if (person.tenant() == null && kind != TableClass.PUBLIC && kind != TableClass.SHARED) {
            assertThat(seen).as("rows of %s that nobody sees", table.name()).isEmpty();
        }
    }

    /** Own rows made to point to rows that the person cannot see. */
    private void tryReferences(Person person, Table table, TableClass kind, List<Row> known) {
        Row own = known.stream()
                .filter(row -> kind.writes(person, row) && kind.reads(person, row))
                .findFirst()
                .orElse(null);
        if (own == null) {
            return;
        }
        for (ForeignKey key : table.foreignKeys()) {
            TableClass target = TableClass.CLASSES.get(key.target());
            if (key.column().isEmpty() || target == TableClass.PUBLIC) {
                continue;
            }
            Row hidden = rows.stream()
                    .filter(row -> row.table().equals(key.target()) && !target.reads(person, row))
                    .max(Comparator.comparing(row -> row.tenant().equals(world.otherTownship)))
                    .orElse(null);
            if (hidden == null) {
                continue;
            }
            String column = key.column().get();
            String id = planted.text(
                    hidden.content(), catalogue.tables.get(key.target()).key().get(0));
            for (String how : List.of("update", "insert")) {
                String outcome = tries.attempt(person, () -> tries.point(table, own, column, id, how));
                if (OpenReferences.ALL.containsKey(table.name() + "." + column)) {
                    count("open reference");
                } else {
                    check(how + " reference " + column, person, own, false, outcome.equals(TableTries.DONE));
                }
            }
        }
    }

    /** The facts that reports count: views over the tables, with the rights of who reads. */
    private void tryFacts(Person person) {
        for (String view : jdbc.sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' order by 1")
                .query(String.class)
                .list()) {
            Set<UUID> seen = tries.as(
                    person,
                    () -> Set.copyOf(
                            jdbc.sql("select distinct enterprise_id from " + view + " where enterprise_id is not null")
                                    .query(UUID.class)
                                    .list()));
            for (Planting planting : world.plantings) {
                if (planting.enterprise() == null) {
                    continue;
                }
                UUID supervisor = planting.enterprise().equals(world.moved) ? world.department : planting.supervisor();
                Row row = new Row(
                        view,
                        planting.author().tenantId(),
                        planting.enterprise(),
                        planting.area(),
                        supervisor,
                        null,
                        "{}");
                boolean may = TableClass.ABOUT_ENTERPRISE.reads(person, row)
                        || world.plantings.stream()
                                .filter(other -> planting.enterprise().equals(other.enterprise()))
                                .anyMatch(other -> person.enterprise() == null
                                        && !person.assigned()
                                        && person.covers(other.author().tenantId()));
                count("fact");
                if (seen.contains(planting.enterprise()) && !may) {
                    leaks.add(person.name() + " sees an enterprise of " + planting.name() + " in " + view);
                }
            }
        }
    }

    // ---- bookkeeping ------------------------------------------------------------------------------------------------

    private void check(String how, Person person, Row row, boolean expected, boolean actual) {
        count(how.startsWith("update ref") || how.startsWith("insert ref") ? "reference" : how);
        if (expected != actual) {
            leaks.add((actual ? "LEAK " : "SHUT OUT ") + row.table() + ": " + how + " by " + person.name()
                    + " on a row of " + nameOf(row.tenant())
                    + (row.enterprise() == null ? "" : " about " + nameOf(row.enterprise())));
        }
    }

    private String nameOf(UUID id) {
        return world.plantings.stream()
                .filter(planting -> id.equals(planting.author().tenantId()) || id.equals(planting.enterprise()))
                .map(Planting::name)
                .findFirst()
                .orElse("the campaign");
    }

    private void count(String how) {
        checks.merge(how, 1, Integer::sum);
    }
}
