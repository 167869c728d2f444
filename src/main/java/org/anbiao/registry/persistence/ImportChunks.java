package org.anbiao.registry.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the checked rows of an import into the registry, a chunk of rows at a time and a few statements per chunk. Every
 * statement leaves alone what is written already, so that a repeated chunk does no harm.
 */
@Repository
public class ImportChunks {

    private static final String ROWS = """
            rows as (
                select r.row_no, r.action, d.*
                from registry_import_row r
                cross join lateral jsonb_to_record(r.data) as d(
                    id uuid, version int, code text, name text, subject_kind text, category text, area uuid, village uuid,
                    supervisor uuid, supervisor_unit uuid, sector uuid, staff int, revenue numeric,
                    public_institution boolean, high_risk boolean, key_enterprise boolean, tags text[], address text,
                    phone text, opened date, entered date, size_class text, size_basis text, size_reason text,
                    legal_name text, legal_phone text, principal_name text, principal_phone text,
                    officer_name text, officer_phone text, officer_full_time boolean)
                where r.import_id = :import and r.row_no > :after and r.row_no <= :upTo and r.state = 'good')
            """;

    private static final String RACED = "该企业在核对之后已被他人登记或修改。请重新导入这一行，核对最新内容。";

    private final JdbcClient jdbc;

    ImportChunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A chunk: rows after the first number up to and including the second. */
    public record Chunk(UUID importId, int after, int upTo, LocalDate today) {}

    /** The next rows to write; empty when all are through or the import no longer runs. Locks the import. */
    public Optional<Chunk> next(UUID importId, int size, LocalDate today) {
        return jdbc.sql("select applied_to from registry_import where id = ? and state = 'running' for update")
                .param(importId)
                .query(Integer.class)
                .optional()
                .flatMap(after -> last(importId, after, size).map(upTo -> new Chunk(importId, after, upTo, today)));
    }

    private Optional<Integer> last(UUID importId, int after, int size) {
        return jdbc.sql("""
                        select max(row_no) as last from (select row_no from registry_import_row
                            where import_id = ? and row_no > ? and state = 'good' order by row_no limit ?) x
                        having max(row_no) is not null
                        """).params(importId, after, size).query(Integer.class).optional();
    }

    /**
     * Writes a chunk.
     *
     * @return the enterprises written
     */
    public List<UUID> apply(Chunk chunk) {
        insertEnterprises(chunk);
        rejectRaced(chunk);
        updateEnterprises(chunk);
        markApplied(chunk);
        List<UUID> written = written(chunk);
        saveStates(chunk);
        savePeople(chunk);
        finish(chunk, written.size());
        return written;
    }

    /** Marks the one row of a chunk as refused by the registry. */
    public void reject(Chunk row, String problem) {
        update(row, """
                update registry_import_row set state = 'rejected', problems = :problem
                where import_id = :import and row_no > :after and row_no <= :upTo and state = 'good'
                """, Map.of("problem", problem));
        finish(row, 0);
    }

    private void insertEnterprises(Chunk chunk) {
        update(chunk, "with " + ROWS + """
                insert into enterprise (id, subject_kind, code, name, category, address, contact_phone, sector_id,
                    public_institution, high_risk, key_enterprise, tags, staff_count, revenue_yuan, size_class,
                    size_class_basis, size_class_reason, village_unit_id, area_tenant_id, supervisor_tenant_id,
                    supervisor_unit_id, opened_on, entered_on)
                select id, subject_kind, code, name, category, address, phone, sector, public_institution, high_risk,
                    key_enterprise, tags, staff, revenue, size_class, size_basis, size_reason, village, area, supervisor,
                    supervisor_unit, opened, entered
                from rows where action = 'add'
                on conflict (area_tenant_id, code) do nothing
                """, Map.of());
    }

    private void updateEnterprises(Chunk chunk) {
        update(chunk, "with " + ROWS + """
                update enterprise e set name = r.name, category = r.category, address = r.address,
                    contact_phone = r.phone, sector_id = r.sector, public_institution = r.public_institution,
                    high_risk = r.high_risk, key_enterprise = r.key_enterprise, tags = r.tags, staff_count = r.staff,
                    revenue_yuan = r.revenue, size_class = r.size_class, size_class_basis = r.size_basis,
                    size_class_reason = r.size_reason, village_unit_id = r.village,
                    grid_unit_id = case when e.village_unit_id = r.village then e.grid_unit_id end,
                    viewer_tenant_ids = case
                        when e.supervisor_tenant_id = r.supervisor or e.supervisor_tenant_id = any(e.viewer_tenant_ids)
                        then e.viewer_tenant_ids else e.viewer_tenant_ids || e.supervisor_tenant_id end,
                    supervisor_tenant_id = r.supervisor, supervisor_unit_id = r.supervisor_unit, opened_on = r.opened,
                    version = e.version + 1
                from rows r where r.action = 'change' and e.id = r.id and e.version = r.version and e.status = 'active'
                """, Map.of());
    }

    /** A row whose enterprise does not stand as it stood at the check lost a race against somebody else. */
    private void rejectRaced(Chunk chunk) {
        // nobody changes these enterprises until the chunk is through
        jdbc.sql("with " + ROWS + "select e.id from enterprise e join rows r on r.id = e.id for update of e")
                .param("import", chunk.importId())
                .param("after", chunk.after())
                .param("upTo", chunk.upTo())
                .query(UUID.class)
                .list();
        update(chunk, "with " + ROWS + """
                update registry_import_row r set state = 'rejected', problems = :raced
                from rows x
                left join enterprise e on e.id = x.id
                    and (x.action = 'add' or e.version = x.version and e.status = 'active')
                where r.import_id = :import and r.row_no = x.row_no and e.id is null
                """, Map.of("raced", RACED));
    }

