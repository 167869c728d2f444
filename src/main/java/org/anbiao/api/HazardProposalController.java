package org.anbiao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.hazard.DeviceProposals;
import org.anbiao.hazard.HazardCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What recognising and watching devices propose as hazards; a named person confirms each in the portal. */
@RestController
@PreAuthorize("hasAuthority('hazard.record')")
@RequestMapping(path = "/api/v1/enterprises/{id}/hazard-proposals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "hazards")
class HazardProposalController {

    private final DeviceProposals proposals;
    private final IdempotentWrites writes;

    HazardProposalController(DeviceProposals proposals, IdempotentWrites writes) {
        this.proposals = proposals;
        this.writes = writes;
    }

    /**
     * What a device saw.
     *
     * @param device what saw it, for instance a camera's number; not read from a device with its own token, which is named by the register
     * @param category a category of hazards, for instance {@code fire}; {@code other} without one
     * @param seenOn day it was seen
     * @param picture of it, PNG, JPEG or WebP in base 64; may be absent
     */
    record NewProposal(
            @Nullable String device,
            @Nullable String category,
            @Nullable String description,
            @Nullable String place,
            @Nullable LocalDate seenOn,
            byte @Nullable [] picture) {}

    /** What was kept. */
    record Proposed(UUID id) {}

    private record Request(UUID enterprise, NewProposal proposal) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Proposes a hazard that a device saw; it counts nowhere until a named person confirms it")
    Proposed propose(
            @PathVariable UUID id,
            @Parameter(
                            description =
                                    "8 to 100 letters, digits, '-', '_', '.' or ':', new for each write; within 24 hours the"
                                            + " same key is answered as the first time",
                            required = true,
                            example = "camera-12-20250301-0001")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody NewProposal proposal) {
        String device = device(id, proposal);
        return writes.once(key, new Request(id, proposal), Proposed.class, () -> proposed(id, device, proposal));
    }

    /** Who saw it: a registered device under its registered name and for its own enterprise alone, or whom a system names. */
    private static String device(UUID enterpriseId, NewProposal given) {
        Object principal = Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication())
                .getPrincipal();
        if (!(principal instanceof ApiTokenUser.Account account) || account.deviceAt() == null) {
            return text(given.device());
        }
        if (!account.deviceAt().equals(enterpriseId)) {
            throw new DomainException("hazard.enterprise-not-yours");
        }
        return account.name();
    }

    private Proposed proposed(UUID id, String device, NewProposal given) {
        LocalDate seen = given.seenOn();
        if (seen == null) {
            throw new DomainException("api.field.missing", "seenOn");
        }
        return new Proposed(proposals.propose(
                id,
                device,
                category(given.category()),
                text(given.description()),
                text(given.place()),
                seen,
                given.picture()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static HazardCategory category(@Nullable String name) {
        if (name == null) {
            return HazardCategory.OTHER;
        }
        return Arrays.stream(HazardCategory.values())
                .filter(category -> category.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new DomainException("api.field.unreadable", "category"));
    }
}
