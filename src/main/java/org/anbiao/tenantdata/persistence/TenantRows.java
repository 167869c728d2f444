package org.anbiao.tenantdata.persistence;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anbiao.tenantdata.TenantTable;
import org.anbiao.tenantdata.persistence.TenantCatalogue.Column;
import org.anbiao.tenantdata.persistence.TenantCatalogue.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads an authority's rows of any table, in the order of their keys and a bounded number at a time. */
@Repository
public class TenantRows {

    /** Secrets that open doors, contents that lie beside as files, and what is computed from them: never written into an export. */
    static final Map<String, Set<String>> LEFT_OUT = Map.of(
            "login_account", Set.of("password_hash"),
            "api_token", Set.of("secret_hash"),
            "invitation", Set.of("token_hash", "code_hash"),
            "signing_link", Set.of("token_hash", "code_hash", "text_hash", "proof_hash"),
            "stored_file", Set.of("content", "picture_hash"),
            "evaluation_answer", Set.of("reason_hash"));

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TenantCatalogue catalogue;

    TenantRows(JdbcClient jdbc, JdbcTemplate template, TenantCatalogue catalogue) {
        this.jdbc = jdbc;
        this.template = template;
        this.catalogue = catalogue;
    }

    /** A column as an export describes it. */
    public record ExportColumn(String name, String type, boolean json, boolean leftOut) {}

    /** The columns of a table in their order, those that are left out as well. */
    public List<ExportColumn> columns(String table) {
        Set<String> leftOut = LEFT_OUT.getOrDefault(table, Set.of());
        return catalogue.table(table).columns().stream()
                .map(column -> new ExportColumn(
                        column.name(), column.type(), column.isJson(), leftOut.contains(column.name())))
                .toList();
    }

    /** How many rows of a table the acting authority has. */
    public long count(TenantTable table) {
        return jdbc.sql("select count(*) from " + table.name() + " t where " + exported(table))
                .query(Long.class)
                .single();
    }

    /**
     * Gives the next rows one by one: texts as the database writes them, numbers as numbers, bytes in hexadecimal.
     *
     * @param after the key of the last row given before; null from the beginning
     * @param value turns a text of a column into what is written; is not asked for numbers
     * @return the key of the last row given; null when there was none left
     */
    public @Nullable List<String> next(
            TenantTable table,
            @Nullable List<String> after,
            int limit,
            BiFunction<ExportColumn, String, String> value,
            Consumer<List<@Nullable Object>> row) {
        Table known = catalogue.table(table.name());
        List<ExportColumn> columns = columns(table.name()).stream()
                .filter(column -> !column.leftOut())
                .toList();
        String key = known.key().stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));
        String sql = "select " + columns.stream().map(TenantRows::text).collect(Collectors.joining(", ")) + ", "
                + known.key().stream()
                        .map(column -> "t." + column.name() + "::text")
                        .collect(Collectors.joining(", "))
                + " from " + table.name() + " t where " + exported(table)
                + (after == null
                        ? ""
                        : " and (" + key + ") > ("
                                + known.key().stream()
                                        .map(column -> "cast(? as " + column.type() + ")")
                                        .collect(Collectors.joining(", "))
                                + ")")
                + " order by " + key + " limit " + limit;
        List<String> last = new ArrayList<>();
        template.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    statement.setFetchSize(FETCH);
                    for (int i = 0; after != null && i < after.size(); i++) {
                        statement.setString(i + 1, after.get(i));
                    }
                    return statement;
                },
                result -> {
                    row.accept(values(columns, known, result, value));
                    last.clear();
                    for (int i = 0; i < known.key().size(); i++) {
                        last.add(result.getString(columns.size() + 1 + i));
                    }
                });
        return last.isEmpty() ? null : List.copyOf(last);
    }

    private static List<@Nullable Object> values(
            List<ExportColumn> columns, Table table, ResultSet row, BiFunction<ExportColumn, String, String> value)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            ExportColumn column = columns.get(i);
            String text = row.getString(i + 1);
            boolean number = new Column(column.name(), column.type()).isNumber();
            values.add(text == null ? null : number ? new BigDecimal(text) : value.apply(column, text));
        }
        return values;
    }

    private static String text(ExportColumn column) {
        return column.type().equals("bytea")
                ? "encode(t." + column.name() + ", 'hex')"
                : "t." + column.name() + "::text";
    }

    /** What of the registry an authority works with, its area's or its line's; of everything else what it wrote. */
    private static String exported(TenantTable table) {
        return switch (table.owner()) {
            case AUTHOR -> "t.tenant_id = (select app_tenant())";
            case REGISTRY ->
                "(t.area_tenant_id = (select app_tenant()) or t.supervisor_tenant_id = (select app_tenant()))";
            case ITSELF -> "t.id = (select app_tenant())";
            case NOBODY -> "false";
        };
    }

    /** A stored file of the acting authority. */
    public record OwnFile(UUID id, String name, String mediaType, String sha256) {}

    /** The next files of the acting authority in the order of their ids. */
    public List<OwnFile> files(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id, name, media_type, sha256 from stored_file
                        where tenant_id = app_tenant() and (cast(:after as uuid) is null or id > cast(:after as uuid))
                        order by id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) ->
                        new OwnFile(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
