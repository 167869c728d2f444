package org.anbiao.checklist;

import java.util.UUID;
import org.anbiao.checklist.persistence.OwnCheckRows;
import org.anbiao.documents.FileOpening;
import org.anbiao.documents.StoredFile;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An employee sees the pictures that were taken in the own checks. */
@Component
class OwnCheckPictures implements FileOpening {

    private final OwnCheckRows rows;
    private final CurrentActor currentActor;

    OwnCheckPictures(OwnCheckRows rows, CurrentActor currentActor) {
        this.rows = rows;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean opens(StoredFile file) {
        Actor actor = currentActor.get();
        UUID enterprise = actor.enterpriseId();
        UUID member = actor.memberId();
        return enterprise != null
                && member != null
                && enterprise.equals(file.enterpriseId())
                && rows.isOwnPicture(enterprise, file.id(), member);
    }
}