    private void markApplied(Chunk chunk) {
        update(chunk, """
                update registry_import_row set state = 'applied'
                where import_id = :import and row_no > :after and row_no <= :upTo and state = 'good'
                """, Map.of());
    }

    private List<UUID> written(Chunk chunk) {
        return jdbc.sql("""
                        select (data ->> 'id')::uuid from registry_import_row
                        where import_id = ? and row_no > ? and row_no <= ? and state = 'applied'
                        """)
                .params(chunk.importId(), chunk.after(), chunk.upTo())
                .query(UUID.class)
                .list();
    }

    private void saveStates(Chunk chunk) {
        String written = "with " + applied() + " ";
        // a period that began today takes the new values; an older one ends today
        update(chunk, written + """
                update enterprise_state s set category = e.category, size_class = e.size_class,
                    public_institution = e.public_institution, sector_id = e.sector_id, block_tenant_id = e.area_tenant_id,
                    block_unit_id = e.village_unit_id, line_tenant_id = e.supervisor_tenant_id,
                    line_unit_id = e.supervisor_unit_id
                from rows r join enterprise e on e.id = r.id
                where s.enterprise_id = e.id and s.valid_to is null and s.valid_from >= :today
                """, Map.of());
        update(chunk, written + """
                update enterprise_state s set valid_to = :today
                from rows r join enterprise e on e.id = r.id
                where s.enterprise_id = e.id and s.valid_to is null and s.valid_from < :today
                    and (s.category, s.size_class, s.public_institution, s.sector_id, s.block_unit_id, s.line_tenant_id,
                         s.line_unit_id)
                        is distinct from (e.category, e.size_class, e.public_institution, e.sector_id, e.village_unit_id,
                         e.supervisor_tenant_id, e.supervisor_unit_id)
                """, Map.of());
        update(chunk, written + """
                insert into enterprise_state (enterprise_id, valid_from, active, subject_kind, category, size_class,
                    public_institution, sector_id, block_tenant_id, block_unit_id, line_tenant_id, line_unit_id, reason)
                select e.id, case when r.action = 'add' then e.entered_on else :today end, true, e.subject_kind, e.category,
                    e.size_class, e.public_institution, e.sector_id, e.area_tenant_id, e.village_unit_id,
                    e.supervisor_tenant_id, e.supervisor_unit_id, :reason
                from rows r join enterprise e on e.id = r.id
                where not exists (select 1 from enterprise_state s where s.enterprise_id = e.id and s.valid_to is null)
                """, Map.of("reason", "表格导入"));
    }

    private void savePeople(Chunk chunk) {
        String people = "with " + applied() + """
                , people as (
                    select id as enterprise_id, 'legal_representative' as role, legal_name as name,
                           coalesce(legal_phone, '') as phone, null::boolean as full_time, opened, entered
                    from rows where legal_name is not null
                    union all
                    select id, 'principal', principal_name, coalesce(principal_phone, ''), null, opened, entered
                    from rows where principal_name is not null
                    union all
                    select id, 'safety_officer', officer_name, coalesce(officer_phone, ''), officer_full_time, opened, entered
                    from rows where officer_name is not null)
                """;
        // the representative or principal of the sheet follows another one; safety officers stand beside each other
        update(chunk, people + """
                update enterprise_person p set to_on = greatest(:today, p.from_on) from people n
                where p.enterprise_id = n.enterprise_id and p.role = n.role and p.to_on is null and p.name <> n.name
                    and n.role <> 'safety_officer'
                """, Map.of());
        update(chunk, people + """
                update enterprise_person p set phone = case when n.phone = '' then p.phone else n.phone end,
                    full_time = coalesce(n.full_time, p.full_time)
                from people n
                where p.enterprise_id = n.enterprise_id and p.role = n.role and p.to_on is null and p.name = n.name
                """, Map.of());
        update(chunk, people + """
                insert into enterprise_person (enterprise_id, name, phone, role, full_time, from_on)
                select n.enterprise_id, n.name, n.phone, n.role, n.full_time, :today
                from people n
                where not exists (select 1 from enterprise_person p where p.enterprise_id = n.enterprise_id
                    and p.role = n.role and p.name = n.name and p.to_on is null)
                """, Map.of());
    }

    private static String applied() {
        return ROWS.replace("r.state = 'good'", "r.state = 'applied'");
    }

    private void finish(Chunk chunk, int applied) {
        update(chunk, """
                update registry_import i set applied_to = :upTo, applied = i.applied + :applied,
                    rejected = (select count(*) from registry_import_row where import_id = :import and state = 'rejected')
                where i.id = :import and :after < :upTo
                """, Map.of("applied", applied));
    }

    /**
     * Ends an import that has nothing left to write.
     *
     * @return whether it has ended now
     */
    public boolean done(UUID importId) {
        return jdbc.sql("""
                        update registry_import set state = 'done', finished_at = now()
                        where id = ? and state = 'running' and not exists (select 1 from registry_import_row r
                            where r.import_id = registry_import.id and r.state = 'good' and r.row_no > applied_to)
                        """).param(importId).update() == 1;
    }

    private void update(Chunk chunk, String sql, Map<String, ?> params) {
        jdbc.sql(sql)
                .param("import", chunk.importId())
                .param("after", chunk.after())
                .param("upTo", chunk.upTo())
                .param("today", chunk.today())
                .params(params)
                .update();
    }
}
