package org.anbiao.norms;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.definition.DefinitionVersion;

/**
 * What an enterprise made of a norm for itself (R-201: 企业有清单、车间有表册、岗位有卡片).
 *
 * @param tenantId the authority whose row it is
 * @param place workshop or post it is for; empty for a list
 * @param source the norm, in the version it follows; without a key for one that the enterprise wrote itself
 * @param revision counts its changes
 */
public record OwnSet(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        String enterpriseName,
        Kind kind,
        String title,
        String place,
        DefinitionVersion source,
        List<OwnPoint> points,
        boolean inUse,
        int revision) {

    public OwnSet {
        points = List.copyOf(points);
    }

    /** Whether the enterprise wrote it without a norm. */
    public boolean isOwnWork() {
        return source.key().isEmpty();
    }

    /**
     * How it stood from a day on.
     *
     * @param changedOn day from which it was so
     */
    public record Version(
            int revision, String title, String place, List<OwnPoint> points, LocalDate changedOn, String by) {

        public Version {
            points = List.copyOf(points);
        }
    }

    /** Which of the three it is. */
    public enum Kind {
        /** 企业清单. */
        LIST,
        /** 车间表册. */
        SHEET,
        /** 岗位卡片. */
        CARD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a code. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
