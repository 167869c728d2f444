package org.anbiao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PagedList;
import org.anbiao.common.privacy.Masked;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseData;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.EnterpriseService;
import org.anbiao.registry.EnterpriseStatus;
import org.anbiao.registry.EnterpriseTag;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry: enterprises and nine-small places. */
@RestController
@RequestMapping(path = "/api/v1/enterprises", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "enterprises", description = "企业和九小场所")
class EnterpriseController {

    private final EnterpriseDirectory directory;
    private final EnterpriseService enterprises;

    EnterpriseController(EnterpriseDirectory directory, EnterpriseService enterprises) {
        this.directory = directory;
        this.enterprises = enterprises;
    }

    /** An enterprise in a list. */
    record EnterpriseItem(
            UUID id,
            String code,
            String name,
            String kind,
            @Nullable String category,
            String area,
            String village,
            @Nullable String sizeClass,
            String supervisor,
            @Nullable String riskColor,
            String status) {}

    /** An enterprise with all that the registry knows of it today; areas, units and supervisors by id. */
    record EnterpriseDetail(
            UUID id,
            int version,
            String code,
            String name,
            String kind,
            @Nullable String category,
            String address,

            @Schema(description = "masked; never given in full", example = "138****1234")
            String phone,

            @Nullable UUID sectorId,
            boolean publicInstitution,
            boolean highRisk,
            boolean keyEnterprise,
            List<String> tags,
            @Nullable Integer staff,
            @Nullable BigDecimal revenueYuan,
            @Nullable String sizeClass,
            String sizeClassBasis,
            UUID areaTenantId,
            UUID villageUnitId,
            @Nullable UUID gridUnitId,
            UUID supervisorTenantId,
            @Nullable UUID supervisorUnitId,
            String status,
            @Nullable LocalDate openedOn,
            LocalDate enteredOn,
            @Nullable LocalDate closedOn) {}

    @GetMapping
    @Operation(summary = "Enterprises the caller works with, by area, village and name; filters are combined")
    ApiPage<EnterpriseItem> list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID area,
            @RequestParam(required = false) @Nullable UUID village,
            @RequestParam(required = false) @Nullable String sizeClass,
            @RequestParam(required = false) @Nullable SubjectKind kind,
            @RequestParam(required = false) @Nullable PlaceCategory category,
            @RequestParam(required = false) @Nullable String mark,
            @RequestParam(required = false) @Nullable String color,
            @RequestParam(required = false) @Nullable EnterpriseStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        EnterpriseFilter filter =
                new EnterpriseFilter(text, area, village, sizeClass, kind, category, mark, color, status);
        PagedList<EnterpriseListItem> found = directory.list(filter, ApiPage.request(page, size));
        return new ApiPage<>(
                found.rows().stream().map(EnterpriseController::item).toList(), page, size, found.total());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One enterprise; one that the caller may not see is as unknown as one that does not exist")
    EnterpriseDetail get(@PathVariable UUID id) {
        return detail(enterprises.get(new EnterpriseId(id)));
    }

    private static EnterpriseItem item(EnterpriseListItem row) {
        return new EnterpriseItem(
                row.id(),
                row.code(),
                row.name(),
                row.kind().key(),
                row.category() == null ? null : row.category().key(),
                row.areaName(),
                row.villageName(),
                row.sizeClass() == null ? null : row.sizeClass().key(),
                row.supervisorName(),
                row.color() == null ? null : row.color().key(),
                row.status().key());
    }

    private static EnterpriseDetail detail(Enterprise enterprise) {
        EnterpriseData data = enterprise.data();
        var profile = data.profile();
        var placement = data.placement();
        var category = profile.category();
        var sizeClass = data.size().sizeClass();
        return new EnterpriseDetail(
                enterprise.id().value(),
                enterprise.version(),
                profile.code().toString(),
                profile.name(),
                profile.kind().key(),
                category == null ? null : category.key(),
                profile.address(),
                Masked.number(profile.phone()),
                profile.sectorId(),
                profile.publicInstitution(),
                profile.highRisk(),
                profile.keyEnterprise(),
                profile.tags().stream().map(EnterpriseTag::key).sorted().toList(),
                data.figures().staff(),
                data.figures().revenueYuan(),
                sizeClass == null ? null : sizeClass.key(),
                data.size().basis().key(),
                placement.areaTenantId(),
                placement.villageUnitId(),
                placement.gridUnitId(),
                placement.supervisorTenantId(),
                placement.supervisorUnitId(),
                data.life().status().key(),
                data.life().openedOn(),
                data.life().enteredOn(),
                data.life().closedOn());
    }
}
