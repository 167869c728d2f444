package org.anbiao.documents.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.documents.FileKind;
import org.anbiao.documents.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code stored_file}, without the contents. */
@Repository
public class StoredFiles {

    private static final String COLUMNS =
            "id, tenant_id, enterprise_id, name, media_type, size_bytes, sha256, created_at";

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public StoredFile insert(@Nullable UUID enterpriseId, String name, FileKind kind, String sha256, long size) {
        return jdbc.sql("""
                        insert into stored_file (enterprise_id, name, media_type, size_bytes, sha256)
                        values (?, ?, ?, ?, ?) returning %s
                        """.formatted(COLUMNS))
                .params(enterpriseId, name, kind.mediaType(), size, sha256)
                .query(StoredFiles::file)
                .single();
    }

    public Optional<StoredFile> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from stored_file where id = ?")
                .param(id)
                .query(StoredFiles::file)
                .optional();
    }

    public List<StoredFile> about(UUID enterpriseId, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from stored_file where enterprise_id = ? order by created_at desc limit ?")
                .params(enterpriseId, limit)
                .query(StoredFiles::file)
                .list();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        Timestamp created = row.getTimestamp("created_at");
        String mediaType = row.getString("media_type");
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("name"),
                Arrays.stream(FileKind.values())
                        .filter(kind -> kind.mediaType().equals(mediaType))
                        .findFirst()
                        .orElseThrow(),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                created.toInstant());
    }
}
