package org.anbiao.isolation;

import java.util.List;
import java.util.UUID;
import org.anbiao.documents.FileStore;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.TenantFixture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ids that somebody may still hold after what they named is deleted. */
final class GoneRecords {

    private final TenantFixture fixture;
    private final FileStore files;
    private final JdbcClient jdbc;

    GoneRecords(TenantFixture fixture, FileStore files, JdbcClient jdbc) {
        this.fixture = fixture;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** Records that were there and are gone: their ids are as unknown as any, to their former owner too. */
    void make(Made made, Case given, String key) {
        String gone = RouteFindings.GONE + key;
        UUID enterprise = fixture.enterprise(given.township(), given.east(), "已注销" + UUID.randomUUID());
        fixture.asSystem(given.township(), () -> {
            RouteWorld.keep(made, "enterprise", gone, enterprise);
            RouteWorld.keep(
                    made,
                    "file",
                    gone,
                    files.store(enterprise, "x.png", LaunchedCampaign.PICTURE).id());
            UUID own = files.store(null, "x.png", LaunchedCampaign.PICTURE).id();
            RouteWorld.keep(made, "file", gone + "-own", own);
            jdbc.sql("delete from stored_file where id = ?").param(own).update();
            RouteWorld.keep(
                    made,
                    "import",
                    gone,
                    one("insert into registry_import (file_name, state) values ('x', 'checked') returning id"));
            RouteWorld.keep(
                    made,
                    "export",
                    gone,
                    one(
                            "insert into tenant_export (in_full, reason, state, asked_by) values (false, 'x', 'done', gen_random_uuid()) returning id"));
            RouteWorld.keep(
                    made,
                    "member",
                    gone,
                    one("insert into member (display_name, role) values ('x', 'LEADER') returning id"));
            for (String table : List.of(
                    "registry_import#import",
                    "tenant_export#export",
                    "member#member",
                    "stored_file#file",
                    "enterprise#enterprise")) {
                String[] names = table.split("#");
                int rows = jdbc.sql("delete from " + names[0] + " where id = ?")
                        .param(made.of(names[1]).get(gone))
                        .update();
                if (rows != 1) {
                    throw new IllegalStateException("not deleted from " + names[0]);
                }
            }
            return enterprise;
        });
    }

    private UUID one(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
