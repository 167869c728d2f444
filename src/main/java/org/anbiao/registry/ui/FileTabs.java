package org.anbiao.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.audit.AuditLog;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Permission;
import org.anbiao.registry.AdoptionService;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.RiskControls;
import org.anbiao.workflow.Inbox;

/** Makes the content of each tab of an enterprise's file. */
@SpringComponent
class FileTabs {

    static final String BASICS = "basics";
    static final String PEOPLE = "people";
    static final String FACTS = "facts";
    static final String CAMPAIGNS = "campaigns";
    static final String FILES = "files";
    static final String HISTORY = "history";
    private static final List<String> OWN = List.of(BASICS, PEOPLE, FACTS, CAMPAIGNS, FILES, HISTORY);

    private final AdoptionService adoptions;
    private final PeopleService people;
    private final RiskControls controls;
    private final FileStore files;
    private final Inbox inbox;
    private final AuditLog audit;
    private final AuthenticationContext authentication;
    private final Clock clock;
    private final List<EnterpriseTab> others;

    FileTabs(
            AdoptionService adoptions,
            PeopleService people,
            RiskControls controls,
            FileStore files,
            Inbox inbox,
            AuditLog audit,
            AuthenticationContext authentication,
            Clock clock,
            List<EnterpriseTab> others) {
        this.adoptions = adoptions;
        this.people = people;
        this.controls = controls;
        this.files = files;
        this.inbox = inbox;
        this.audit = audit;
        this.authentication = authentication;
        this.clock = clock;
        this.others = others;
    }

    /** Keys of the tabs with the keys of their texts; what other modules add comes before files and history. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String key : OWN) {
            if (FILES.equals(key)) {
                others.forEach(tab -> labels.put(tab.key(), tab.labelKey()));
            }
            labels.put(key, "registry.tab." + key);
        }
        return labels;
    }

    /** Numbers of people are read by those who work on the file. */
    private boolean mayRead() {
        return authentication.hasAuthority(Permission.FACT_RECORD);
    }

    /** @param changed loads the file again after a step */
    Component of(String key, EnterpriseFile file, Runnable changed) {
        boolean records = authentication.hasAuthority(Permission.FACT_RECORD)
                && file.enterprise().data().life().closedOn() == null;
        return switch (key) {
            case PEOPLE -> new PeopleTab(file, people, records, mayRead(), changed);
            case FACTS -> new FactsTab(file, adoptions, files, records, changed);
            case CAMPAIGNS ->
                new CampaignsTab(inbox.stepsOf(file.enterprise().id().value()), java.time.LocalDate.now(clock));
            case FILES -> new FilesTab(file, files, records, changed);
            case HISTORY ->
                new HistoryTab(
                        file, audit.latestAboutEnterprise(file.enterprise().id().value(), HistoryTab.LATEST));
            default ->
                others.stream()
                        .filter(tab -> tab.key().equals(key))
                        .findFirst()
                        .map(tab -> tab.content(file.enterprise().id().value(), file.asOf()))
                        .orElseGet(() -> new BasicsTab(
                                file,
                                people,
                                controls.on(file.enterprise().id().value(), file.asOf())
                                        .orElse(null),
                                mayRead()));
        };
    }
}
