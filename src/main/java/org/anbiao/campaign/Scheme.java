package org.anbiao.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme (方案) as its authority issued it: shipped as reference data, or made and published in the portal. A campaign copies one version of it and is then
 * edited freely.
 *
 * @param code key of the scheme; {@code own-…} for one that an authority made
 * @param texts wording of its own; what is left out is worded by the template of its code
 * @param place how the title calls the issuer or its field; empty where the title names none
 */
public record Scheme(
        String code,
        int version,
        CampaignKind kind,
        String name,
        String issuer,
        String place,
        @JsonProperty("document_number") String documentNumber,
        String title,
        int year,
        @JsonProperty("issued_on") @Nullable LocalDate issuedOn,
        @JsonProperty("include_nine_small") boolean includeNineSmall,
        String goals,
        @JsonProperty("work_streams") List<String> workStreams,
        @JsonProperty("enforcement_topics") List<String> enforcementTopics,
        @JsonProperty("legal_basis") List<LegalBasis> legalBasis,
        List<Phase> phases,
        List<Phase> deadlines,
        List<Target> targets,
        Templates templates,
        List<String> forms,
        @JsonProperty("report_dates") List<ReportDate> reportDates,
        @JsonProperty("work_list") List<Item> workList,
        List<TemplatePlan> texts) {

    public Scheme {
        place = place == null ? "" : place;
        workStreams = orEmpty(workStreams);
        enforcementTopics = orEmpty(enforcementTopics);
        legalBasis = orEmpty(legalBasis);
        phases = orEmpty(phases);
        deadlines = orEmpty(deadlines);
        targets = orEmpty(targets);
        templates = templates == null ? new Templates("", "") : templates;
        forms = orEmpty(forms);
        reportDates = orEmpty(reportDates);
        workList = orEmpty(workList);
        texts = orEmpty(texts);
    }

    /** The same under another key and version. */
    Scheme named(String otherCode, int otherVersion) {
        return new Scheme(
                otherCode,
                otherVersion,
                kind,
                name,
                issuer,
                place,
                documentNumber,
                title,
                year,
                issuedOn,
                includeNineSmall,
                goals,
                workStreams,
                enforcementTopics,
                legalBasis,
                phases,
                deadlines,
                targets,
                templates,
                forms,
                reportDates,
                workList,
                texts);
    }

    /** A phase, or a single deadline of a scheme without phases. */
    public record Phase(
            PhaseKind kind,
            String name,
            @JsonProperty("starts_on") @Nullable LocalDate startsOn,
            @JsonProperty("ends_on") @Nullable LocalDate endsOn,
            List<Task> tasks) {}

    /** A task of a phase. */
    public record Task(
            String key,
            ActorKind actor,
            String name,
            @JsonProperty("due_on") @Nullable LocalDate dueOn) {}

    /** A target; see {@link TargetPlan}. */
    public record Target(
            String measure,
            String name,
            @Nullable String scope,
            @Nullable String sector,
            BigDecimal number,
            boolean percent,
            @Nullable String base,
            @JsonProperty("per_unit") boolean perUnit,
            @Nullable BigDecimal stretch,
            String unit,
            @JsonProperty("lead_office") @Nullable String leadOffice,
            @JsonProperty("starts_on") @Nullable LocalDate startsOn,
            @JsonProperty("due_on") @Nullable LocalDate dueOn) {}

    /** Codes of the document templates; empty where the scheme has none. */
    public record Templates(String notice, String commitment) {}

    /** A day on which a report is due; see {@link ReportDatePlan}. */
    public record ReportDate(
            String period,
            String hop,
            @JsonProperty("due_on") LocalDate dueOn) {}

    /** An item of the key project list; see {@link WorkListItem}. */
    public record Item(
            int number,
            String topic,
            String task,
            String completion,
            WorkListItem.Completion kind,
            @JsonProperty("due_on") @Nullable LocalDate dueOn,
            String responsible,
            @Nullable Boolean complete) {}

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
