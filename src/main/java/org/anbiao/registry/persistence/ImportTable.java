package org.anbiao.registry.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.privacy.PersonalJson;
import org.anbiao.registry.importing.CheckedRow;
import org.anbiao.registry.importing.ImportProblem;
import org.anbiao.registry.importing.RegistryImport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and their checked rows. */
@Repository
public class ImportTable {

    private static final String RETENTION = "registry.import-retention-days";

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final NearestSetting settings;
    private final ObjectMapper json;
    private final PersonalJson personal;

    ImportTable(JdbcClient jdbc, JdbcTemplate template, NearestSetting settings, PersonalJson json) {
        this.personal = json;
        this.settings = settings;
        this.jdbc = jdbc;
        this.template = template;
        this.json = json.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    public UUID insert(String fileName, @Nullable UUID unitId) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into registry_import (id, file_name, state, unit_id) values (?, ?, 'checking', ?)")
                .params(id, fileName, unitId)
                .update();
        return id;
    }

    public void saveHeader(UUID id, List<String> header) {
        jdbc.sql("update registry_import set header = ?::jsonb where id = ?")
                .params(write(header), id)
                .update();
    }

    /** Adds checked rows; part of the checking transaction of a batch. */
    public void insertRows(UUID id, List<CheckedRow> rows) {
        template.batchUpdate("""
                insert into registry_import_row (import_id, row_no, state, action, code, cells, data, problems)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                """, rows.stream().map(row -> columns(id, row)).toList());
    }

    private @Nullable Object[] columns(UUID id, CheckedRow row) {
        String state =
                switch (row.action()) {
                    case NONE -> "bad";
                    case SAME -> "same";
                    case ADD, CHANGE -> "good";
                };
        String action =
                switch (row.action()) {
                    case NONE, SAME -> "none";
                    case ADD -> "add";
                    case CHANGE -> "change";
                };
        return new @Nullable Object[] {
            id,
            row.number(),
            state,
            action,
            row.code(),
            // a sheet has people in any of its cells: all of them go in as one encrypted text
            personal.writeWhole(row.cells()),
            row.values() == null ? null : write(row.values()),
            String.join("\n", row.problems())
        };
    }

    /** Ends the check: counts the rows and waits for confirmation. */
    public void finishCheck(UUID id) {
        jdbc.sql("""
                        update registry_import i set state = 'checked', total = c.total, bad = c.bad, to_add = c.adds,
                            to_change = c.changes, unchanged = c.same
                        from (select count(*) as total, count(*) filter (where state = 'bad') as bad,
                                     count(*) filter (where action = 'add') as adds,
                                     count(*) filter (where action = 'change') as changes,
                                     count(*) filter (where state = 'same') as same
                              from registry_import_row where import_id = :id) c
                        where i.id = :id
                        """).param("id", id).update();
    }

    public void refuse(UUID id, String refusal) {
        jdbc.sql("delete from registry_import_row where import_id = ?")
                .param(id)
                .update();
        jdbc.sql("update registry_import set state = 'refused', refusal = ?, finished_at = now() where id = ?")
                .params(refusal, id)
                .update();
    }

    /** Deletes the rows of an import that are of no more use: all, or all but those that were not taken. */
    public int deleteRows(UUID id, boolean keepProblems) {
        return jdbc.sql("""
                        delete from registry_import_row
                        where import_id = :id and not (:keep and state in ('bad', 'rejected'))
                        """).param("id", id).param("keep", keepProblems).update();
    }

    /** Gives up the imports of the authority that nobody confirmed since a moment; a check that never ended among them. */
    public int expire(Instant before) {
        return jdbc.sql("""
                        update registry_import set state = 'cancelled', finished_at = now()
                        where tenant_id = app_tenant() and state in ('checking', 'checked') and created_at < ?
                        """).param(before.atOffset(ZoneOffset.UTC)).update();
    }

    /** Deletes the rows of the authority's imports that ended before a moment. */
    public int deleteRowsOfEnded(Instant before) {
        return jdbc.sql("""
                        delete from registry_import_row r using registry_import i
                        where i.id = r.import_id and i.tenant_id = app_tenant() and r.tenant_id = app_tenant()
                          and (i.state = 'cancelled' or i.state = 'done' and i.finished_at < ?)
                        """).param(before.atOffset(ZoneOffset.UTC)).update();
    }

