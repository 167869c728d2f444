package org.anbiao.identity;

import org.anbiao.documents.FileGuard;
import org.anbiao.documents.StoredFile;
import org.springframework.stereotype.Component;

/**
 * Files are business data: security administrator, auditor and the platform's operator, who see none (三员分立), get no file, even
 * if they hold its id.
 */
@Component
class BusinessFileGuard implements FileGuard {

    private final CurrentMember currentMember;

    BusinessFileGuard(CurrentMember currentMember) {
        this.currentMember = currentMember;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return currentMember
                .find()
                .map(member -> member.role().reach())
                .filter(reach -> reach == Role.Reach.RECORDS || reach == Role.Reach.PLATFORM)
                .isEmpty();
    }
}
