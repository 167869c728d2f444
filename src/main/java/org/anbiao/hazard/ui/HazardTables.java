package org.anbiao.hazard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.FrequentHazard;
import org.anbiao.hazard.HazardBalance;
import org.anbiao.hazard.HazardReward;

/** Tables of counts; on a narrow window they scroll beside their fixed first column. */
class HazardTables extends Div {

    /** Columns of words, which begin at the left. */
    private static final Set<String> TEXTS = Set.of("category", "person", "report", "note", "recorded");

    private final Element head = new Element("tr");
    private final Element body = new Element("tbody");

    private HazardTables(String... columns) {
        addClassName("figure-table");
        for (String column : columns) {
            head.appendChild(new Element("th")
                    .setAttribute("scope", "col")
                    .setAttribute("class", TEXTS.contains(column) ? "hazard-text" : "figure")
                    .setText(Texts.get("hazard.summary.column." + column)));
        }
        getElement()
                .appendChild(new Element("table")
                        .appendChild(new Element("thead").appendChild(head))
                        .appendChild(body));
    }

    /** Categories that come back in single enterprises. */
    static HazardTables frequent(List<FrequentHazard> rows, boolean named) {
        HazardTables table = named
                ? new HazardTables("enterprise", "category", "times", "open", "latest")
                : new HazardTables("category", "times", "open", "latest");
        rows.forEach(row -> {
            String category = HazardWords.category(row.category());
            Element line = named
                    ? line(row.enterpriseName(), "hazards?state=all&enterprise=" + row.enterpriseId())
                            .appendChild(words(category))
                    : line(category, "");
            line.appendChild(cell(row.times()), cell(row.open()), cell(DateField.format(row.latestOn())));
            table.body.appendChild(line);
        });
        return table;
    }

    /** Categories found most often in an area. */
    static HazardTables top(List<FrequentHazard> rows) {
        HazardTables table = new HazardTables("category", "times", "enterprises", "open", "latest");
        rows.forEach(row -> table.body.appendChild(line(HazardWords.category(row.category()), "")
                .appendChild(
                        cell(row.times()),
                        cell(row.enterprises()),
                        cell(row.open()),
                        cell(DateField.format(row.latestOn())))));
        return table;
    }

    /** How enterprises have cleared theirs. */
    static HazardTables balances(List<HazardBalance> rows) {
        HazardTables table =
                new HazardTables("enterprise", "carried", "opened", "closed", "left", "overdue", "oldest", "cleared");
        rows.forEach(
                row -> table.body.appendChild(line(row.enterpriseName(), "hazards?enterprise=" + row.enterpriseId())
                        .appendChild(
                                cell(row.carried()),
                                cell(row.opened()),
                                cell(row.closed()),
                                cell(row.open()),
                                cell(row.overdue()),
                                cell(row.open() == 0 ? "" : String.valueOf(row.oldestDays())),
                                cell(Texts.get(row.isCleared() ? "hazard.summary.yes" : "hazard.summary.no")))));
        return table;
    }

    /** Rewards paid for reports. */
    static HazardTables rewards(List<HazardReward> rows) {
        HazardTables table = new HazardTables("paid", "person", "amount", "report", "note", "recorded");
        rows.forEach(row -> table.body.appendChild(line(DateField.format(row.paidOn()), "")
                .appendChild(
                        words(row.personName().isEmpty() ? Texts.get("hazard.unnamed") : row.personName()),
                        cell(row.amountYuan().toPlainString()),
                        words(row.description()),
                        words(row.note()),
                        words(row.recordedBy()))));
        return table;
    }

    private static Element line(String name, String address) {
        Element cell = new Element("th").setAttribute("scope", "row");
        if (address.isEmpty()) {
            cell.setText(name);
        } else {
            cell.appendChild(new Element("a")
                    .setAttribute("href", address)
                    .setAttribute("router-link", true)
                    .setText(name));
        }
        return new Element("tr").appendChild(cell);
    }

    private static Element words(String text) {
        return new Element("td").setAttribute("class", "hazard-text").setText(text);
    }

    private static Element cell(Object value) {
        return new Element("td").setAttribute("class", "figure").setText(String.valueOf(value));
    }
}
