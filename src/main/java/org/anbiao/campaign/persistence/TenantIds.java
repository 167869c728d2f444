package org.anbiao.campaign.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which authorities there are; their names are public. Background work goes through them one by one. */
@Repository
public class TenantIds {

    private final JdbcClient jdbc;

    TenantIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<UUID> all() {
        return jdbc.sql("select id from tenant order by code").query(UUID.class).list();
    }
}
