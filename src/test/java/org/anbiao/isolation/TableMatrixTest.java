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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anbiao.isolation.TableCatalogue.Column;
import org.anbiao.isolation.TableCatalogue.ForeignKey;
import org.anbiao.isolation.TableCatalogue.Table;
import org.anbiao.isolation.TableClass.Row;
import org.anbiao.isolation.TableWorld.Person;
import org.anbiao.isolation.TableWorld.Planting;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
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

    /** References to a row that its writer cannot see and that are accepted all the same, each with its reason. */
    private static final Map<String, String> OPEN_REFERENCES = openReferences();

    private static final String REFUSED = "refused";
    private static final String NOTHING = "nothing";
    private static final String DONE = "done";

    /**
     * The keys of these columns do not lead with the tenant, because an act may belong to another authority's campaign or
     * because a row and its part have different authors. A reference shows nothing: what it points to is read under the
     * reader's own policies. It tells no more than that a random id of 122 bits exists, and only to whoever had it.
     */
    private static Map<String, String> openReferences() {
        Map<String, String> open = new HashMap<>();
        for (String column : List.of(
                "campaign_base_correction.campaign_id",
                "commitment.campaign_id",
                "enterprise_plan.campaign_id",
                "evaluation.campaign_id",
                "notice_delivery.campaign_id",
                "publicity_record.campaign_id",
                "quarterly_report.campaign_id",
                "report_period_case.campaign_id",
                "review.campaign_id",
                "signing_link.campaign_id",
                "self_evaluation.campaign_id",
                "self_evaluation.work_item_id",
                "unit_plan.campaign_id",
                "work_item.campaign_id",
                "work_item.phase_id",
                "work_item.assignee_id")) {
            open.put(column, "acts of one authority in the campaign of another");
        }
        for (String column : List.of(
                "commitment.file_id",
                "copy_step.photo_file_id",
                "enterprise_plan.file_id",
                "evaluation_evidence.file_id",
                "evaluation_report.docx_file_id",
                "evaluation_report.pdf_file_id",
                "evaluation_report.signature_file_id",
                "improvement_item.done_file_id",
                "publicity_record.file_id",
                "unit_plan.file_id",
                "person_certificate.person_id",
                "rescue_team_member.adoption_id",
                "adoption_confirmation.adoption_id",
                "member.joined_by")) {
            open.put(column, "parts of a record whose author may be another authority; read under their own policies");
        }
        for (String column : List.of(
                "campaign.carries_over_from",
                "campaign_target.sector_id",
                "enterprise.sector_id",
                "enterprise.merged_into_id")) {
            open.put(column, "may name what an authority above has published, or has since taken over");
        }
        return open;
    }

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
    private final List<Row> rows = new ArrayList<>();

    @BeforeEach
    void makeWorld() {
        world = new TableWorld(fixture, campaigns);
        catalogue = transaction.execute(status -> new TableCatalogue(jdbc));
        planted = new PlantedRows(jdbc, catalogue);
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
    void uniqueKeysAnswerNobodyAboutAnothersRows() {
        List<String> telling =
                transaction.execute(status -> jdbc.sql("""
                        select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                        where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'
                          and not exists (select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                                          and (a.attname ~ 'tenant_id$' or a.atttypid = 'uuid'::regtype))
                        order by 1
                        """).query(String.class).list());
        assertThat(telling)
                .as("every other unique key leads with an authority or with a random id that its holder was given")
                .containsExactlyInAnyOrder(
                        "tenant_code_key", // the codes of authorities are public
                        "login_account_pkey", // names are given by the portal's administrators, who are told that one
                        // is taken
                        "work_item_task_id_key", // the engine's random id
                        "document_copy_token_key", // 122 random bits; who knows one may see the copy's state
                        "evaluation_publication_token_key", // the same; who knows one may read the result
                        "api_token_secret_hash_key", // 256 random bits
                        "invitation_token_hash_key", // random, the invited were given it
                        "signing_link_token_hash_key", // random, the owner of a place was given it
                        "signing_link_code_hash_key", // as before; tried codes are limited
                        "invitation_code_hash_key", // as before; tried codes are limited
                        "audit_check_pkey", // as the next
                        "provider_logout_pkey", // as the next
                        "audit_entry_pkey"); // given by the database, never by a writer
    }

    @Test
    void theEngineKeepsNoNameOfAnEnterprise() {
        List<String> columns =
                transaction.execute(status -> jdbc.sql("""
                        select format('%I.%I', table_name, column_name) from information_schema.columns
                        where table_schema = 'camunda' and data_type in ('character varying', 'text')
                        """).query(String.class).list());
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            Integer found = transaction.execute(status -> jdbc.sql("select count(*) from camunda." + table + " where "
                            + column.substring(table.length() + 1) + " like '%虚构一号茶厂%'")
                    .query(Integer.class)
                    .single());
            assertThat(found).as(column).isZero();
        }
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
            check("select", person, row, reads, count(person, table, row) == 1);
            String update = attempt(person, () -> update(table, row));
            check("update", person, row, writes, update.equals(DONE));
            String delete = attempt(person, () -> delete(table, row));
            // a row that others refer to cannot go: the right was there
            boolean mayDelete = writes;
            check("delete", person, row, mayDelete, delete.equals(DONE) || delete.equals("23503-fk"));
            String returned = attempt(person, () -> returning(table, row));
            check("update returning", person, row, writes && reads, returned.equals(DONE));
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
        if (again && !attempt(person, () -> delete(table, row)).equals(DONE)) {
            return;
        }
        String outcome = attempt(person, () -> (again ? delete(table, row) : 0) + insert(table, row.content()));
        // who may write it learns that it is there
        check(
                "insert",
                person,
                row,
                adds,
                outcome.equals(DONE) || outcome.equals("23505") || outcome.equals("23503-fk"));
    }

    /** Counts and lists without a condition give the same rows as the rules, and none of another world. */
    private void tryScan(Person person, Table table, TableClass kind, List<Row> known) {
        Set<String> seen = as(
                person,
                () -> Set.copyOf(jdbc.sql("select " + identity(table) + " from " + table.name() + " t")
                        .query(String.class)
                        .list()));
        for (Row row : known) {
            String id = jdbc.sql("select " + identity(table) + " from jsonb_populate_record(null::" + table.name()
                            + ", cast(? as jsonb)) t")
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
                String outcome = attempt(person, () -> point(table, own, column, id, how));
                if (OPEN_REFERENCES.containsKey(table.name() + "." + column)) {
                    count("open reference");
                } else {
                    check(how + " reference " + column, person, own, false, outcome.equals(DONE));
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
            Set<UUID> seen = as(
                    person,
                    () -> Set.copyOf(jdbc.sql("select distinct enterprise_id from " + view)
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

    // ---- statements -------------------------------------------------------------------------------------------------

    private long count(Person person, Table table, Row row) {
        return as(person, () -> jdbc.sql("select count(*) from " + table.name() + " t where " + same(table, row))
                .query(Long.class)
                .single());
    }

    private int update(Table table, Row row) {
        String column = table.columns().stream()
                .filter(c -> !c.generated() && !table.key().contains(c.name()))
                .map(Column::name)
                .findFirst()
                .orElse(table.key().get(0));
        return jdbc.sql("update " + table.name() + " t set " + column + " = " + column + " where " + same(table, row))
                .update();
    }

    private int returning(Table table, Row row) {
        String column = table.key().get(0);
        String set = table.column(column).generated() ? table.columns().get(1).name() : column;
        return jdbc.sql("update " + table.name() + " t set " + set + " = " + set + " where " + same(table, row)
                        + " returning 1")
                .query(Integer.class)
                .list()
                .size();
    }

    private int delete(Table table, Row row) {
        return jdbc.sql("delete from " + table.name() + " t where " + same(table, row))
                .update();
    }

    private int insert(Table table, String content) {
        String columns = table.columns().stream()
                .filter(column -> !column.generated())
                .map(Column::name)
                .collect(Collectors.joining(", "));
        return jdbc.sql("insert into " + table.name() + " (" + columns + ") select " + columns
                        + " from jsonb_populate_record(null::" + table.name() + ", cast(? as jsonb))")
                .param(content)
                .update();
    }

    private int point(Table table, Row own, String column, String id, String how) {
        if (how.equals("update")) {
            return jdbc.sql("update " + table.name() + " t set " + column + " = cast(? as "
                            + table.column(column).type() + ") where " + same(table, own))
                    .param(id)
                    .update();
        }
        String changed = jdbc.sql(
                        "select (cast(? as jsonb) || jsonb_build_object(cast(? as text), cast(? as text)))::text")
                .params(own.content(), column, id)
                .query(String.class)
                .single();
        delete(table, own);
        return insert(table, changed);
    }

    private String same(Table table, Row row) {
        return table.key().stream()
                .map(key -> "t." + key + " = cast('"
                        + planted.text(row.content(), key).replace("'", "''") + "' as "
                        + table.column(key).type() + ")")
                .collect(Collectors.joining(" and "));
    }

    private static String identity(Table table) {
        return table.key().stream().map(key -> "t." + key + "::text").collect(Collectors.joining(" || '/' || "));
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

    private <T> T as(Person person, Supplier<T> action) {
        return person.actor() == null ? action.get() : currentActor.callAs(person.actor(), action);
    }

    /** Tries a statement and takes it back: "done" when it touched a row, "nothing", "refused", or the database's code. */
    private String attempt(Person person, Supplier<Integer> statement) {
        return as(person, () -> {
            jdbc.sql("savepoint attempt").update();
            String outcome;
            try {
                outcome = statement.get() > 0 ? DONE : NOTHING;
            } catch (DataAccessException failure) {
                outcome = outcome(failure);
            }
            jdbc.sql("rollback to savepoint attempt").update();
            jdbc.sql("release savepoint attempt").update();
            return outcome;
        });
    }

    private static String outcome(DataAccessException failure) {
        if (failure.getMostSpecificCause() instanceof java.sql.SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            boolean byKey = String.valueOf(sql.getMessage()).contains("foreign key constraint");
            return switch (state) {
                case "42501" -> REFUSED;
                case "23503" -> byKey ? "23503-fk" : REFUSED;
                default -> state;
            };
        }
        return failure.toString();
    }
}
