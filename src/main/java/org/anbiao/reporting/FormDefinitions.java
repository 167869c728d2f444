package org.anbiao.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Standing;
import org.anbiao.reporting.persistence.FormDefinitionRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms without a programmer: copied from another form, edited or uploaded as YAML, checked in words,
 * published as a version that is never changed again.
 */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class FormDefinitions {

    /** Largest file that is taken. */
    public static final int MAX_BYTES = FormYaml.MAX_BYTES;

    private static final int KEY_LENGTH = 8;

    private final FormDefinitionRows rows;
    private final FormCatalogue catalogue;
    private final FormComputing computing;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    FormDefinitions(
            FormDefinitionRows rows,
            FormCatalogue catalogue,
            FormComputing computing,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.computing = computing;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Own definitions, those of authorities above, and those that ship with the portal. */
    @Transactional(readOnly = true)
    public List<FormListItem> list() {
        List<FormListItem> all = new ArrayList<>();
        rows.list(currentActor.get().tenantId())
                .forEach(item -> all.add(
                        item.origin() == FormListItem.Origin.OWN
                                ? item.from(standing(rows.origin(Objects.requireNonNull(item.id()))
                                        .orElse(null)))
                                : item));
        catalogue
                .shipped()
                .forEach(form -> all.add(new FormListItem(
                        null,
                        form.id(),
                        form.title(),
                        form.version(),
                        form.attachment(),
                        FormListItem.State.PUBLISHED,
                        FormListItem.Origin.SHIPPED,
                        "",
                        null)));
        return all;
    }

    /** How the version stands that a form was copied from; null without one and where it cannot be seen. */
    @Nullable
    Standing standing(@Nullable DefinitionVersion from) {
        if (from == null) {
            return null;
        }
        return catalogue.shipped().stream()
                .filter(form -> form.id().equals(from.key()))
                .findFirst()
                .map(form -> new Standing(from, form.title(), "", false, form.version()))
                .or(() -> rows.standing(from))
                .orElse(null);
    }

    /** A definition with its content. */
    @Transactional(readOnly = true)
    public FormDraft get(UUID id) {
        FormDraft.Stored stored = rows.read(id)
                .filter(found ->
                        found.tenantId().equals(currentActor.get().tenantId()) || !"draft".equals(found.state()))
                .orElseThrow(() -> new DomainException("reporting.form.unknown"));
        return new FormDraft(
                id, FormListItem.State.of(stored.state()), stored.revision(), FormYaml.read(stored.content()));
    }

    /** Whether the actor's authority may change the definition. */
    @Transactional(readOnly = true)
    public boolean mayEdit(UUID id) {
        return rows.read(id)
                .filter(found -> found.tenantId().equals(currentActor.get().tenantId()))
                .isPresent();
    }

    /** Copies a form as the beginning of an own one; returns the draft. */
    public UUID copy(String formId, int version) {
        FormFile source = catalogue.file(formId, version);
        return insert(source, newKey(), 1, new DefinitionVersion(formId, version), "form-definition.copied");
    }

    /** Takes a YAML file as the beginning of an own form; returns the draft. */
    public UUID upload(byte[] yaml) {
        return insert(FormYaml.read(yaml), newKey(), 1, null, "form-definition.uploaded");
    }

    /** The draft of the next version of a published own form; the one that is open already if there is one. */
    public UUID nextVersion(UUID id) {
        FormDraft.Stored stored = own(id);
        return rows.draftOf(stored.formId())
                .orElseGet(() -> insert(
                        FormYaml.read(stored.content()),
                        stored.formId(),
                        rows.lastVersion(stored.formId()) + 1,
                        rows.origin(id).orElse(null),
                        "form-definition.version-begun"));
    }

    /** Keeps a draft, also one that cannot be published yet. */
    public void save(UUID id, int revision, FormFile form) {
        FormDraft.Stored stored = draft(id);
        FormFile kept = named(form, stored.formId(), stored.formVersion());
        rows.save(id, revision, title(kept), Objects.toString(kept.attachment(), ""), FormYaml.write(kept));
        audit.record("form-definition.saved", "form_definition", id, null, null, kept.title());
    }

    /** What stands in the way of publishing; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<FormProblem> problems(FormFile form) {
        return FormProblems.of(form, catalogue.measuresById());
    }

    /**
     * Publishes the draft as it was saved last. Campaigns may name it from now on; reports that were opened before keep the
     * version they have.
     *
     * @throws DomainException when something stands in the way
     */
    public void publish(UUID id) {
        FormDraft.Stored stored = draft(id);
        int open = problems(FormYaml.read(stored.content())).size();
        if (open > 0) {
            throw new DomainException("reporting.form.has-problems", String.valueOf(open));
        }
        rows.publish(id, currentActor.get().memberName());
        audit.record("form-definition.published", "form_definition", id, null, null, stored.formVersion());
    }

    /** How many campaigns name the form, to be told before it is withdrawn. */
    @Transactional(readOnly = true)
    public int campaigns(UUID id) {
        return rows.campaigns(own(id).formId());
    }

    /** Takes a version out of use; reports made with it keep it. */
    public void withdraw(UUID id) {
        own(id);
        rows.withdraw(id);
        audit.record("form-definition.withdrawn", "form_definition", id, null, null, null);
    }

    /** Throws a draft away. */
    public void discard(UUID id) {
        draft(id);
        rows.discard(id);
        audit.record("form-definition.discarded", "form_definition", id, null, null, null);
    }

    /** A form as a YAML file. */
    @Transactional(readOnly = true)
    public byte[] yaml(FormListItem item) {
        UUID id = item.id();
        FormFile file = id == null ? catalogue.file(item.formId(), item.version()) : get(id).form();
        return FormYaml.write(file).getBytes(StandardCharsets.UTF_8);
    }

    /** The units that forms count in, for choosing. */
    @Transactional(readOnly = true)
    public List<String> units() {
        return catalogue.shipped().stream()
                .flatMap(form -> form.leaves().stream())
                .map(FormColumn.Leaf::unit)
                .distinct()
                .toList();
    }

    /** A form that can be printed, with the figures of the actor's own row as of today. */
    public record Preview(FormDefinition form, Map<CellKey, ReportCell> cells) {}

    /** How the form would look and what it would count for the actor; the form must have no problems. */
    @Transactional(readOnly = true)
    public Preview preview(FormFile file) {
        FormDefinition form =
                FormReader.read(FormColumns.withKinds(file, catalogue.measuresById()), catalogue.measuresById());
        LocalDate today = LocalDate.now(clock);
        Period period = new Period(today.getYear(), (today.getMonthValue() + 2) / 3);
        Map<CellKey, ReportCell> cells = new HashMap<>();
        computing
                .compute(form, computing.ownRow(form, period, today))
                .forEach((key, figure) -> cells.put(key, ReportCell.computed(key, figure)));
        return new Preview(form, cells);
    }

    private UUID insert(FormFile source, String formId, int version, @Nullable DefinitionVersion from, String act) {
        Actor actor = currentActor.get();
        if (actor.unitId() != null) {
            throw new DomainException("reporting.form.office-only");
        }
        UUID id = UUID.randomUUID();
        FormFile file = named(source, formId, version);
        rows.insert(
                id, formId, version, title(file), Objects.toString(file.attachment(), ""), FormYaml.write(file), from);
        audit.record(act, "form_definition", id, null, null, formId);
        return id;
    }

    /** The key and the version are the portal's, whatever a file says; what follows from the measures is filled in. */
    private FormFile named(FormFile file, String formId, int version) {
        FormFile filled = FormColumns.withKinds(file, catalogue.measuresById());
        return new FormFile(
                formId,
                version,
                filled.family() == null ? formId : filled.family(),
                filled.ord(),
                filled.attachment(),
                filled.title(),
                filled.subject(),
                filled.paper(),
                filled.headerFields(),
                filled.rowLabel(),
                filled.rows(),
                filled.subRows(),
                filled.columns(),
                filled.notes(),
                filled.due(),
                filled.validations());
    }

    private static String title(FormFile file) {
        return Objects.toString(file.title(), "");
    }

    private static String newKey() {
        return "own-" + UUID.randomUUID().toString().substring(0, KEY_LENGTH);
    }

    private FormDraft.Stored own(UUID id) {
        return rows.read(id)
                .filter(found -> found.tenantId().equals(currentActor.get().tenantId()))
                .orElseThrow(() -> new DomainException("reporting.form.unknown"));
    }

    private FormDraft.Stored draft(UUID id) {
        FormDraft.Stored stored = own(id);
        if (!"draft".equals(stored.state())) {
            throw new DomainException("reporting.form.not-draft");
        }
        return stored;
    }
}
