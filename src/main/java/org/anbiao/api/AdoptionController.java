package org.anbiao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.registry.Adoption;
import org.anbiao.registry.AdoptionKind;
import org.anbiao.registry.AdoptionService;
import org.anbiao.registry.EnterpriseId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What other systems may record: adoption facts of an enterprise, under the same rules as in the portal. */
@RestController
@RequestMapping(path = "/api/v1/enterprises/{id}/adoptions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "enterprises")
class AdoptionController {

    private final AdoptionService adoptions;
    private final IdempotentWrites writes;

    AdoptionController(AdoptionService adoptions, IdempotentWrites writes) {
        this.adoptions = adoptions;
        this.writes = writes;
    }

    /**
     * A fact to record.
     *
     * @param kind responsibility_scheme, safety_org, three_lists, five_s, six_haves, rescue_team or internal_report_scheme
     * @param memberNames of a rescue team
     */
    record NewAdoption(
            @Nullable String kind,
            @Nullable LocalDate achievedOn,
            @Nullable Boolean hasAssessmentList,
            @Nullable String note,
            @Nullable List<String> memberNames) {}

    /** What was recorded. */
    record Recorded(UUID id) {}

    private record Request(UUID enterprise, NewAdoption adoption) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Records that something is in force at an enterprise from a day on; sent again, it is not recorded again")
    Recorded record(
            @PathVariable UUID id,
            @Parameter(
                            description =
                                    "8 to 100 letters, digits, '-', '_', '.' or ':', new for each write; within 24 hours the"
                                            + " same key is answered as the first time",
                            required = true,
                            example = "f3c1a7b2-0001")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody NewAdoption adoption) {
        return writes.once(key, new Request(id, adoption), Recorded.class, () -> record(id, adoption));
    }

    private Recorded record(UUID id, NewAdoption adoption) {
        LocalDate achieved = adoption.achievedOn();
        if (achieved == null) {
            throw new DomainException("api.field.missing", "achievedOn");
        }
        List<String> names = adoption.memberNames();
        String note = adoption.note();
        var recording = new Adoption.Recording(
                kind(adoption.kind()),
                achieved,
                Boolean.TRUE.equals(adoption.hasAssessmentList()),
                note == null ? "" : note,
                null,
                names == null ? List.of() : names);
        return new Recorded(adoptions.record(new EnterpriseId(id), recording));
    }

    private static AdoptionKind kind(@Nullable String name) {
        return Arrays.stream(AdoptionKind.values())
                .filter(kind -> kind.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new DomainException("api.field.unreadable", "kind"));
    }
}
