package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A person in a role at an enterprise, for a term.
 *
 * @param fullTime for safety officers; null where it does not matter
 * @param from first day in the role
 * @param confirmedOn day somebody checked it; null if nobody did
 * @param to first day no longer in the role, or null while in it
 */
public record Person(
        UUID id,
        EnterpriseId enterpriseId,
        String name,
        @Personal String phone,
        PersonRole role,
        @Nullable Boolean fullTime,
        LocalDate from,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate to,
        List<Certificate> certificates) {

    /** Whether the person was in the role on a day. */
    public boolean inRoleOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /**
     * A certificate of the person.
     *
     * @param kind in words, as printed on it
     * @param expiresOn last day it is valid, or null if it has none
     */
    public record Certificate(
            String kind,
            @Personal String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    /**
     * What it takes to enter a person.
     *
     * @param fullTime required for safety officers
     */
    public record Appointment(
            String name,
            @Personal String phone,
            PersonRole role,
            @Nullable Boolean fullTime,
            LocalDate from,
            @Nullable Certificate certificate) {}
}
