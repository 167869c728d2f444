package org.anbiao.registry.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseData;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseProfile;
import org.anbiao.registry.EnterpriseStatus;
import org.anbiao.registry.EnterpriseTag;
import org.anbiao.registry.Life;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.Placement;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.SizeClassBasis;
import org.anbiao.registry.SizeClassification;
import org.anbiao.registry.SizeFigures;
import org.anbiao.registry.SubjectCode;
import org.anbiao.registry.SubjectKind;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves enterprises as a whole. Codes are read as they stand: what is stored was checked when it came in. */
@Repository
public class EnterpriseRepository {

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    EnterpriseRepository(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    public Optional<Enterprise> find(EnterpriseId id) {
        return jdbc.sql("select * from enterprise where id = ?")
                .param(id.value())
                .query((row, number) -> enterprise(row, cipher))
                .optional();
    }

    /** Whether an actor of a unit works with the enterprise. */
    public boolean reaches(UnitScope scope, EnterpriseId id) {
        return jdbc.sql("select exists (select 1 from enterprise e where e.id = :id and " + scope.condition("e") + ")")
                .param("id", id.value())
                .param("unit", scope.unitId())
                .query(Boolean.class)
                .single();
    }

    /** Whether the code is taken in an area, as far as the actor may see. */
    public boolean codeTaken(UUID areaTenantId, SubjectCode code, EnterpriseId except) {
        return jdbc.sql("select exists (select 1 from enterprise where area_tenant_id = ? and code = ? and id <> ?)")
                .params(areaTenantId, code.value(), except.value())
                .query(Boolean.class)
                .single();
    }

    /** Enterprises in business that are located in a unit or directly supervised by it. */
    public long activeIn(UUID unitId) {
        return jdbc.sql("""
                        select count(*) from enterprise
                        where status = 'active' and (village_unit_id = :unit or grid_unit_id = :unit or supervisor_unit_id = :unit)
                        """).param("unit", unitId).query(Long.class).single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the code is taken in the area */
    public void insert(Enterprise enterprise) {
        jdbc.sql("""
                        insert into enterprise (id, subject_kind, code, name, category, address, contact_phone, sector_id,
                            public_institution, high_risk, key_enterprise, tags, staff_count, revenue_yuan, size_class,
                            size_class_basis, size_class_reason, village_unit_id, grid_unit_id, area_tenant_id,
                            supervisor_tenant_id, supervisor_unit_id, viewer_tenant_ids, opened_on, closed_on,
                            close_reason, entered_on, status)
                        values (:id, :kind, :code, :name, :category, :address, :phone, :sector,
                            :public, :highRisk, :key, :tags, :staff, :revenue, :sizeClass,
                            :basis, :sizeReason, :village, :grid, :area,
                            :supervisor, :supervisorUnit, :viewers, :opened, :closed,
                            :closeReason, :entered, :status)
                        """).params(columns(enterprise)).update();
    }

    /** @throws OptimisticLockingFailureException if somebody else saved it since it was loaded */
    public void update(Enterprise enterprise) {
        int updated = jdbc.sql("""
                        update enterprise set subject_kind = :kind, code = :code, name = :name, category = :category,
                            address = :address, contact_phone = :phone, sector_id = :sector, public_institution = :public,
                            high_risk = :highRisk, key_enterprise = :key, tags = :tags, staff_count = :staff,
                            revenue_yuan = :revenue, size_class = :sizeClass, size_class_basis = :basis,
                            size_class_reason = :sizeReason, village_unit_id = :village, grid_unit_id = :grid,
                            area_tenant_id = :area, supervisor_tenant_id = :supervisor,
                            supervisor_unit_id = :supervisorUnit, viewer_tenant_ids = :viewers, opened_on = :opened,
                            closed_on = :closed, close_reason = :closeReason, entered_on = :entered, status = :status,
                            version = version + 1
                        where id = :id and version = :version
                        """).params(columns(enterprise)).update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("enterprise " + enterprise.id());
        }
    }

    public void markMergedInto(EnterpriseId id, EnterpriseId other) {
        jdbc.sql("update enterprise set merged_into_id = ? where id = ?")
                .params(other.value(), id.value())
                .update();
    }

    public void forgetMerger(EnterpriseId id) {
        jdbc.sql("update enterprise set merged_into_id = null where id = ? and merged_into_id is not null")
                .param(id.value())
                .update();
    }

    private Map<String, @Nullable Object> columns(Enterprise enterprise) {
        EnterpriseData data = enterprise.data();
        EnterpriseProfile profile = data.profile();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", enterprise.id().value());
        values.put("version", enterprise.version());
        values.put("kind", profile.kind().key());
        values.put("code", profile.code().value());
        values.put("name", profile.name());
        values.put("category", key(profile.category(), PlaceCategory::key));
        values.put("address", profile.address());
        values.put("phone", cipher.encrypt(profile.phone()));
        values.put("sector", profile.sectorId());
        values.put("public", profile.publicInstitution());
        values.put("highRisk", profile.highRisk());
        values.put("key", profile.keyEnterprise());
        values.put(
                "tags", profile.tags().stream().map(EnterpriseTag::key).sorted().toArray(String[]::new));
        values.put("staff", data.figures().staff());
        values.put("revenue", data.figures().revenueYuan());
        values.put("sizeClass", key(data.size().sizeClass(), SizeClass::key));
        values.put("basis", data.size().basis().key());
        values.put("sizeReason", data.size().reason());
        putPlaceAndLife(data, values);
        return values;
    }

    private static void putPlaceAndLife(EnterpriseData data, Map<String, @Nullable Object> values) {
        Placement placement = data.placement();
        values.put("village", placement.villageUnitId());
        values.put("grid", placement.gridUnitId());
        values.put("area", placement.areaTenantId());
        values.put("supervisor", placement.supervisorTenantId());
        values.put("supervisorUnit", placement.supervisorUnitId());
        values.put("viewers", placement.viewerTenantIds().toArray(UUID[]::new));
        Life life = data.life();
        values.put("opened", life.openedOn());
        values.put("closed", life.closedOn());
        values.put("closeReason", life.closeReason());
        values.put("entered", life.enteredOn());
        values.put("status", life.status().key());
    }

    static Enterprise enterprise(ResultSet row, PersonalCipher cipher) throws SQLException {
        EnterpriseData data = new EnterpriseData(
                profile(row, cipher),
                new SizeFigures(row.getObject("staff_count", Integer.class), row.getBigDecimal("revenue_yuan")),
                new SizeClassification(
                        constant(row.getString("size_class"), SizeClass::of),
                        SizeClassBasis.of(row.getString("size_class_basis")),
                        row.getString("size_class_reason")),
                placement(row),
                new Life(
                        EnterpriseStatus.of(row.getString("status")),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("entered_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("close_reason")));
        return new Enterprise(new EnterpriseId(row.getObject("id", UUID.class)), row.getInt("version"), data);
    }

    private static EnterpriseProfile profile(ResultSet row, PersonalCipher cipher) throws SQLException {
        return new EnterpriseProfile(
                SubjectKind.of(row.getString("subject_kind")),
                new SubjectCode(row.getString("code")),
                row.getString("name"),
                constant(row.getString("category"), PlaceCategory::of),
                row.getString("address"),
                cipher.decrypt(row.getString("contact_phone")),
                row.getObject("sector_id", UUID.class),
                row.getBoolean("public_institution"),
                row.getBoolean("high_risk"),
                row.getBoolean("key_enterprise"),
                tags(row.getArray("tags")));
    }

    static Set<EnterpriseTag> tags(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(EnterpriseTag::of).collect(Collectors.toSet());
    }

    private static Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                row.getObject("area_tenant_id", UUID.class),
                row.getObject("village_unit_id", UUID.class),
                row.getObject("grid_unit_id", UUID.class),
                row.getObject("supervisor_tenant_id", UUID.class),
                row.getObject("supervisor_unit_id", UUID.class),
                List.of((UUID[]) row.getArray("viewer_tenant_ids").getArray()));
    }

    static <E> @Nullable E constant(@Nullable String key, Function<String, E> of) {
        return key == null ? null : of.apply(key);
    }

    static <E> @Nullable String key(@Nullable E constant, Function<E, String> keyOf) {
        return constant == null ? null : keyOf.apply(constant);
    }
}
