package org.anbiao.mobilization;

import java.util.List;
import org.anbiao.documents.FileGuard;
import org.anbiao.documents.FileOpening;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.mobilization.persistence.CopyRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of an enterprise's files its employees get the photos of the public board and what other modules open to them; needs no permission,
 * because it only narrows.
 */
@Component
class BoardFileGuard implements FileGuard {

    private final CurrentMember currentMember;
    private final CopyRows copies;
    private final List<FileOpening> openings;

    BoardFileGuard(CurrentMember currentMember, CopyRows copies, List<FileOpening> openings) {
        this.currentMember = currentMember;
        this.copies = copies;
        this.openings = openings;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(StoredFile file) {
        return !currentMember.has(Permission.BOARD_READ)
                || copies.isBoardPhoto(file.id())
                || openings.stream().anyMatch(opening -> opening.opens(file));
    }
}
