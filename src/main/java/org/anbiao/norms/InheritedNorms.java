package org.anbiao.norms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Inherited;
import org.anbiao.definition.InheritedSource;
import org.anbiao.norms.persistence.NormRows;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Norms in the overview of what came from above; what rests on them are own norms made from them. */
@Component
@Transactional(readOnly = true)
@Order(50)
class InheritedNorms implements InheritedSource {

    private static final String KIND = "norm";
    private static final String PAGES = "norms/";

    private final NormRows rows;
    private final CurrentActor currentActor;

    InheritedNorms(NormRows rows, CurrentActor currentActor) {
        this.rows = rows;
        this.currentActor = currentActor;
    }

    @Override
    public List<Inherited> inherited() {
        List<Norm> all = rows.list();
        Map<String, Norm> newestOwn = new LinkedHashMap<>();
        all.stream()
                .filter(norm -> isOwn(norm) && norm.state() != DefinitionState.WITHDRAWN)
                .forEach(norm -> newestOwn.putIfAbsent(norm.name().key(), norm));
        Map<DefinitionVersion, List<Inherited.Use>> uses = new LinkedHashMap<>();
        newestOwn.values().forEach(norm -> {
            DefinitionVersion from = norm.from();
            if (from != null) {
                rows.find(from).filter(source -> !isOwn(source)).ifPresent(source -> uses.computeIfAbsent(
                                from, key -> new ArrayList<>())
                        .add(new Inherited.Use(
                                norm.head().title(),
                                from.version(),
                                NormComparison.differences(source.points(), norm.points())
                                        .size(),
                                PAGES + norm.id())));
            }
        });
        List<Inherited> lines = new ArrayList<>();
        all.stream()
                .filter(norm -> !isOwn(norm))
                .forEach(norm -> lines.add(line(norm, norm.name().version(), uses)));
        uses.keySet().stream().map(DefinitionVersion::key).distinct().toList().stream()
                .filter(key -> rows.newest(key).isEmpty())
                .forEach(key -> uses.keySet().stream()
                        .filter(name -> name.key().equals(key))
                        .findFirst()
                        .flatMap(rows::find)
                        .ifPresent(norm -> lines.add(line(norm, 0, uses))));
        return lines;
    }

    private static Inherited line(Norm norm, int newest, Map<DefinitionVersion, List<Inherited.Use>> uses) {
        List<Inherited.Use> resting = uses.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(norm.name().key()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return new Inherited(
                KIND, norm.head().title(), norm.publisher(), newest, newest == 0 ? "" : PAGES + norm.id(), resting);
    }

    private boolean isOwn(Norm norm) {
        return norm.tenantId().equals(currentActor.get().tenantId());
    }
}
