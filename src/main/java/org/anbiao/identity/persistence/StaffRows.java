package org.anbiao.identity.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.identity.EnterpriseStaff;
import org.anbiao.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What inviting an enterprise's own people needs to know of the enterprise, and who of them is there. */
@Repository
public class StaffRows {

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    StaffRows(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Where an enterprise lies and who supervises it. */
    public record Place(
            String name,
            UUID areaTenantId,
            UUID supervisorTenantId,
            @Nullable UUID villageUnitId,
            @Nullable UUID supervisorUnitId) {}

    /** The enterprise, if the bound actor may see it. */
    public Optional<Place> place(UUID enterpriseId) {
        return jdbc.sql("select name, area_tenant_id, supervisor_tenant_id, village_unit_id, supervisor_unit_id"
                        + " from enterprise where id = ?")
                .param(enterpriseId)
                .query(Place.class)
                .optional();
    }

    /** People of an enterprise who have not left, those who wait first; the bound authority is the enterprise's area. */
    public List<EnterpriseStaff.Person> people(UUID enterpriseId) {
        return jdbc.sql("""
                        select id, display_name as name, role, phone, active, joined_by is not null as joined
                        from member where tenant_id = app_tenant() and enterprise_id = ? and suspended_at is null
                          and (left_on is null or active) order by active, role, display_name, id
                        """)
                .param(enterpriseId)
                .query((row, number) -> new EnterpriseStaff.Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        cipher.decrypt(row.getString("phone")),
                        row.getBoolean("active"),
                        row.getBoolean("joined")))
                .list();
    }
}
