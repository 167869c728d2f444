package org.anbiao.campaign;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Standards that a campaign cites in its goals, governing documents and letters, with the years of their editions. */
final class CitedStandards {

    private static final Pattern CITED = Pattern.compile(
            "((?:GB|AQ|DB\\d{2})(?:/T)?)\\s*(\\d+(?:\\.\\d+)?)\\s*[-\\u2010-\\u2015\\u2212]\\s*((?:19|20)\\d{2})");

    private CitedStandards() {}

    /** Numbers of standards with the years in which a campaign cites them. */
    static Map<String, SortedSet<String>> of(CampaignContent content) {
        Map<String, SortedSet<String>> cited = new TreeMap<>();
        texts(content).forEach(text -> {
            Matcher found = CITED.matcher(text);
            while (found.find()) {
                cited.computeIfAbsent(found.group(1) + " " + found.group(2), number -> new TreeSet<>())
                        .add(found.group(3));
            }
        });
        return cited;
    }

    private static Stream<String> texts(CampaignContent content) {
        return Stream.of(
                        List.of(content.head().title(), content.head().goals()),
                        content.legalBasis().stream()
                                .map(basis -> basis.title() + " " + basis.number())
                                .toList(),
                        content.templates().stream().map(TemplatePlan::body).toList())
                .flatMap(List::stream);
    }
}
