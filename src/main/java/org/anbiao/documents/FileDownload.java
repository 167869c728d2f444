package org.anbiao.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands a stored file to whoever may see it: {@code /files/{id}}. A file of somebody else is as unknown as one that does not
 * exist. Content is never run in the portal's name: no sniffing, a sandbox, and only pictures and PDF open in the browser.
 */
@RestController
@PreAuthorize("isAuthenticated()")
class FileDownload {

    private final FileStore files;
    private final List<FileGuard> guards;

    FileDownload(FileStore files, List<FileGuard> guards) {
        this.files = files;
        this.guards = guards;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        var file = files.find(id).filter(found -> guards.stream().allMatch(guard -> guard.mayRead(found)));
        var content = file.isEmpty() ? Optional.<byte[]>empty() : files.read(id);
        if (file.isEmpty() || content.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        FileKind kind = file.get().kind();
        boolean shown = kind.isPicture() || kind == FileKind.PDF;
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.get().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
                .body(content.get());
    }
}
