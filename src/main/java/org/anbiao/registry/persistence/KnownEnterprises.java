package org.anbiao.registry.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.registry.importing.KnownEnterprise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the registry has under the codes of a sheet, as far as the actor may see. */
@Repository
public class KnownEnterprises {

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    KnownEnterprises(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** By code; of several areas that have the code the one where it is still active. */
    public Map<String, KnownEnterprise> byCode(Collection<String> codes) {
        Map<String, KnownEnterprise> known = new HashMap<>();
        jdbc.sql("""
                        select e.*, t.short_name as area_name from enterprise e join tenant t on t.id = e.area_tenant_id
                        where e.code = any(?) order by (e.status = 'active') desc
                        """).param(codes.toArray(String[]::new)).query(row -> {
            known.putIfAbsent(
                    row.getString("code"),
                    new KnownEnterprise(EnterpriseRepository.enterprise(row, cipher), row.getString("area_name")));
        });
        return known;
    }
}
