package org.anbiao.documents.persistence;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stored pictures look like, in {@code stored_file.picture_hash}. */
@Repository
public class PictureHashRows {

    private static final int CHUNK = 20;

    private final JdbcClient jdbc;

    PictureHashRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next pictures of a tenant that nobody has looked at. */
    public List<UUID> next(UUID tenantId) {
        return jdbc.sql("""
                        select id from stored_file
                        where tenant_id = ? and not picture_seen and media_type in ('image/png', 'image/jpeg', 'image/webp')
                        limit ?
                        """).params(tenantId, CHUNK).query(UUID.class).list();
    }

    /** Keeps what a picture looks like; empty if it could not be said. */
    public void save(UUID fileId, Optional<String> hash) {
        jdbc.sql("update stored_file set picture_hash = cast(:hash as bit(128)), picture_seen = true where id = :id")
                .param("hash", hash.orElse(null), Types.VARCHAR)
                .param("id", fileId)
                .update();
    }
}