    /** Days after which the authority's abandoned imports are given up; empty where nobody set any. */
    public Optional<Integer> retentionDays(UUID tenantId) {
        return settings.find(tenantId, RETENTION).map(Integer::valueOf);
    }

    /** @return whether it was waiting; a second click finds it running already */
    public boolean confirm(UUID id) {
        return jdbc.sql(
                                "update registry_import set state = 'running', confirmed_at = now() where id = ? and state = 'checked'")
                        .param(id)
                        .update()
                == 1;
    }

    public boolean cancel(UUID id) {
        return jdbc.sql(
                                "update registry_import set state = 'cancelled', finished_at = now() where id = ? and state = 'checked'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Imports of an authority whose writing was under way; to be gone on with. */
    public List<UUID> running() {
        return jdbc.sql("select id from registry_import where state = 'running'")
                .query(UUID.class)
                .list();
    }

    /** Who confirmed it, to go on in that person's name. */
    public Starter starter(UUID id) {
        return jdbc.sql("select tenant_id, created_by, created_by_name, unit_id from registry_import where id = ?")
                .param(id)
                .query((row, number) -> new Starter(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("created_by", UUID.class),
                        row.getString("created_by_name"),
                        row.getObject("unit_id", UUID.class)))
                .single();
    }

    /** The person in whose name an import runs. */
    public record Starter(
            UUID tenantId,
            @Nullable UUID memberId,
            String memberName,
            @Nullable UUID unitId) {}

    public Optional<RegistryImport> find(UUID id) {
        return jdbc.sql("select * from registry_import where id = ?")
                .param(id)
                .query(ImportTable::registryImport)
                .optional();
    }

    public List<RegistryImport> latest(int limit) {
        return jdbc.sql("select * from registry_import where tenant_id = app_tenant() order by created_at desc limit ?")
                .param(limit)
                .query(ImportTable::registryImport)
                .list();
    }

    /** Rows that were not taken, in the order of the sheet. */
    public List<ImportProblem> problems(UUID id, int limit) {
        return jdbc.sql("""
                        select row_no, code, problems from registry_import_row
                        where import_id = ? and state in ('bad', 'rejected') order by row_no limit ?
                        """)
                .params(id, limit)
                .query((row, number) ->
                        new ImportProblem(row.getInt("row_no"), row.getString("code"), row.getString("problems")))
                .list();
    }

    public List<String> header(UUID id) {
        return read(jdbc.sql("select header::text from registry_import where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    /** Hands on every row that was not taken, with its cells; must run in a transaction. */
    public void streamProblems(UUID id, ProblemConsumer consumer) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(500);
        RowCallbackHandler handler = row -> consumer.accept(
                row.getInt("row_no"), personal.readWhole(row.getString("cells"), CELLS), row.getString("problems"));
        streaming.query("""
                select row_no, cells::text as cells, problems from registry_import_row
                where import_id = ? and state in ('bad', 'rejected') order by row_no
                """, handler, id);
    }

    /** Takes a row that was not taken. */
    public interface ProblemConsumer {
        void accept(int row, List<String> cells, String problems);
    }

    /** For each first row of a code: which codes the sheet has more than once is kept by the check itself. */
    public Map<String, Integer> states(UUID id) {
        Map<String, Integer> states = new HashMap<>();
        jdbc.sql("select state, count(*) from registry_import_row where import_id = ? group by state")
                .param(id)
                .query(row -> {
                    states.put(row.getString(1), row.getInt(2));
                });
        return states;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<String> read(String cells) {
        try {
            return json.readValue(cells, CELLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegistryImport registryImport(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new RegistryImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                RegistryImport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("refusal"),
                row.getInt("total"),
                row.getInt("bad"),
                row.getInt("to_add"),
                row.getInt("to_change"),
                row.getInt("unchanged"),
                row.getInt("applied"),
                row.getInt("rejected"),
                row.getString("created_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
