package org.anbiao.administration.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.administration.opening.CheckedOpeningRow;
import org.anbiao.administration.opening.Opening;
import org.anbiao.administration.opening.OpeningSheet;
import org.anbiao.common.privacy.PersonalJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Workbooks that open authorities, and their checked rows. */
@Repository
public class OpeningRows {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final PersonalJson json;

    OpeningRows(JdbcClient jdbc, JdbcTemplate template, PersonalJson json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** A row as it was kept. */
    public record Kept(
            OpeningSheet sheet,
            int number,
            CheckedOpeningRow.State state,
            Map<String, String> cells,
            String problems) {}

    public UUID insert(String fileName, Opening.State state, String refusal) {
        return jdbc.sql("""
                        insert into tenant_opening (file_name, state, refusal, finished_at)
                        values (?, ?, ?, case when ? = 'refused' then now() end) returning id
                        """)
                .params(fileName, lower(state), refusal, lower(state))
                .query(UUID.class)
                .single();
    }

    /** Keeps rows, each with the text of its cells by column name. */
    public void insertRows(UUID openingId, List<Kept> rows) {
        int[] ord = {0};
        template.batchUpdate(
                """
                insert into tenant_opening_row (opening_id, sheet, row_no, ord, state, cells, problems)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            openingId,
                            lower(row.sheet()),
                            row.number(),
                            ord[0]++,
                            lower(row.state()),
                            json.writeWhole(row.cells()),
                            row.problems()
                        })
                        .toList());
    }

    /** Says what became of rows on confirmation. */
    public void updateRows(UUID openingId, List<Kept> rows) {
        template.batchUpdate(
                """
                update tenant_opening_row set state = ?, problems = ?
                where tenant_id = app_tenant() and opening_id = ? and sheet = ? and row_no = ?
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            lower(row.state()), row.problems(), openingId, lower(row.sheet()), row.number()
                        })
                        .toList());
    }

    /** @return whether it was waiting; of two clicks one finds it so */
    public boolean end(UUID id, Opening.State state) {
        return jdbc.sql(
                                "update tenant_opening set state = ?, finished_at = now() where tenant_id = app_tenant() and id = ? and state = 'checked'")
                        .params(lower(state), id)
                        .update()
                == 1;
    }

    public void deleteRows(UUID id) {
        jdbc.sql("delete from tenant_opening_row where tenant_id = app_tenant() and opening_id = ?")
                .param(id)
                .update();
    }

    /** Gives up what was checked before a moment and nobody confirmed. */
    public int expire(Instant before) {
        return jdbc.sql("""
                        update tenant_opening set state = 'cancelled', finished_at = now()
                        where tenant_id = app_tenant() and state = 'checked' and created_at < ?
                        """).param(before.atOffset(ZoneOffset.UTC)).update();
    }

    /** Deletes the rows of workbooks that were given up, and of those that ended before a moment. */
    public int deleteRowsOfEnded(Instant before) {
        return jdbc.sql("""
                        delete from tenant_opening_row r using tenant_opening o
                        where r.tenant_id = app_tenant() and o.tenant_id = r.tenant_id and o.id = r.opening_id
                          and (o.state = 'cancelled' or o.state <> 'checked' and o.finished_at < ?)
                        """).param(before.atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Opening> find(UUID id) {
        return jdbc.sql("select * from tenant_opening where tenant_id = app_tenant() and id = ?")
                .param(id)
                .query(this::opening)
                .optional();
    }

    public List<Opening> latest(int limit) {
        return jdbc.sql("select * from tenant_opening where tenant_id = app_tenant() order by created_at desc limit ?")
                .param(limit)
                .query(this::opening)
                .list();
    }

    public List<Kept> rows(UUID id, CheckedOpeningRow.State state, int limit) {
        return jdbc.sql("""
                        select * from tenant_opening_row
                        where tenant_id = app_tenant() and opening_id = ? and state = ? order by ord limit ?
                        """)
                .params(id, lower(state), limit)
                .query((row, number) -> new Kept(
                        OpeningSheet.valueOf(row.getString("sheet").toUpperCase(Locale.ROOT)),
                        row.getInt("row_no"),
                        state,
                        json.readWhole(row.getString("cells"), CELLS),
                        row.getString("problems")))
                .list();
    }

    private Opening opening(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Opening(
                id,
                row.getString("file_name"),
                Opening.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("refusal"),
                row.getString("created_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                counts(id));
    }

    private List<Opening.Count> counts(UUID id) {
        List<Opening.Count> found = jdbc.sql("""
                        select sheet, count(*) filter (where state in ('good', 'applied')) as good,
                               count(*) filter (where state = 'same') as same, count(*) filter (where state = 'bad') as bad
                        from tenant_opening_row where tenant_id = app_tenant() and opening_id = ? group by sheet
                        """)
                .param(id)
                .query((row, number) -> new Opening.Count(
                        OpeningSheet.valueOf(row.getString("sheet").toUpperCase(Locale.ROOT)),
                        row.getInt("good"),
                        row.getInt("same"),
                        row.getInt("bad")))
                .list();
        List<Opening.Count> inOrder = new ArrayList<>();
        Arrays.stream(OpeningSheet.values())
                .forEach(sheet ->
                        found.stream().filter(count -> count.sheet() == sheet).forEach(inOrder::add));
        return inOrder;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
