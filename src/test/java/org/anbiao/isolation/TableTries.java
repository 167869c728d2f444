package org.anbiao.isolation;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anbiao.isolation.TableCatalogue.Column;
import org.anbiao.isolation.TableCatalogue.Table;
import org.anbiao.isolation.TableClass.Row;
import org.anbiao.isolation.TableWorld.Person;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements by which a person tries to reach a row, each of them taken back. */
final class TableTries {

    static final String DONE = "done";

    private static final String REFUSED = "refused";
    private static final String NOTHING = "nothing";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final PlantedRows planted;

    TableTries(JdbcClient jdbc, CurrentActor currentActor, PlantedRows planted) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.planted = planted;
    }

    /** How many rows a person sees of this one. */
    long count(Person person, Table table, Row row) {
        return as(person, () -> jdbc.sql("select count(*) from " + table.name() + " t where " + same(table, row))
                .query(Long.class)
                .single());
    }

    /** Changes nothing of a row. */
    int update(Table table, Row row) {
        String column = table.columns().stream()
                .filter(c -> !c.generated() && !table.key().contains(c.name()))
                .map(Column::name)
                .findFirst()
                .orElse(table.key().get(0));
        return jdbc.sql("update " + table.name() + " t set " + column + " = " + column + " where " + same(table, row))
                .update();
    }

    /** Changes nothing of a row and asks for it back. */
    int returning(Table table, Row row) {
        String column = table.key().get(0);
        String set = table.column(column).generated() ? table.columns().get(1).name() : column;
        return jdbc.sql("update " + table.name() + " t set " + set + " = " + set + " where " + same(table, row)
                        + " returning 1")
                .query(Integer.class)
                .list()
                .size();
    }

    int delete(Table table, Row row) {
        return jdbc.sql("delete from " + table.name() + " t where " + same(table, row))
                .update();
    }

    /** Writes a row as it is. */
    int insert(Table table, String content) {
        String columns = table.columns().stream()
                .filter(column -> !column.generated())
                .map(Column::name)
                .collect(Collectors.joining(", "));
        return jdbc.sql("insert into " + table.name() + " (" + columns + ") select " + columns
                        + " from jsonb_populate_record(null::" + table.name() + ", cast(? as jsonb))")
                .param(content)
                .update();
    }

    /** Makes an own row refer to another one. */
    int point(Table table, Row own, String column, String id, String how) {
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

    /** The key of a row as one text. */
    static String identity(Table table) {
        return table.key().stream().map(key -> "t." + key + "::text").collect(Collectors.joining(" || '/' || "));
    }

    /** Does something as a person; as nobody where it is nobody. */
    <T> T as(Person person, Supplier<T> action) {
        return person.actor() == null ? action.get() : currentActor.callAs(person.actor(), action);
    }

    /** Tries a statement and takes it back: "done" when it touched a row, "nothing", "refused", or the database's code. */
    String attempt(Person person, Supplier<Integer> statement) {
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
