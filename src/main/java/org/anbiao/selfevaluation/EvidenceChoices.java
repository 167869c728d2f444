package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.Messages;
import org.anbiao.documents.FileStore;
import org.anbiao.registry.Adoption;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.EnterpriseFileService;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.Person;
import org.springframework.stereotype.Component;

/** What an enterprise's file holds already, so that nothing is uploaded twice. Whose file it is, the registry asks. */
@Component
class EvidenceChoices {

    private static final int LATEST_FILES = 200;
    private static final String TEXT = "selfevaluation.evidence.";

    private final EnterpriseFileService enterprises;
    private final FileStore files;
    private final Messages messages;

    EvidenceChoices(EnterpriseFileService enterprises, FileStore files, Messages messages) {
        this.enterprises = enterprises;
        this.files = files;
        this.messages = messages;
    }

    /** What is in place and who is in office today, then the latest documents. */
    List<EvidenceChoice> of(UUID enterpriseId) {
        LocalDate today = enterprises.today();
        EnterpriseFile file = enterprises.file(new EnterpriseId(enterpriseId), today);
        return Stream.of(
                        file.adoptions().stream()
                                .filter(adoption -> adoption.inForceOn(today))
                                .map(this::adoption),
                        file.people().stream()
                                .filter(person -> person.inRoleOn(today))
                                .map(this::person),
                        files.about(enterpriseId, LATEST_FILES).stream()
                                .map(stored -> new EvidenceChoice(EvidenceChoice.FILE, stored.id(), stored.name())))
                .flatMap(choices -> choices)
                .toList();
    }

    /** Whether something is in an enterprise's file: a record, or a document however old. */
    boolean holds(UUID enterpriseId, Evidence evidence) {
        UUID fileId = evidence.fileId();
        if (fileId != null) {
            return files.find(fileId)
                    .filter(stored -> enterpriseId.equals(stored.enterpriseId()))
                    .isPresent();
        }
        return of(enterpriseId).stream()
                .anyMatch(choice -> choice.kind().equals(evidence.recordKind())
                        && choice.id().equals(evidence.recordId()));
    }

    private EvidenceChoice adoption(Adoption adoption) {
        String kind =
                messages.chinese("registry.adoption.kind." + adoption.kind().key());
        return new EvidenceChoice(
                EvidenceChoice.ADOPTION,
                adoption.id(),
                messages.chinese(TEXT + "adoption", kind, adoption.achievedOn()));
    }

    private EvidenceChoice person(Person person) {
        String role = messages.chinese("registry.role." + person.role().key());
        String certificates = String.join(
                "、",
                person.certificates().stream().map(Person.Certificate::kind).toList());
        return new EvidenceChoice(
                EvidenceChoice.PERSON,
                person.id(),
                certificates.isEmpty()
                        ? messages.chinese(TEXT + "person", role, person.name())
                        : messages.chinese(TEXT + "person-certified", role, person.name(), certificates));
    }
}
