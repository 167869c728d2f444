package org.anbiao.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.reporting.persistence.FactViews;
import org.anbiao.reporting.persistence.FigureQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts targets with the measures of the official forms, in one statement per fact and scope. A measure that is not defined,
 * or whose fact no module records yet, is reported as such.
 */
@Component
@Transactional(readOnly = true)
class TargetFiguresOfFacts implements TargetFigures {

    private final FormCatalogue catalogue;
    private final FigureQueries queries;
    private final FactViews views;

    TargetFiguresOfFacts(FormCatalogue catalogue, FigureQueries queries, FactViews views) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.views = views;
    }

    @Override
    public Map<TargetQuestion, TargetFigure> count(List<TargetQuestion> questions) {
        Map<Scope, Map<CellCount, TargetQuestion>> asked = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            TargetQuestion question = questions.get(i);
            Optional<Measure> measure = measure(question);
            if (measure.isPresent()) {
                Scope scope = scope(question);
                asked.computeIfAbsent(scope, key -> new LinkedHashMap<>())
                        .put(cell(question, measure.get(), i), question);
            }
        }
        Map<TargetQuestion, TargetFigure> figures = new HashMap<>();
        asked.forEach((scope, cells) -> {
            Map<CellKey, BigDecimal> counted = queries.count(List.copyOf(cells.keySet()), scope);
            cells.forEach((cell, question) -> figures.put(question, figure(counted.get(cell.key()))));
        });
        return figures;
    }

    private static TargetFigure figure(@Nullable BigDecimal value) {
        return value == null ? TargetFigure.NONE : new TargetFigure(value.longValue(), true);
    }

    @Override
    public PagedList<TargetEvidence> evidence(TargetQuestion question, PageRequest page) {
        return measure(question)
                .map(measure -> queries.evidence(cell(question, measure, 0), scope(question), page))
                .map(found -> new PagedList<>(
                        found.rows().stream()
                                .map(TargetFiguresOfFacts::evidence)
                                .toList(),
                        found.total()))
                .orElse(new PagedList<>(List.of(), 0));
    }

    private static TargetEvidence evidence(CellEvidence found) {
        return new TargetEvidence(
                found.enterpriseId(), found.code(), found.name(), found.unitName(), found.date(), found.label());
    }

    /** The measure, if it is defined and its fact is recorded. */
    private Optional<Measure> measure(TargetQuestion question) {
        return catalogue.measures().stream()
                .filter(measure -> measure.id().equals(question.measure()))
                .filter(measure -> views.recorded(measure.fact()))
                .findFirst();
    }

    private static CellCount cell(TargetQuestion question, Measure measure, int number) {
        return new CellCount(
                new CellKey("targets", String.valueOf(number), "", measure.id()),
                ofSector(measure, question),
                question.from(),
                null);
    }

    /** The same measure of the enterprises of one sector. */
    private static Measure ofSector(Measure measure, TargetQuestion question) {
        if (question.sectorId() == null) {
            return measure;
        }
        List<Measure.Condition> where = new ArrayList<>(measure.where());
        where.add(new Measure.Condition(
                "sector_id", true, List.of(question.sectorId().toString()), false));
        return new Measure(
                measure.id(),
                measure.kind(),
                measure.fact(),
                measure.count(),
                measure.date(),
                measure.inForce(),
                measure.latest(),
                measure.first(),
                measure.unlessInForce(),
                measure.ofQualifyingEnterprises(),
                measure.acts(),
                measure.subRowColumn(),
                where,
                measure.zh(),
                measure.en());
    }

    private static Scope scope(TargetQuestion question) {
        Set<SubjectKind> subjects =
                question.nineSmall() ? EnumSet.allOf(SubjectKind.class) : EnumSet.of(SubjectKind.ENTERPRISE);
        return new Scope(question.side(), question.tenantIds(), question.unitId(), subjects, question.asOf());
    }
}
