package org.anbiao.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.FileStore;
import org.anbiao.registry.Adoption;
import org.anbiao.registry.AdoptionService;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.risk.persistence.SiteCheckRows;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The boards of 5S and six haves. Checks are kept here; the dated state that the forms count is proposed when all
 * are in order and recorded in the enterprise's file, nowhere else.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class SiteBoardService {

    private static final int MOST = 60;
    private static final int YEAR_DAYS = 366;

    private final SiteCheckRows rows;
    private final RiskAccess access;
    private final AdoptionService adoptions;
    private final TenantSettings settings;
    private final FileStore files;
    private final Messages messages;
    private final AuditLog audit;

    SiteBoardService(
            SiteCheckRows rows,
            RiskAccess access,
            AdoptionService adoptions,
            TenantSettings settings,
            FileStore files,
            Messages messages,
            AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.adoptions = adoptions;
        this.settings = settings;
        this.files = files;
        this.messages = messages;
        this.audit = audit;
    }

    /** How a board of an enterprise stands today. */
    @Transactional(readOnly = true)
    public BoardState of(UUID enterpriseId, SiteBoard board) {
        access.require(enterpriseId);
        Map<String, SiteCheck> latest = rows.latest(enterpriseId, board).stream()
                .collect(Collectors.toMap(SiteCheck::item, Function.identity()));
        Adoption adoption = adoptions.history(new EnterpriseId(enterpriseId)).stream()
                .filter(one -> one.kind() == board.adoption() && one.inForceOn(access.today()))
                .findFirst()
                .orElse(null);
        return new BoardState(
                board,
                board.items().stream()
                        .map(item -> new BoardState.Item(item, latest.get(item)))
                        .toList(),
                adoption,
                access.today());
    }

    /** The latest checks of a board. */
    @Transactional(readOnly = true)
    public List<SiteCheck> history(UUID enterpriseId, SiteBoard board) {
        access.require(enterpriseId);
        return rows.of(enterpriseId, board, MOST);
    }

    /** What the sixth have is about here: a choice of {@link RiskReadings#TAGGED}. */
    @Transactional(readOnly = true)
    public String tagged(UUID enterpriseId) {
        return settings.choice(access.require(enterpriseId).supervisorTenantId(), RiskReadings.TAGGED, access.today());
    }

    /**
     * Records a check of one item.
     *
     * @throws DomainException without a day or a cycle; without a photo where it is in order; without a note where it is not, or where
     *     there is nothing of the kind
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID check(UUID enterpriseId, SiteBoard board, String item, SiteCheck.Draft draft) {
        access.requireOpen(enterpriseId);
        if (!board.items().contains(item)) {
            throw new DomainException("risk.site.unknown");
        }
        LocalDate on = access.past(draft.checkedOn());
        Integer cycle = draft.cycleDays();
        if (cycle == null || cycle < 1 || cycle > YEAR_DAYS) {
            throw new DomainException("risk.site.cycle", YEAR_DAYS);
        }
        RiskAccess.required(draft.checkedBy(), "risk.site.by-missing");
        GivenFile photo = draft.photo();
        if (draft.result() == SiteCheck.Result.MET && photo == null) {
            throw new DomainException("risk.site.photo-missing");
        }
        if (draft.result() != SiteCheck.Result.MET) {
            RiskAccess.required(draft.note(), "risk.site.note-missing");
        }
        UUID file = photo == null
                ? null
                : files.storePicture(enterpriseId, photo.name(), photo.content())
                        .id();
        UUID id = rows.insert(enterpriseId, board, item, on, draft, cycle, file);
        audit.record(
                "site.checked",
                "site_check",
                id,
                enterpriseId,
                null,
                Map.of(
                        "board", board.code(),
                        "item", item,
                        "on", on.toString(),
                        "result", draft.result().code()));
        return id;
    }

    /**
     * Records in the enterprise's file that a board is complete, from the day of the check that completed it.
     *
     * @throws DomainException risk.site.incomplete while one of the items is not in order or its check is overdue
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID confirm(UUID enterpriseId, SiteBoard board) {
        BoardState state = of(enterpriseId, board);
        LocalDate on = state.completedOn();
        if (on == null) {
            throw new DomainException("risk.site.incomplete", state.items().size() - state.satisfied());
        }
        return adoptions.record(
                new EnterpriseId(enterpriseId),
                new Adoption.Recording(
                        board.adoption(),
                        on,
                        false,
                        messages.chinese("risk.site.adoption-note." + board.code()),
                        state.evidence(),
                        List.of()));
    }
}
