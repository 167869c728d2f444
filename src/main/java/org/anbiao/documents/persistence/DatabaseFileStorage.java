package org.anbiao.documents.persistence;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.documents.FileStorage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contents in {@code stored_file.content}, under the policies of their rows. */
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
}
