package org.anbiao.documents.persistence;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.documents.FileStorage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Contents in {@code stored_file.content}, under the policies of their rows; large ones in {@code stored_part}, which the own
 * authority alone reads.
 */
@Repository
class DatabaseFileStorage implements FileStorage {

    private final JdbcClient jdbc;

    DatabaseFileStorage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(UUID fileId, byte[] content) {
        jdbc.sql("update stored_file set content = ? where id = ?")
                .params(content, fileId)
                .update();
    }

    @Override
    public Optional<byte[]> read(UUID fileId) {
        return jdbc.sql("select content from stored_file where id = ? and content is not null")
                .param(fileId)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void writePart(UUID fileId, int part, byte[] content) {
        jdbc.sql("""
                        insert into stored_part (file_id, part_no, content) values (?, ?, ?)
                        on conflict (tenant_id, file_id, part_no) do update set content = excluded.content
                        """).params(fileId, part, content).update();
    }

    @Override
    public Optional<byte[]> readPart(UUID fileId, int part) {
        return jdbc.sql(
                        "select content from stored_part where tenant_id = app_tenant() and file_id = ? and part_no = ?")
                .params(fileId, part)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void delete(UUID fileId) {
        jdbc.sql("delete from stored_part where tenant_id = app_tenant() and file_id = ?")
                .param(fileId)
                .update();
        jdbc.sql(
                        "update stored_file set content = null where tenant_id = app_tenant() and id = ? and content is not null")
                .param(fileId)
                .update();
    }
}
