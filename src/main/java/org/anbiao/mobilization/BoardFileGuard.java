package org.anbiao.mobilization;

import org.anbiao.documents.FileGuard;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.mobilization.persistence.CopyRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of an enterprise's files its employees get the photos of the public board; needs no permission, because it only narrows. */
@Component
class BoardFileGuard implements FileGuard {

    private final CurrentMember currentMember;
    private final CopyRows copies;

    BoardFileGuard(CurrentMember currentMember, CopyRows copies) {
        this.currentMember = currentMember;
        this.copies = copies;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(StoredFile file) {
        return !currentMember.has(Permission.BOARD_READ) || copies.isBoardPhoto(file.id());
    }
}
