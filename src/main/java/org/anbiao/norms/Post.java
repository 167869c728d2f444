package org.anbiao.norms;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post with its list of responsibilities.
 *
 * @param tenantId the authority whose row it is
 * @param holders who holds it today
 * @param endedOn first day it is no longer there; null while it is
 * @param version counts its changes
 */
public record Post(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        Duties duties,
        LocalDate fromOn,
        @Nullable LocalDate endedOn,
        int version,
        List<Holder> holders) {

    public Post {
        holders = List.copyOf(holders);
    }

    /**
     * What the list says.
     *
     * @param department level or department; empty for the enterprise as a whole
     * @param head whether it is the first responsible there
     * @param goals safety goals
     * @param scope what the duties extend to
     * @param standard how it is assessed
     */
    public record Duties(
            String department, String name, boolean head, String goals, String duties, String scope, String standard) {

        /** Whether the list has all four parts. */
        public boolean isComplete() {
            return !goals.isBlank() && !duties.isBlank() && !scope.isBlank() && !standard.isBlank();
        }

        Duties stripped() {
            return new Duties(
                    department.strip(),
                    name.strip(),
                    head,
                    goals.strip(),
                    duties.strip(),
                    scope.strip(),
                    standard.strip());
        }
    }

    /** Somebody in a post. */
    public record Holder(UUID id, String name, Employment employment, LocalDate fromOn) {}

    /** How somebody belongs to the enterprise. */
    public enum Employment {
        REGULAR,
        /** 劳务派遣人员. */
        AGENCY,
        /** 实习学生. */
        INTERN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a code. */
        public static Employment of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
