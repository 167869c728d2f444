package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a campaign's first page.
 *
 * @param documentNumber 文号; may be empty
 * @param includeNineSmall whether nine-small places take part
 * @param baseDate day whose registry is the base list; null for the day of the launch
 * @param enforcementTopics key points of enforcement, an open list
 * @param neighbours programmes run beside this one
 */
public record CampaignHead(
        String title,
        String documentNumber,
        String issuer,
        int year,
        @Nullable LocalDate issuedOn,
        String goals,
        boolean includeNineSmall,
        @Nullable LocalDate baseDate,
        List<String> workStreams,
        List<String> enforcementTopics,
        List<String> neighbours) {

    public CampaignHead {
        workStreams = List.copyOf(workStreams);
        enforcementTopics = List.copyOf(enforcementTopics);
        neighbours = List.copyOf(neighbours);
    }

    /** The same, with or without nine-small places. */
    CampaignHead withNineSmall(boolean include) {
        return new CampaignHead(
                title,
                documentNumber,
                issuer,
                year,
                issuedOn,
                goals,
                include,
                baseDate,
                workStreams,
                enforcementTopics,
                neighbours);
    }

    /** The same with one field as another has it; fields are called as in {@link ContentComparison}. */
    CampaignHead taking(String field, CampaignHead other) {
        return new CampaignHead(
                (field.equals("title") ? other : this).title(),
                (field.equals("number") ? other : this).documentNumber(),
                (field.equals("issuer") ? other : this).issuer(),
                year,
                (field.equals("issued") ? other : this).issuedOn(),
                (field.equals("goals") ? other : this).goals(),
                (field.equals("nine-small") ? other : this).includeNineSmall(),
                (field.equals("base") ? other : this).baseDate(),
                (field.equals("streams") ? other : this).workStreams(),
                (field.equals("topics") ? other : this).enforcementTopics(),
                neighbours);
    }
}
