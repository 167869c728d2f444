package org.anbiao.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.RiskProposal;

/** The colour the portal proposes, and why. */
class ProposalPanel extends Div {

    ProposalPanel(RiskProposal proposal) {
        addClassName("proposal");
        Span label = new Span(Texts.get("registry.risk.proposed"));
        Div head = new Div(label, RegistryWords.colorChip(proposal.color()));
        head.addClassName("proposal-head");
        add(head);
        if (proposal.reasons().isEmpty()) {
            add(new Span(Texts.get("registry.risk.nothing")));
            return;
        }
        UnorderedList reasons = new UnorderedList();
        proposal.reasons().forEach(reason -> reasons.add(new ListItem(words(reason))));
        add(reasons);
    }

    private static String words(RiskProposal.Reason reason) {
        return Texts.get("registry.risk.fact." + reason.fact(), reason.times());
    }

    /** The reasons in one line; for lists of earlier decisions. */
    static String line(RiskProposal proposal) {
        return proposal.reasons().isEmpty()
                ? Texts.get("registry.risk.nothing")
                : proposal.reasons().stream()
                        .map(ProposalPanel::words)
                        .collect(Collectors.joining(Texts.get("registry.separator")));
    }
}
