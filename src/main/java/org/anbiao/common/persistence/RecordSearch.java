package org.anbiao.common.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches the records of one enterprise in a module's own selection, the newest first. */
@Repository
public class RecordSearch {

    private final JdbcClient jdbc;

    RecordSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record that was found.
     *
     * @param detail what the module adds for its title; may be empty
     */
    public record Row(UUID id, String title, String detail, LocalDate day) {}

    /**
     * Those that are offered and whose title holds every word.
     *
     * @param selection a query with the columns id, enterprise_id, title, detail, day, offered; never anything a person typed
     * @param words set apart by spaces; empty for all
     */
    public List<Row> offered(String selection, UUID enterpriseId, String words, int limit) {
        return jdbc.sql("""
                        select id, title, detail, day from (%s) r
                        where r.enterprise_id = :enterprise and r.offered
                          and not exists (select 1 from regexp_split_to_table(lower(:words), '\\s+') w(word)
                                          where position(w.word in lower(r.title)) = 0)
                        order by day desc, title, id limit :limit
                        """.formatted(selection))
                .param("enterprise", enterpriseId)
                .param("words", words.strip())
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Those of some that are the enterprise's and that the actor may read, whether they are offered or not. */
    public List<Row> existing(String selection, UUID enterpriseId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select id, title, detail, day from (%s) r
                                where r.enterprise_id = :enterprise and r.id = any (cast(:ids as uuid[]))
                                """.formatted(selection))
                        .param("enterprise", enterpriseId)
                        .param("ids", array(ids))
                        .query(Row.class)
                        .list();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
