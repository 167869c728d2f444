package org.anbiao.lookback.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.lookback.ImprovementEntry;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackDirectory;
import org.anbiao.lookback.LookBackEntries;
import org.anbiao.lookback.Section;

/** 持续改进清单 of a look-back; it loads itself anew after each step, so that what was typed elsewhere on the page stays. */
class EntryList extends Div {

    private final transient LookBack lookBack;
    private final transient LookBackDirectory directory;
    private final transient LookBackEntries entries;
    private final transient LocalDate today;
    private final boolean own;

    EntryList(LookBack lookBack, LookBackDirectory directory, LookBackEntries entries, LocalDate today, boolean own) {
        this.lookBack = lookBack;
        this.directory = directory;
        this.entries = entries;
        this.today = today;
        this.own = own;
        addClassName("lookback-list");
        load();
    }

    private void load() {
        removeAll();
        List<ImprovementEntry> all = directory.entries(lookBack.id());
        boolean written = own && directory.open(lookBack).contains(Section.ENTRIES);
        long open = all.stream().filter(ImprovementEntry::isOpen).count();
        add(new H3(
                all.isEmpty()
                        ? Words.section(Section.ENTRIES)
                        : Texts.get("lookback.entries.title", all.size(), all.size() - open)));
        if (written) {
            add(Words.meta(Texts.get("lookback.entries.hint")));
        }
        cards(all, written);
        if (written || own && lookBack.isApproved()) {
            add(new Button(
                    Texts.get("lookback.entry.add"),
                    click -> EntryCard.form(
                            Texts.get("lookback.entry.add"),
                            null,
                            today,
                            input -> entries.add(lookBack.id(), input),
                            this::load)));
        }
        List<ImprovementEntry> elsewhere = own ? directory.openElsewhere(lookBack.campaignId()) : List.of();
        if (!elsewhere.isEmpty()) {
            add(new H3(Texts.get("lookback.entries.elsewhere", elsewhere.size())));
            cards(elsewhere, false);
        }
    }

    private void cards(List<ImprovementEntry> all, boolean written) {
        Div cards = new Div();
        cards.addClassName("card-list");
        all.forEach(entry -> cards.add(new EntryCard(entry, entries, today, own, written, this::load)));
        if (all.isEmpty()) {
            cards.add(Words.meta(Texts.get("lookback.entries.empty")));
        }
        add(cards);
    }
}
