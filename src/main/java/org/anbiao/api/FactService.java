package org.anbiao.api;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anbiao.api.persistence.FactRows;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the facts and their records, as far as the actor may see them. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class FactService {

    private final FactCatalogue catalogue;
    private final FactRows rows;

    FactService(FactCatalogue catalogue, FactRows rows) {
        this.catalogue = catalogue;
        this.rows = rows;
    }

    /**
     * A fact and whether a module records it already.
     *
     * @param recorded false as long as no view publishes it; it then has no records
     */
    public record ListedFact(Fact fact, boolean recorded) {}

    /** Every fact of the forms. */
    public List<ListedFact> list() {
        return catalogue.all().stream()
                .map(fact -> new ListedFact(fact, rows.recorded(fact)))
                .toList();
    }

    /** @throws DomainException api.fact.unknown for any other name */
    public ListedFact get(String name) {
        Fact fact = catalogue.get(name);
        return new ListedFact(fact, rows.recorded(fact));
    }

    /** Names of the columns of a fact, in order; empty as long as it is not recorded. */
    public List<String> columns(Fact fact) {
        return rows.columns(fact);
    }

    /** Hands the records of a fact over one by one, by date; none as long as it is not recorded. */
    public void stream(Fact fact, FactFilter filter, Consumer<Map<String, @Nullable Object>> consumer) {
        if (rows.recorded(fact)) {
            rows.stream(fact, filter, consumer);
        }
    }
}
