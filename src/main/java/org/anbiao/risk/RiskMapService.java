package org.anbiao.risk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.risk.RiskPoint.Spot;
import org.anbiao.risk.persistence.RiskMapRows;
import org.anbiao.risk.persistence.RiskPointRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Floor plans with risk points on them (四色安全风险空间分布图, R-141). Places are kept relative to the picture. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class RiskMapService {

    private static final String SUBJECT = "risk_map";
    private static final int TITLE = 60;
    private static final double FINENESS = 100_000;

    private final RiskMapRows rows;
    private final RiskPointRows points;
    private final RiskAccess access;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    RiskMapService(
            RiskMapRows rows,
            RiskPointRows points,
            RiskAccess access,
            FileStore files,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.points = points;
        this.access = access;
        this.files = files;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The maps of an enterprise by title. */
    @Transactional(readOnly = true)
    public List<RiskMap> of(UUID enterpriseId) {
        access.require(enterpriseId);
        return rows.of(enterpriseId);
    }

    /**
     * Adds a map.
     *
     * @param picture a floor plan as PNG or JPEG
     * @throws DomainException risk.map.… for anything else, or without a title
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID add(UUID enterpriseId, String title, @Nullable GivenFile picture) {
        access.requireOpen(enterpriseId);
        String named = titled(title);
        MapPicture plan = plan(picture);
        UUID file = store(enterpriseId, picture);
        UUID id = rows.insert(enterpriseId, named, file, plan.width(), plan.height());
        audit.record("risk-map.added", SUBJECT, id, enterpriseId, null, Map.of("title", named));
        return id;
    }

    /**
     * Gives a map another title, and another picture if one is given; the points keep their relative places.
     *
     * @param version as it was read
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void change(UUID enterpriseId, UUID id, int version, String title, @Nullable GivenFile picture) {
        RiskMap map = get(enterpriseId, id);
        String named = titled(title);
        MapPicture plan = picture == null ? new MapPicture(map.width(), map.height()) : plan(picture);
        UUID file = picture == null ? map.fileId() : store(enterpriseId, picture);
        writing(map.tenantId(), () -> {
            changed(rows.update(
                    new RiskMap(id, map.tenantId(), enterpriseId, named, file, plan.width(), plan.height(), version)));
            audit.record(
                    "risk-map.changed",
                    SUBJECT,
                    id,
                    enterpriseId,
                    Map.of("title", map.title()),
                    Map.of("title", named, "picture", picture != null));
        });
    }

    /** Removes a map; the points on it stay in the register and stand on no map. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void remove(UUID enterpriseId, UUID id, int version) {
        RiskMap map = get(enterpriseId, id);
        points.of(enterpriseId).stream()
                .filter(point -> isOn(map, point))
                .forEach(point -> writing(point.tenantId(), () -> points.place(point.id(), null)));
        writing(map.tenantId(), () -> {
            changed(rows.delete(id, version));
            audit.record("risk-map.removed", SUBJECT, id, enterpriseId, Map.of("title", map.title()), null);
        });
    }

    /**
     * Puts a point on a map or moves it.
     *
     * @param x from the left edge, 0 to 1
     * @param y from the upper edge, 0 to 1
     * @throws DomainException risk.map.outside for a place beyond the picture
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void place(UUID enterpriseId, UUID pointId, UUID mapId, double x, double y) {
        RiskPoint point = point(enterpriseId, pointId);
        RiskMap map = get(enterpriseId, mapId);
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new DomainException("risk.map.outside");
        }
        Spot spot = new Spot(map.id(), Math.round(x * FINENESS) / FINENESS, Math.round(y * FINENESS) / FINENESS);
        writing(point.tenantId(), () -> {
            points.place(pointId, spot);
            audit.record(
                    "risk-point.placed",
                    "risk_point",
                    pointId,
                    enterpriseId,
                    null,
                    Map.of("map", map.title(), "x", spot.x(), "y", spot.y()));
        });
    }

    /** Takes a point off its map; it stays in the register. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void takeOff(UUID enterpriseId, UUID pointId) {
        RiskPoint point = point(enterpriseId, pointId);
        writing(point.tenantId(), () -> {
            points.place(pointId, null);
            audit.record("risk-point.taken-off", "risk_point", pointId, enterpriseId, null, null);
        });
    }

    private RiskMap get(UUID enterpriseId, UUID id) {
        access.requireOpen(enterpriseId);
        return rows.find(enterpriseId, id).orElseThrow(() -> new DomainException("risk.map.unknown"));
    }

    private RiskPoint point(UUID enterpriseId, UUID id) {
        access.requireOpen(enterpriseId);
        return points.of(enterpriseId).stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException("risk.point.unknown"));
    }

    static boolean isOn(RiskMap map, RiskPoint point) {
        Spot spot = point.spot();
        return spot != null && spot.mapId().equals(map.id());
    }

    private static String titled(String title) {
        String named = RiskAccess.required(title, "risk.map.title-missing");
        if (named.length() > TITLE) {
            throw new DomainException("risk.point.long", TITLE);
        }
        return named;
    }

    private static MapPicture plan(@Nullable GivenFile picture) {
        if (picture == null) {
            throw new DomainException("risk.map.picture-missing");
        }
        return MapPicture.of(picture.content());
    }

    private UUID store(UUID enterpriseId, @Nullable GivenFile picture) {
        if (picture == null) {
            throw new DomainException("risk.map.picture-missing");
        }
        return files.storePicture(enterpriseId, picture.name(), picture.content())
                .id();
    }

    private void writing(UUID tenantId, Runnable action) {
        currentActor.runAs(currentActor.get().onBehalfOf(tenantId), action);
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("risk.changed");
        }
    }
}
