package org.anbiao.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Standing;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.definition.ui.DifferenceTable;
import org.anbiao.definition.ui.DifferenceWords;
import org.anbiao.reporting.FormCatalogue;
import org.anbiao.reporting.FormDraft;
import org.anbiao.reporting.FormOrigins;
import org.anbiao.reporting.Measure;

/** A form beside the one it was copied from, and what a newer version of that changes. */
class FormDifferences extends Div {

    FormDifferences(FormOrigins origins, FormCatalogue catalogue, FormDraft draft) {
        addClassName("card-list");
        Standing from = origins.standing(draft.id()).orElse(null);
        if (from == null) {
            add(DefinitionWords.muted(Texts.get("reporting.forms.no-origin")));
            return;
        }
        String base = DefinitionWords.origin(from.publisher(), from.used().version());
        Div line = new Div(DefinitionWords.muted(Texts.get("reporting.forms.rests-on", from.title(), base)));
        line.addClassName("standing");
        DefinitionWords.alarm(from).ifPresent(line::add);
        add(line);
        Words words = new Words(catalogue);
        table(
                Texts.get("reporting.forms.differences"),
                base,
                Texts.get("reporting.forms.this"),
                words,
                origins.differences(draft.id()));
        Integer newest = from.newest();
        if (newest != null && from.hasNewer()) {
            table(
                    Texts.get("reporting.forms.newer", String.valueOf(newest)),
                    base,
                    DefinitionWords.origin(from.publisher(), newest),
                    words,
                    origins.newerAbove(draft.id()));
        }
    }

    private void table(String heading, String before, String after, Words words, List<Difference> differences) {
        add(new H3(heading));
        add(
                differences.isEmpty()
                        ? DefinitionWords.muted(Texts.get("reporting.forms.no-difference"))
                        : new DifferenceTable(before, after, words, differences));
    }

    /** Columns with what they count, rules with their relation, in the words of the form's page. */
    private record Words(FormCatalogue catalogue) implements DifferenceWords {

        @Override
        public String what(Difference difference) {
            String section = Texts.get("reporting.forms.difference." + difference.section());
            return switch (difference.section()) {
                case "head" -> section + " · " + Texts.get("reporting.forms.difference.head." + difference.key());
                case "notes" -> section;
                default -> section + " · " + ReportWords.shown(difference.name());
            };
        }

        @Override
        public String value(Difference difference, String value) {
            return value.lines().map(line -> line(difference, line)).collect(Collectors.joining("\n"));
        }

        private String line(Difference difference, String line) {
            if (difference.section().equals("rules")) {
                String word = line.toUpperCase(java.util.Locale.ROOT);
                for (String key : List.of("reporting.forms.rule-severity.", "reporting.forms.rule-kind.")) {
                    if (Texts.has(key + word)) {
                        return Texts.get(key + word);
                    }
                }
            }
            if (difference.section().equals("columns")) {
                return catalogue.measures().stream()
                        .filter(measure -> measure.id().equals(line))
                        .map(Words::counted)
                        .findFirst()
                        .orElse(ReportWords.shown(line));
            }
            return difference.key().equals("subject") && Texts.has("reporting.forms.subject." + line)
                    ? Texts.get("reporting.forms.subject." + line)
                    : ReportWords.shown(line);
        }

        private static String counted(Measure measure) {
            String text = "en".equals(Texts.locale().getLanguage()) ? measure.en() : measure.zh();
            return text.replace("{subject}", Texts.get("reporting.forms.subject.enterprise"));
        }
    }
}
