package org.anbiao.tenancy.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.privacy.PersonalCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The columns that hold personal data, all of them encrypted; a test finds any that is missing here. */
@Repository
public class PersonalColumns {

    /** Every column with personal data, and the column that says whose authority's row it is. */
    public static final List<Column> ALL = List.of(
            new Column("enterprise", "contact_phone", "area_tenant_id"),
            new Column("enterprise_person", "phone", "area_tenant_id"),
            new Column("person_certificate", "number", "area_tenant_id"),
            new Column("quarterly_report", "phone", "tenant_id"),
            new Column("training_attendance", "phone", "tenant_id"),
            new Column("organisation_duty", "phone", "tenant_id"),
            new Column("organisation_duty", "email", "tenant_id"),
            new Column("member", "phone", "tenant_id"),
            new Column("member", "email", "tenant_id"));

    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final PersonalCipher cipher;

    PersonalColumns(JdbcTemplate jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** A column of a table; the names are the code's own and never come from outside. */
    public record Column(String table, String name, String tenant) {}

    /**
     * Encrypts the next values of a tenant that are plain or under a former key.
     *
     * @return how many were changed; 0 when all are encrypted under the key in use
     */
    public int encryptNext(Column column, UUID tenantId) {
        List<Object[]> rows = jdbc.query(
                "select id, %2$s from %1$s where %3$s = ? and %2$s <> '' and not starts_with(%2$s, ?) limit %4$d"
                        .formatted(column.table(), column.name(), column.tenant(), CHUNK),
                (row, number) -> {
                    String stored = row.getString(2);
                    return new Object[] {cipher.encrypt(cipher.decrypt(stored)), row.getObject(1, UUID.class), stored};
                },
                tenantId,
                cipher.currentPrefix());
        // a value that was changed meanwhile is encrypted already
        int[] changed = jdbc.batchUpdate(
                "update %1$s set %2$s = ? where id = ? and %2$s = ?".formatted(column.table(), column.name()), rows);
        return Arrays.stream(changed).sum();
    }
}
