package org.anbiao.risk.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.risk.RiskMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code risk_map}. */
@Repository
public class RiskMapRows {

    private final JdbcClient jdbc;

    RiskMapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RiskMap> of(UUID enterpriseId) {
        return jdbc.sql("select * from risk_map where enterprise_id = ? order by title, id")
                .param(enterpriseId)
                .query(RiskMapRows::map)
                .list();
    }

    public Optional<RiskMap> find(UUID enterpriseId, UUID id) {
        return jdbc.sql("select * from risk_map where enterprise_id = ? and id = ?")
                .params(enterpriseId, id)
                .query(RiskMapRows::map)
                .optional();
    }

    public UUID insert(UUID enterpriseId, String title, UUID fileId, int width, int height) {
        return jdbc.sql("""
                        insert into risk_map (enterprise_id, title, file_id, width_px, height_px) values (?, ?, ?, ?, ?) returning id
                        """)
                .params(enterpriseId, title, fileId, width, height)
                .query(UUID.class)
                .single();
    }

    /** Another picture and title; false if it was changed meanwhile. */
    public boolean update(RiskMap map) {
        return jdbc.sql("""
                        update risk_map set title = ?, file_id = ?, width_px = ?, height_px = ?, version = version + 1,
                            changed_at = now(), changed_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and version = ?
                        """)
                        .params(map.title(), map.fileId(), map.width(), map.height(), map.id(), map.version())
                        .update()
                == 1;
    }

    /** Removes it; the points on it stay and stand on no map. */
    public boolean delete(UUID id, int version) {
        return jdbc.sql("delete from risk_map where id = ? and version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    private static RiskMap map(ResultSet row, int number) throws SQLException {
        return new RiskMap(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("title"),
                row.getObject("file_id", UUID.class),
                row.getInt("width_px"),
                row.getInt("height_px"),
                row.getInt("version"));
    }
}
