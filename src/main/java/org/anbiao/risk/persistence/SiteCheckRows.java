package org.anbiao.risk.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.risk.SiteBoard;
import org.anbiao.risk.SiteCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code site_check}. */
@Repository
public class SiteCheckRows {

    private final JdbcClient jdbc;

    SiteCheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest check of each item. */
    public List<SiteCheck> latest(UUID enterpriseId, SiteBoard board) {
        return jdbc.sql("""
                        select distinct on (item) * from site_check where enterprise_id = ? and board = ?
                        order by item, checked_on desc, created_at desc
                        """)
                .params(enterpriseId, board.code())
                .query(SiteCheckRows::check)
                .list();
    }

    /** Checks of a board, the latest first. */
    public List<SiteCheck> of(UUID enterpriseId, SiteBoard board, int most) {
        return jdbc.sql("""
                        select * from site_check where enterprise_id = ? and board = ?
                        order by checked_on desc, created_at desc limit ?
                        """)
                .params(enterpriseId, board.code(), most)
                .query(SiteCheckRows::check)
                .list();
    }

    public UUID insert(
            UUID enterpriseId,
            SiteBoard board,
            String item,
            LocalDate checkedOn,
            SiteCheck.Draft draft,
            int cycleDays,
            @Nullable UUID photo) {
        return jdbc.sql("""
                        insert into site_check (enterprise_id, board, item, checked_on, result, note, photo_file_id, cycle_days,
                            checked_by)
                        values (:enterprise, :board, :item, :on, :result, :note, :photo, :cycle, :by) returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("board", board.code())
                .param("item", item)
                .param("on", checkedOn)
                .param("result", draft.result().code())
                .param("note", draft.note().strip())
                .param("photo", photo, java.sql.Types.OTHER)
                .param("cycle", cycleDays)
                .param("by", draft.checkedBy().strip())
                .query(UUID.class)
                .single();
    }

    private static SiteCheck check(ResultSet row, int number) throws SQLException {
        return new SiteCheck(
                row.getObject("id", UUID.class),
                SiteBoard.of(row.getString("board")),
                row.getString("item"),
                row.getObject("checked_on", LocalDate.class),
                SiteCheck.Result.of(row.getString("result")),
                row.getString("note"),
                row.getObject("photo_file_id", UUID.class),
                row.getInt("cycle_days"),
                row.getObject("next_on", LocalDate.class),
                row.getString("checked_by"));
    }
}
